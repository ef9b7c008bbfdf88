import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpoolLife } from './leases.ts';

/** What the spool of this folder is called, and a life of it that begins now. */
export async function lifeOf(folder: string): Promise<SpoolLife> {
  return { holder: await holderOf(folder), run: randomUUID(), after: await named(join(folder, 'run')) };
}

/** The host knows of this life: the next one says that it comes after it. */
export async function keepRun(folder: string, { run }: SpoolLife): Promise<void> {
  await keepName(join(folder, 'run'), run);
}

/** What the spool of this folder is called: another name after the folder was lost. Made when there is none. */
async function holderOf(folder: string): Promise<string> {
  const path = join(folder, 'holder');
  const known = await named(path);
  if (known !== null) return known;
  const fresh = randomUUID();
  await keepName(path, fresh);
  return fresh;
}

async function named(path: string): Promise<string | null> {
  const known = (await readFile(path, 'utf8').catch(() => '')).trim();
  return /^[\w-]{1,64}$/.test(known) ? known : null;
}

async function keepName(path: string, name: string): Promise<void> {
  await writeFile(`${path}.new`, name, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
