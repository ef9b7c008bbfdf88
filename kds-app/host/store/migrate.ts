import type Database from 'better-sqlite3';
import { journalAndDocuments } from './migrations/0001-journal.ts';
import { notices } from './migrations/0002-notices.ts';
import { accounts } from './migrations/0003-accounts.ts';
import type { Migration } from './migrations/migration.ts';

/** All steps, oldest first. */
export const MIGRATIONS: readonly Migration[] = [journalAndDocuments, notices, accounts];

/** Number of the last step. */
export function newestVersion(steps: readonly Migration[] = MIGRATIONS): number {
  return steps.at(-1)?.version ?? 0;
}

export function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Takes a database from its version to the newest, all steps in one transaction. */
export function migrate(db: Database.Database, steps: readonly Migration[] = MIGRATIONS): void {
  const from = schemaVersion(db);
  db.transaction(() => {
    for (const { version, sql } of steps) {
      if (version <= from) continue;
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    }
  })();
}
