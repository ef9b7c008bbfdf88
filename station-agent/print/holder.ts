import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MOST_LIVES } from '#shared/kitchen/handover.ts';
import type { SpoolLife } from './leases.ts';

/**
 * What the spool of this folder is called, and a life of it that begins now. It is written down before any host hears of
 * it: one that is killed before it hears the answer is a life before the next one all the same.
 */
export async function beginLife(folder: string): Promise<SpoolLife> {
  const path = join(folder, 'run');
  const after = (await linesIn(path)).slice(-MOST_LIVES);
  const run = randomUUID();
  await keep(path, [...after, run]);
  return { holder: await holderOf(folder), run, after };
}

/** What the spool of this folder is called: another name after the folder was lost. Made when there is none. */
async function holderOf(folder: string): Promise<string> {
  const path = join(folder, 'holder');
  const [known] = await linesIn(path);
  if (known !== undefined) return known;
  const fresh = randomUUID();
  await keep(path, [fresh]);
  return fresh;
}

async function linesIn(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => /^[\w-]{1,64}$/.test(line));
}

async function keep(path: string, lines: readonly string[]): Promise<void> {
  await writeFile(`${path}.new`, `${lines.join('\n')}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
