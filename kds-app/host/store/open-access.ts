import { resolve } from 'node:path';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { SqliteAccess } from './access-store.ts';
import { openForWriting } from './connection.ts';
import { examine } from './examine.ts';
import { faultOf, type DataFault } from './fault.ts';
import { dataFiles } from './files.ts';

/** Sessions and secrets by themselves, whether or not a host runs. */
export interface AccessBeside {
  readonly access: SqliteAccess;
  close(): void;
}

/** Opens the secrets of data that a host may have open at the same time: for `passline token` and `passline pair`. */
export function openAccess(folder: string): Result<AccessBeside, DataFault> {
  const files = dataFiles(resolve(folder));
  try {
    const sound = examine(files);
    if (!sound.ok) return sound;
    const db = openForWriting(files.database);
    return ok({ access: new SqliteAccess(db), close: () => void db.close() });
  } catch (error) {
    return err(faultOf(files, error));
  }
}
