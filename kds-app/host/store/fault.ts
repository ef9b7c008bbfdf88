import Database from 'better-sqlite3';
import type { DataFiles } from './files.ts';

/** Why the data may not be opened: a sentence for whoever stands before the machine, and what to do. */
export interface DataFault {
  readonly kind:
    | 'in-use'
    | 'missing'
    | 'unmarked'
    | 'damaged'
    | 'foreign'
    | 'newer'
    | 'rolled-back'
    | 'unreachable';
  readonly sentence: string;
  readonly advice: string;
}

const command = (verb: string, folder: string) => `npm run passline -- ${verb} --data "${folder}"`;

const restoreAdvice = (folder: string) => `Put back the newest backup: ${command('restore FILE', folder)}`;

const acceptAdvice = (folder: string) =>
  `${restoreAdvice(folder)} · or see what is there with "${command('verify', folder)}" and go on with it: ${command('verify --accept', folder)}`;

export function inUse({ folder }: DataFiles, holder: string | null): DataFault {
  const who = holder === null ? 'another program' : `process ${holder}`;
  return {
    kind: 'in-use',
    sentence: `The data in ${folder} is in use by ${who}.`,
    advice: 'Stop the Passline that is running already, or start this one with another --data folder.',
  };
}

export function missing({ folder, database }: DataFiles): DataFault {
  return {
    kind: 'missing',
    sentence: `All orders are missing: ${database} is gone, and it had been there before.`,
    advice: `${restoreAdvice(folder)} · or start anew in an empty --data folder.`,
  };
}

export function unmarked({ folder, marker }: DataFiles, lost: string): DataFault {
  return {
    kind: 'unmarked',
    sentence: `Orders may be missing: ${lost}, so nobody can tell whether this is all of them (${marker} and head.json belong to the data).`,
    advice: acceptAdvice(folder),
  };
}

export function rolledBack({ folder, database }: DataFiles, what: string): DataFault {
  return {
    kind: 'rolled-back',
    sentence: `Orders may be missing: ${database} ${what}.`,
    advice: acceptAdvice(folder),
  };
}

export function damaged({ folder, database }: DataFiles, what: string): DataFault {
  return {
    kind: 'damaged',
    sentence: `The data is damaged: ${database} ${what}.`,
    advice: restoreAdvice(folder),
  };
}

export function foreign({ database }: DataFiles, what: string): DataFault {
  return {
    kind: 'foreign',
    sentence: `${database} ${what}.`,
    advice: 'Start with the --data folder that belongs to this Passline.',
  };
}

export function newer({ database }: DataFiles): DataFault {
  return {
    kind: 'newer',
    sentence: `${database} was written by a newer Passline than this one.`,
    advice: 'Start the newer version again.',
  };
}

export function unreachable(file: string, why: string): DataFault {
  return {
    kind: 'unreachable',
    sentence: `${file} cannot be read and written: ${why}.`,
    advice: 'See that the folder is there, belongs to this user, and that its disk is whole and not full.',
  };
}

/** What SQLite or the file system said, as a fault. Throws what is neither. */
export function faultOf(files: DataFiles, error: unknown): DataFault {
  if (error instanceof Database.SqliteError) {
    if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) return inUse(files, null);
    if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(error.code))
      return damaged(files, `is not whole (${error.message})`);
    if (/^SQLITE_(IOERR|CANTOPEN|READONLY|FULL|PERM|AUTH)/.test(error.code)) {
      return unreachable(files.database, `${error.message} (${error.code})`);
    }
  }
  if (error instanceof Error && 'syscall' in error) return unreachable(files.folder, error.message);
  throw error;
}
