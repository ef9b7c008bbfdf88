import type { Migration } from './migration.ts';

/**
 * Everything that grows with each order is appended: tables by their row number, indexes by ids and numbers that grow
 * with time. Where an index would be hit at random it is left out or covers only what is open, so that an order costs
 * the same with ten or a million behind it.
 */
export const journalAndDocuments: Migration = {
  version: 1,
  sql: `
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      command TEXT NOT NULL,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      hash BLOB NOT NULL,
      facts TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_about ON journal (kind, id);

    -- A body of NULL: gone. The row stays, so that feeds can tell and versions go on.
    CREATE TABLE document (
      row INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      version INTEGER NOT NULL,
      open INTEGER NOT NULL,
      printer_id TEXT,
      customer_id TEXT,
      body TEXT,
      UNIQUE (kind, id)
    ) STRICT;
    CREATE INDEX document_seq ON document (seq);
    CREATE INDEX document_open ON document (open) WHERE open = 1;
    CREATE INDEX document_printer ON document (printer_id) WHERE printer_id IS NOT NULL;

    -- What orders are found by. Narrow, so that a search can read through a year of them; row is the document's.
    CREATE TABLE order_index (
      row INTEGER PRIMARY KEY,
      made INTEGER NOT NULL,
      status TEXT NOT NULL,
      order_type TEXT NOT NULL,
      place_id TEXT,
      sitting_id TEXT,
      customer_id TEXT,
      business_day TEXT NOT NULL,
      number INTEGER NOT NULL,
      open INTEGER NOT NULL,
      search TEXT NOT NULL
    ) STRICT;
    CREATE INDEX order_index_day ON order_index (business_day, number);
    CREATE INDEX order_index_open ON order_index (open) WHERE open = 1;
    CREATE INDEX order_index_sitting ON order_index (sitting_id) WHERE sitting_id IS NOT NULL;
    CREATE INDEX order_index_customer ON order_index (customer_id) WHERE customer_id IS NOT NULL;

    -- Keys are random, so an index by digest would cost a page of disk for each order. Memory holds it instead, and
    -- reads it back from this one, which only grows at its end.
    CREATE TABLE answer (
      row INTEGER PRIMARY KEY,
      digest BLOB NOT NULL,
      fingerprint TEXT NOT NULL,
      status INTEGER NOT NULL,
      at INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX answer_tag ON answer (row, substr(digest, 1, 8));

    CREATE TABLE session (
      digest TEXT PRIMARY KEY,
      principal TEXT NOT NULL,
      device_id TEXT,
      created_at INTEGER NOT NULL,
      expires_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_device ON session (device_id) WHERE device_id IS NOT NULL;
    CREATE INDEX session_expiry ON session (expires_at) WHERE expires_at IS NOT NULL;
    CREATE TABLE pin (staff_id TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE tries (
      who TEXT PRIMARY KEY,
      count INTEGER NOT NULL,
      wait_until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE pairing (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      digest TEXT NOT NULL,
      expires_at INTEGER NOT NULL,
      wrong INTEGER NOT NULL,
      opened_by TEXT NOT NULL
    ) STRICT;

    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
};
