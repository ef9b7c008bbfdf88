import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { instantOf } from '#shared/basics/instant.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { whole } from './accept.ts';
import type { Head } from './chain.ts';
import { faultOf, unreachable, type DataFault } from './fault.ts';
import { dataFiles, syncFile, syncFolder, type DataFiles } from './files.ts';
import { writeMark } from './head-mark.ts';
import { writeMarker } from './identity.ts';
import { lockData } from './lock.ts';
import { backedUp, copyKeys } from './personal-keys.ts';
import { unreadablePeople } from './unreadable-people.ts';

export interface Restored {
  readonly head: Head;
  /** Where the data that was there before is now; null: there was none. */
  readonly aside: string | null;
  /** What of people cannot be read here, and which file brings it back; null: all of it reads. */
  readonly people: string | null;
}

/**
 * Puts a backup in the place of the data, which is kept aside. The host may not be running. The backup is copied and
 * checked in full before anything is moved, and a power cut on the way leaves data that a start refuses, never an
 * empty folder that a start would take for a new one.
 */
export function restore(backup: string, folder: string, now: number): Result<Restored, DataFault> {
  const files = dataFiles(resolve(folder));
  if (!existsSync(backup)) return err(unreachable(backup, 'there is no such file'));
  try {
    mkdirSync(files.folder, { recursive: true, mode: 0o700 });
    const locked = lockData(files);
    if (!locked.ok) return locked;
    try {
      const restored = restoreLocked(backup, files, now);
      if (!restored.ok) return restored;
      copyKeys(backedUp(dirname(resolve(backup))), files.personal);
      return ok({ ...restored.value, people: unreadablePeople(files) });
    } finally {
      locked.value.release();
    }
  } catch (error) {
    return err(faultOf(files, error));
  }
}

function restoreLocked(
  backup: string,
  files: DataFiles,
  now: number,
): Result<Omit<Restored, 'people'>, DataFault> {
  copyFileSync(backup, files.building);
  syncFile(files.building);
  const found = whole({ ...files, database: files.building });
  for (const end of ['-wal', '-shm']) rmSync(`${files.building}${end}`, { force: true });
  if (!found.ok) {
    rmSync(files.building, { force: true });
    return found;
  }
  const { head, identity } = found.value;
  writeMarker(files, identity);
  const aside = moveAside(files, now);
  renameSync(files.building, files.database);
  syncFolder(files.folder);
  writeMark(files, head);
  return ok({ head, aside });
}

function moveAside(files: DataFiles, now: number): string | null {
  const old = [files.database, files.wal, files.shm].filter((file) => existsSync(file));
  if (old.length === 0) return null;
  const aside = join(files.folder, `replaced-${instantOf(now).replaceAll(/[:.]/g, '-')}`);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const file of old) renameSync(file, join(aside, basename(file)));
  if (existsSync(files.mark)) copyFileSync(files.mark, join(aside, basename(files.mark)));
  syncFolder(aside);
  return aside;
}
