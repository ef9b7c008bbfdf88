import Database from 'better-sqlite3';

/** `PASL`: says that a database is Passline's. */
export const APPLICATION_ID = 0x5041534c;

/**
 * What the promise to lose nothing stands on, as SQLite answers when asked. `synchronous` 2 is FULL: with NORMAL, which
 * this library takes for WAL, a power cut loses what had been acknowledged. `fullfsync` makes macOS empty the cache of
 * the drive, and changes nothing elsewhere.
 */
const PROMISED: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  synchronous: 2,
  fullfsync: 1,
  foreign_keys: 1,
  busy_timeout: 2000,
  wal_autocheckpoint: 1000,
  journal_size_limit: 16_777_216,
  trusted_schema: 0,
};

/** The disk or the library did not take a setting that nothing may be stored without. */
export class SettingRefused extends Error {
  override name = 'SettingRefused';
}

/** Opens a database for writing, and makes sure of the settings that durability rests on. */
export function openForWriting(file: string): Database.Database {
  const db = new Database(file, { fileMustExist: true });
  try {
    for (const [name, value] of Object.entries(PROMISED)) db.pragma(`${name} = ${value}`);
    for (const [name, value] of Object.entries(PROMISED)) {
      const found = db.pragma(name, { simple: true });
      if (found !== value) throw new SettingRefused(`${name} is ${String(found)} instead of ${value}`);
    }
    db.pragma('cache_size = -16000');
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Opens a database beside the host, which may be writing: reads only. */
export function openForReading(file: string): Database.Database {
  return new Database(file, { readonly: true, fileMustExist: true, timeout: 2000 });
}
