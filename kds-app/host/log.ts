import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';

const LARGEST_BYTES = 20 * 1024 * 1024;

/** The host's log: one JSON line each, in a file beside the data. The one before is kept when it has grown large. */
export function openLog(dataDir: string) {
  const folder = join(dataDir, 'log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'host.log');
  if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, join(folder, 'host.1.log'));
  const destination = pino.destination({ dest: file, sync: false, mode: 0o600 });
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
