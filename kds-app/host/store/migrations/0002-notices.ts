import type { Migration } from './migration.ts';

/**
 * Word to people, beside the journal: it may be forgotten after a while, which the journal never is. `change` names
 * what happened, the channel and the receiver: the same word is not queued twice, whatever is looked at again.
 */
export const notices: Migration = {
  version: 2,
  sql: `
    CREATE TABLE notice (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      change TEXT NOT NULL UNIQUE,
      at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      channel TEXT NOT NULL,
      message TEXT NOT NULL,
      status TEXT NOT NULL,
      attempts INTEGER NOT NULL,
      next_at INTEGER NOT NULL,
      reason TEXT,
      settled_at INTEGER
    ) STRICT;
    CREATE INDEX notice_due ON notice (channel, next_at) WHERE status = 'queued';
    CREATE INDEX notice_status ON notice (status, row);

    CREATE TABLE notice_subscription (
      id TEXT PRIMARY KEY,
      endpoint TEXT NOT NULL UNIQUE,
      keys TEXT NOT NULL,
      language TEXT NOT NULL,
      about TEXT NOT NULL,
      session TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX notice_subscription_session ON notice_subscription (session);
  `,
};
