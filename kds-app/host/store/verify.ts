import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { BEFORE_FIRST, entryHash, EMPTY, type Head } from './chain.ts';
import { openForReading } from './connection.ts';
import { faultOf, missing } from './fault.ts';
import { dataFiles, type DataFiles } from './files.ts';
import { readMark } from './head-mark.ts';
import { readMarker } from './identity.ts';
import { Reader } from './reader.ts';
import { unreadableIn } from './unreadable-people.ts';
import { behind, headerFault, oneLine, versionFault } from './soundness.ts';

/** What is wrong with data; `seq` names the first entry that it concerns, where it concerns one. */
export interface Finding {
  readonly seq: number | null;
  readonly sentence: string;
}

export interface Verification {
  readonly head: Head;
  readonly findings: readonly Finding[];
}

const ENTRIES_A_STEP = 2000;

const about = (sentence: string, seq: number | null = null): Finding => ({ seq, sentence });

/**
 * Goes through everything: all pages, the chain of all entries, the documents' place in it, and the marks beside the
 * database. Changes nothing, and may run while the host does.
 */
export function verify(folder: string): Verification {
  const files = dataFiles(resolve(folder));
  if (!existsSync(files.database)) return { head: EMPTY, findings: [about(missing(files).sentence)] };
  const header = headerFault(files);
  if (header !== null) return { head: EMPTY, findings: [about(header.sentence)] };
  // Read before the journal: the host moves it on while this runs, and the mark must not look like the longer one.
  const mark = readMark(files);
  let db: Database.Database | null = null;
  try {
    db = openForReading(files.database);
    return verified(files, db, mark);
  } catch (error) {
    return { head: EMPTY, findings: [about(faultOf(files, error).sentence)] };
  } finally {
    db?.close();
  }
}

function verified(files: DataFiles, db: Database.Database, mark: Head | null): Verification {
  const version = versionFault(files, db);
  if (version !== null) return { head: EMPTY, findings: [about(version.sentence)] };
  db.exec('BEGIN');
  const reader = new Reader(db);
  const findings = [
    ...pages(db),
    ...chain(reader),
    ...documents(db, reader.head() ?? EMPTY),
    ...marks(files, reader, mark),
    ...people(files, db),
  ];
  return { head: reader.head() ?? EMPTY, findings };
}

/** Every page, every index against its table. */
export function pages(db: Database.Database): Finding[] {
  const rows = db.prepare<[], string>('PRAGMA integrity_check(10)').pluck().all();
  return rows.filter((row) => row !== 'ok').map((row) => about(`The database is damaged: ${oneLine(row)}`));
}

/** The first entry that does not follow from the one before. What comes after it cannot be judged. */
export function chain(reader: Reader): Finding[] {
  let previous = { seq: 0, hash: BEFORE_FIRST };
  for (;;) {
    const entries = reader.entries(previous.seq, ENTRIES_A_STEP);
    if (entries.length === 0) return [];
    for (const entry of entries) {
      const { seq, hash } = entry;
      if (seq !== previous.seq + 1) return [about(`Entry ${previous.seq + 1} is missing`, previous.seq + 1)];
      if (entryHash({ ...entry, previous: previous.hash }).toString('hex') !== hash) {
        return [about(`Entry ${seq} has been changed, or one before it`, seq)];
      }
      previous = { seq, hash };
    }
  }
}

/** Every document was left by an entry that there is. */
function documents(db: Database.Database, head: Head): Finding[] {
  const last = db.prepare<[], number | null>('SELECT max(seq) FROM document').pluck().get() ?? 0;
  if (last <= head.seq) return [];
  return [about(`A document says that it was changed by entry ${last}, which is missing`, head.seq + 1)];
}

function people(files: DataFiles, db: Database.Database): Finding[] {
  const sentence = unreadableIn(files, db);
  return sentence === null ? [] : [about(sentence)];
}

function marks(files: DataFiles, reader: Reader, mark: Head | null): Finding[] {
  const findings: Finding[] = [];
  if (readMarker(files) === null) findings.push(about('The provision marker beside the database is lost'));
  if (mark === null) return [...findings, about('The head mark beside the database is lost')];
  const short = behind(reader, mark);
  if (short === null) return findings;
  const seq = Math.min(mark.seq, (reader.head()?.seq ?? 0) + 1);
  return [...findings, about(`Orders may be missing: the journal ${short}`, seq)];
}
