import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { faultOf, inUse, type DataFault } from './fault.ts';
import type { DataFiles } from './files.ts';

export interface DataLock {
  release(): void;
}

/**
 * Takes the data folder for this process. The lock is one of the operating system on an empty database, so it ends
 * with the process however that ends: there is no stale lock to clear away after a power cut.
 */
export function lockData(files: DataFiles): Result<DataLock, DataFault> {
  const db = new Database(files.lock, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    writeFileSync(files.holder, String(process.pid));
  } catch (error) {
    const fault = faultOf(files, error);
    db.close();
    return err(fault.kind === 'in-use' ? inUse(files, holderOf(files)) : fault);
  }
  return ok({ release: () => void db.close() });
}

function holderOf(files: DataFiles): string | null {
  return existsSync(files.holder) ? readFileSync(files.holder, 'utf8') : null;
}
