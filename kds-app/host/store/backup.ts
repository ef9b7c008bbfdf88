import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { EMPTY, type Head } from './chain.ts';
import { openForReading } from './connection.ts';
import { damaged, faultOf, missing, unreachable, type DataFault } from './fault.ts';
import { dataFiles, syncFile, syncFolder, type DataFiles } from './files.ts';
import { backedUp, copyKeys } from './personal-keys.ts';
import { Reader } from './reader.ts';
import { headerFault, pagesFault, tailFault } from './soundness.ts';

export interface Backup {
  readonly file: string;
  readonly head: Head;
  readonly bytes: number;
}

const PAGES_A_STEP = 500;

/**
 * Copies the data to a file while the host goes on, then opens the copy to see that it is whole and ends where the
 * journal ended. The file gets its name only then.
 */
export async function backUp(folder: string, target: string): Promise<Result<Backup, DataFault>> {
  const files = dataFiles(resolve(folder));
  const file = resolve(target);
  if (!existsSync(files.database)) return err(missing(files));
  try {
    const header = headerFault(files);
    if (header !== null) return err(header);
    mkdirSync(dirname(file), { recursive: true });
    return await copyAndCheck(files, file, `${file}.part`);
  } catch (error) {
    const fault = faultOf(files, error);
    return err(fault.kind === 'unreachable' ? unreachable(file, fault.sentence) : fault);
  }
}

async function copyAndCheck(
  files: DataFiles,
  file: string,
  draft: string,
): Promise<Result<Backup, DataFault>> {
  try {
    rmSync(draft, { force: true });
    const head = await copy(files, draft);
    const fault = copyFault(draft, head);
    if (fault !== null) return err(fault);
    syncFile(draft);
    renameSync(draft, file);
    syncFolder(dirname(file));
    // Sealed with `people.key`, which stays where it is: whoever finds the backups cannot read whom orders were for.
    copyKeys(files.personal, backedUp(dirname(file)));
    return ok({ file, head, bytes: statSync(file).size });
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  }
}

/** One moment of the data: the copy is read in one transaction, so what the host writes meanwhile does not restart it. */
async function copy(files: DataFiles, draft: string): Promise<Head> {
  const db = openForReading(files.database);
  try {
    db.exec('BEGIN');
    const head = new Reader(db).head() ?? EMPTY;
    await db.backup(draft, { progress: () => PAGES_A_STEP });
    return head;
  } finally {
    db.close();
  }
}

function copyFault(draft: string, head: Head): DataFault | null {
  const files: DataFiles = { ...dataFiles(dirname(draft)), database: draft };
  const db = new Database(draft, { fileMustExist: true });
  try {
    // A single file, without a write-ahead log beside it, can be carried around.
    db.pragma('journal_mode = DELETE');
    const fault = pagesFault(files, db) ?? tailFault(files, db);
    if (fault !== null) return fault;
    const copied = new Reader(db).head() ?? EMPTY;
    return copied.hash === head.hash ? null : damaged(files, 'is not the copy that it should be');
  } finally {
    db.close();
  }
}
