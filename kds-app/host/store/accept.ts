import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { EMPTY, type Head } from './chain.ts';
import { openForReading } from './connection.ts';
import { damaged, faultOf, foreign, missing, type DataFault } from './fault.ts';
import { dataFiles, type DataFiles } from './files.ts';
import { writeMark } from './head-mark.ts';
import { identityIn, writeMarker, type Identity } from './identity.ts';
import { lockData } from './lock.ts';
import { Reader } from './reader.ts';
import { headerFault, versionFault } from './soundness.ts';
import { chain, pages } from './verify.ts';

/**
 * Goes on with the data that is there: writes the marks beside it anew. Only what is whole in itself can be accepted;
 * what was lost behind its end stays lost. Returns where the journal ends now.
 */
export function accept(folder: string): Result<Head, DataFault> {
  const files = dataFiles(resolve(folder));
  if (!existsSync(files.database)) return err(missing(files));
  try {
    const locked = lockData(files);
    if (!locked.ok) return locked;
    try {
      const found = whole(files);
      if (!found.ok) return found;
      writeMark(files, found.value.head);
      writeMarker(files, found.value.identity);
      return ok(found.value.head);
    } finally {
      locked.value.release();
    }
  } catch (error) {
    return err(faultOf(files, error));
  }
}

/** Data that is whole in itself: where it ends, and whose it is. */
export function whole(files: DataFiles): Result<{ head: Head; identity: Identity }, DataFault> {
  const header = headerFault(files);
  if (header !== null) return err(header);
  const db = openForReading(files.database);
  try {
    const version = versionFault(files, db);
    if (version !== null) return err(version);
    const reader = new Reader(db);
    const bad = pages(db)[0] ?? chain(reader)[0];
    if (bad !== undefined) return err(damaged(files, `cannot be relied on (${bad.sentence})`));
    const identity = identityIn(db);
    if (identity === null) return err(foreign(files, 'does not say which site it belongs to'));
    return ok({ head: reader.head() ?? EMPTY, identity });
  } finally {
    db.close();
  }
}
