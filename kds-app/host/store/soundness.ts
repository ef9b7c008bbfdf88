import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { APPLICATION_ID } from './connection.ts';
import { entryHash, type Head } from './chain.ts';
import { damaged, foreign, newer, rolledBack, unmarked, type DataFault } from './fault.ts';
import type { DataFiles } from './files.ts';
import { readMark } from './head-mark.ts';
import { newestVersion, schemaVersion } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { Reader } from './reader.ts';

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
/** A check of all pages reads some 200 MB a second: what is larger is checked after the start, beside the work. */
const CHECKED_AT_START_BYTES = 32 * 1024 * 1024;
const LAST_ENTRIES = 200;

/** What the first bytes say, before SQLite touches the file: it would take an empty one for a new database. */
export function headerFault(files: DataFiles): DataFault | null {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(files.database, 'r');
  try {
    const read = readSync(handle, header, 0, HEADER_BYTES, 0);
    if (read === 0) return damaged(files, 'is empty');
    if (read < HEADER_BYTES) return damaged(files, 'has been cut off');
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    return damaged(files, 'does not begin like a database');
  if (header.readUInt32BE(68) !== APPLICATION_ID) return foreign(files, 'is not a database of Passline');
  return null;
}

export function versionFault(
  files: DataFiles,
  db: Database.Database,
  steps?: readonly Migration[],
): DataFault | null {
  return schemaVersion(db) > newestVersion(steps) ? newer(files) : null;
}

/** Whether a start checks every page of this database. */
export function isCheckedAtStart(files: DataFiles): boolean {
  const size = (file: string) => (existsSync(file) ? statSync(file).size : 0);
  return size(files.database) + size(files.wal) <= CHECKED_AT_START_BYTES;
}

export function pagesFault(files: DataFiles, db: Database.Database): DataFault | null {
  const said = db.pragma('quick_check(1)', { simple: true });
  return said === 'ok' ? null : damaged(files, `is not whole (${oneLine(String(said))})`);
}

/** What SQLite says of damage, as a part of a sentence. */
export function oneLine(said: string): string {
  return said
    .replaceAll(/\*\*\*[^*]*\*\*\*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The last entries follow from one another. */
export function tailFault(files: DataFiles, db: Database.Database): DataFault | null {
  const reader = new Reader(db);
  const head = reader.head();
  if (head === null) return null;
  const bad = reader
    .entries(Math.max(0, head.seq - LAST_ENTRIES), LAST_ENTRIES)
    .find((entry) => entryHash(entry).toString('hex') !== entry.hash);
  return bad === undefined
    ? null
    : damaged(files, `holds an entry that has been changed (number ${bad.seq})`);
}

/** The journal is at least as long as the mark beside it, and has the same entry there. */
export function markFault(files: DataFiles, db: Database.Database): DataFault | null {
  const mark = readMark(files);
  if (mark === null) return unmarked(files, 'the head mark is lost');
  const what = behind(new Reader(db), mark);
  return what === null ? null : rolledBack(files, what);
}

/** How a journal falls short of a mark; null: it does not. */
export function behind(reader: Reader, mark: Head): string | null {
  const head = reader.head()?.seq ?? 0;
  if (head < mark.seq) return `ends at entry ${head}, but entry ${mark.seq} had been kept`;
  if (mark.seq === 0) return null;
  const [marked] = reader.entries(mark.seq - 1, 1);
  if (marked?.hash === mark.hash) return null;
  return `has another entry ${mark.seq} than the one that had been kept`;
}
