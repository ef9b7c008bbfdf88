import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where everything lies in a data folder. */
export interface DataFiles {
  readonly folder: string;
  readonly database: string;
  readonly wal: string;
  readonly shm: string;
  /** A database that is being made; it gets its name when it is whole. */
  readonly building: string;
  /** Says that a database belongs here: without it a lost database would look like a first start. */
  readonly marker: string;
  /** How far the journal had come: shows that entries are missing even where the database looks whole. */
  readonly mark: string;
  readonly lock: string;
  /** Which process holds the lock, for the sentence that says so. */
  readonly holder: string;
  /** Room that is given up first when the disk is full. */
  readonly reserve: string;
  readonly backups: string;
  /** The keys of what orders say of people, one for each business day, sealed with `people.key` of the folder. */
  readonly personal: string;
}

export function dataFiles(folder: string): DataFiles {
  const database = join(folder, 'passline.db');
  return {
    folder,
    database,
    wal: `${database}-wal`,
    shm: `${database}-shm`,
    building: `${database}.new`,
    marker: join(folder, 'provision.json'),
    mark: join(folder, 'head.json'),
    lock: join(folder, 'host.lock'),
    holder: join(folder, 'host.pid'),
    reserve: join(folder, 'reserve'),
    backups: join(folder, 'backups'),
    personal: join(folder, 'personal'),
  };
}

/** Puts a whole new text in a file's place: after a power cut there is the old one or the new one. */
export function writeDurably(file: string, text: string): void {
  const fresh = `${file}.tmp`;
  const handle = openSync(fresh, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(fresh, file);
  syncFolder(dirname(file));
}

/** Makes new names in a folder last. Windows has no such call and keeps its names by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  syncFile(folder);
}

export function syncFile(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
