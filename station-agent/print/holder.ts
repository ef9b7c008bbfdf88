import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the spool of this folder is called: another name after the folder was lost. Made when there is none. */
export async function holderOf(folder: string): Promise<string> {
  const path = join(folder, 'holder');
  const known = (await readFile(path, 'utf8').catch(() => '')).trim();
  if (/^[\w-]{1,64}$/.test(known)) return known;
  const fresh = randomUUID();
  await writeFile(`${path}.new`, fresh, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return fresh;
}
