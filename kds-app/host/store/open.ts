import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { instantOf } from '#shared/basics/instant.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { openForWriting, SettingRefused } from './connection.ts';
import { examine } from './examine.ts';
import { faultOf, unreachable, type DataFault } from './fault.ts';
import { dataFiles, syncFile, syncFolder, type DataFiles } from './files.ts';
import { lockData, type DataLock } from './lock.ts';
import { migrate, newestVersion, schemaVersion } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { isFresh, provision } from './provision.ts';
import { SqliteStore, type Store } from './store.ts';

export interface StoreOptions {
  /** Whose data it has to be. A first start takes it for the new data, else makes one up. */
  readonly siteId?: string;
  readonly newId?: () => string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long the head mark may lag behind. */
  readonly markEveryMs?: number;
  readonly reserveBytes?: number;
  readonly steps?: readonly Migration[];
}

/**
 * Opens the data of a host, or makes it on a first start. Data that is damaged, rolled back, not ours or in use is
 * refused with a sentence, and left as it was found.
 */
export function openStore(folder: string, options: StoreOptions = {}): Result<Store, DataFault> {
  const files = dataFiles(resolve(folder));
  let lock: DataLock | null = null;
  try {
    mkdirSync(files.folder, { recursive: true, mode: 0o700 });
    const locked = lockData(files);
    if (!locked.ok) return locked;
    lock = locked.value;
    const opened = openLocked(files, lock, options);
    if (!opened.ok) lock.release();
    return opened;
  } catch (error) {
    lock?.release();
    if (error instanceof SettingRefused) return err(unreachable(files.database, error.message));
    return err(faultOf(files, error));
  }
}

function openLocked(files: DataFiles, lock: DataLock, options: StoreOptions): Result<Store, DataFault> {
  const { newId = randomUUID, now = Date.now, markEveryMs = 250, reserveBytes = 32 * 1024 * 1024 } = options;
  const fresh = isFresh(files);
  if (fresh) provision(files, { siteId: options.siteId ?? newId(), hostId: newId() });
  const sound = examine(files, options.siteId, options.steps);
  if (!sound.ok) return sound;
  const db = openForWriting(files.database);
  try {
    // SQLite makes the name of its log last too, but does not say when that fails.
    syncFolder(files.folder);
    upgrade(files, db, now(), options.steps);
    return ok(new SqliteStore(files, lock, db, { ...sound.value, fresh, markEveryMs, reserveBytes }));
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Data of an older version is copied before it is changed. */
function upgrade(files: DataFiles, db: Database.Database, now: number, steps?: readonly Migration[]): void {
  const from = schemaVersion(db);
  if (from === newestVersion(steps)) return;
  mkdirSync(files.backups, { recursive: true, mode: 0o700 });
  const stamp = instantOf(now).replaceAll(/[:.]/g, '-');
  const copy = join(files.backups, `before-version-${newestVersion(steps)}-${stamp}.db`);
  db.prepare<[string]>('VACUUM INTO ?').run(copy);
  syncFile(copy);
  migrate(db, steps);
}
