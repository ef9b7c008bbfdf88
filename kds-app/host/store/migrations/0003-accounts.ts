import type { Migration } from './migration.ts';

/**
 * Guests who want to find their orders again, beside the journal: a person may ask to be forgotten, which the journal
 * never does. `contact` is a digest that only this host can make, `sealed` is readable to this host alone.
 */
export const accounts: Migration = {
  version: 3,
  sql: `
    CREATE TABLE account (
      id TEXT PRIMARY KEY,
      contact TEXT NOT NULL UNIQUE,
      pin TEXT NOT NULL,
      sealed TEXT NOT NULL,
      epoch INTEGER NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Whose each line of a guest's order is: an account's, or of a telephone that may yet get one. row is the document's.
    CREATE TABLE order_owner (
      owner TEXT NOT NULL,
      row INTEGER NOT NULL,
      line TEXT NOT NULL,
      PRIMARY KEY (owner, row, line)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX order_owner_row ON order_owner (row);
  `,
};
