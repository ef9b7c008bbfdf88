import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { APPLICATION_ID } from './connection.ts';
import { EMPTY } from './chain.ts';
import { syncFolder, type DataFiles } from './files.ts';
import { writeMark } from './head-mark.ts';
import { writeIdentity, writeMarker, type Identity } from './identity.ts';
import { migrate } from './migrate.ts';

/** 8 kB hold two typical orders, where 4 kB hold one and waste a quarter; 16 kB write more for a single order. */
const PAGE_BYTES = 8192;

/** Whether nothing has ever been kept in this folder. */
export function isFresh(files: DataFiles): boolean {
  return [files.database, files.wal, files.marker, files.mark].every((file) => !existsSync(file));
}

/**
 * Makes the database of a first start. It is built under another name and the marker comes last, so that a power cut
 * in between leaves nothing that looks like lost data: the next start begins again, or finishes.
 */
export function provision(files: DataFiles, identity: Identity): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${files.building}${end}`, { force: true });
  const db = new Database(files.building);
  try {
    db.pragma(`page_size = ${PAGE_BYTES}`);
    db.pragma('synchronous = FULL');
    db.transaction(() => {
      db.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(db);
      writeIdentity(db, identity);
    })();
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
  renameSync(files.building, files.database);
  syncFolder(files.folder);
  finishProvision(files, identity);
}

export function finishProvision(files: DataFiles, identity: Identity): void {
  writeMark(files, EMPTY);
  writeMarker(files, identity);
}
