import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BYTES = 32;

/**
 * A secret of 256 bits that lives in a file of its own beside the database, readable by its owner only, so that a copy
 * of the database alone opens nothing.
 */
export function secret(dataDir: string, name: string): Buffer {
  const file = join(dataDir, `${name}.key`);
  try {
    const known = readFileSync(file);
    if (known.length === BYTES) return known;
    throw new Error(`The secret in ${file} is damaged: bring it back from a backup.`);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
  }
  const made = randomBytes(BYTES);
  writeFileSync(file, made, { mode: 0o600, flag: 'wx', flush: true });
  return made;
}
