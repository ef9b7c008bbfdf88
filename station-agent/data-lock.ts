import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** This process alone uses a data folder, until it ends, however it ends. */
export interface DataLock {
  release(): void;
}

/**
 * Takes a data folder, or null when another agent has it: two agents on one spool would print everything twice. The
 * lock is one of the operating system on an empty database, so there is no stale one to clear away after a power cut.
 */
export function lockData(folder: string): DataLock | null {
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked|busy/.test(error.message)) return null;
    throw error;
  }
  return { release: () => database.close() };
}
