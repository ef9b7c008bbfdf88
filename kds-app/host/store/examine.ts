import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { openForReading } from './connection.ts';
import { foreign, missing, unmarked, type DataFault } from './fault.ts';
import type { DataFiles } from './files.ts';
import { readMark } from './head-mark.ts';
import { identityIn, readMarker, type Identity } from './identity.ts';
import type { Migration } from './migrations/migration.ts';
import { finishProvision } from './provision.ts';
import { Reader } from './reader.ts';
import {
  headerFault,
  isCheckedAtStart,
  markFault,
  pagesFault,
  tailFault,
  versionFault,
} from './soundness.ts';

/** Data that may be opened. */
export interface Sound {
  readonly identity: Identity;
  /** Every page has been looked at. A large database is left to `Store.inspect`. */
  readonly checked: boolean;
}

/**
 * Looks at data before it is opened for writing, so that data which is refused stays as it was found: closing a
 * connection that writes would clear a damaged write-ahead log away.
 */
export function examine(
  files: DataFiles,
  siteId?: string,
  steps?: readonly Migration[],
): Result<Sound, DataFault> {
  if (!existsSync(files.database)) return err(missing(files));
  const header = headerFault(files);
  if (header !== null) return err(header);
  const checked = isCheckedAtStart(files);
  const db = openForReading(files.database);
  try {
    const fault =
      versionFault(files, db, steps) ?? (checked ? pagesFault(files, db) : null) ?? tailFault(files, db);
    if (fault !== null) return err(fault);
    const identity = ownIdentity(files, db, siteId);
    if (!identity.ok) return identity;
    const behind = markFault(files, db);
    return behind === null ? ok({ identity: identity.value, checked }) : err(behind);
  } finally {
    db.close();
  }
}

/** Whose data it is, as the database and the marker beside it both say. */
function ownIdentity(files: DataFiles, db: Database.Database, siteId?: string): Result<Identity, DataFault> {
  const inside = identityIn(db);
  if (inside === null) return err(foreign(files, 'does not say which site it belongs to'));
  if (siteId !== undefined && siteId !== inside.siteId) return err(foreign(files, 'belongs to another site'));
  const marker = readMarker(files) ?? finished(files, db, inside);
  if (marker === null) return err(unmarked(files, 'the provision marker is lost'));
  const same = marker.siteId === inside.siteId && marker.hostId === inside.hostId;
  return same ? ok(inside) : err(foreign(files, 'is not the one that was made here'));
}

/** A first start that was cut off before its last step: nothing can have been kept yet, so the step is taken now. */
function finished(files: DataFiles, db: Database.Database, identity: Identity): Identity | null {
  if (existsSync(files.marker) || (readMark(files)?.seq ?? 0) > 0 || new Reader(db).head() !== null)
    return null;
  finishProvision(files, identity);
  return identity;
}
