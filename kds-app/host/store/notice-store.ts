import type Database from 'better-sqlite3';
import type { Personal } from './personal.ts';

type Status = 'queued' | 'sending' | 'sent' | 'failed' | 'dismissed';

/** One notice as it is kept; times in milliseconds since 1970, `message` as JSON. */
interface Row {
  readonly id: string;
  readonly change: string;
  readonly at: number;
  readonly expiresAt: number;
  readonly channel: string;
  readonly message: string;
  readonly status: Status;
  readonly attempts: number;
  readonly nextAt: number;
  readonly reason: string | null;
  readonly settledAt: number | null;
}

interface SubscriptionRow {
  readonly id: string;
  readonly endpoint: string;
  readonly keys: string;
  readonly language: string;
  readonly about: string;
  readonly session: string;
  readonly at: number;
}

/** Notices and the browsers that asked for them, beside the journal in the same database. */
export class SqliteNotices {
  readonly #db: Database.Database;
  readonly #sql: ReturnType<typeof prepare>;
  readonly #subscriptions: ReturnType<typeof prepareSubscriptions>;

  readonly #personal: Personal;

  constructor(db: Database.Database, personal: Personal) {
    this.#personal = personal;
    this.#db = db;
    this.#sql = prepare(db);
    this.#subscriptions = prepareSubscriptions(db);
  }

  /** Up to which entry of the journal changes were looked at; null: never yet. */
  seen(): number | null {
    const row = this.#sql.seen.get();
    return row === undefined ? null : Number(row.value);
  }

  /** Keeps those that are new and how far was looked, in one transaction; answers how many are new. */
  add(rows: readonly Row[], seen: number): number {
    return this.#db.transaction(() => {
      const added = rows.reduce(
        (count, row) => count + this.#sql.add.run(this.#personal.sealedNotice(row)).changes,
        0,
      );
      this.#sql.putSeen.run(String(seen));
      return added;
    })();
  }

  get(id: string): Row | null {
    const row = this.#sql.get.get(id);
    return row ? this.#opened(row) : null;
  }

  /** The newest first; `before`: the id that the page before ended with. */
  list(status: string | null, before: string | null, limit: number): Row[] {
    const from = before === null ? null : (this.#sql.rowOf.get(before)?.row ?? 0);
    return this.#sql.list.all({ status, from, limit }).map((row) => this.#opened(row));
  }

  due(channel: string, now: number, limit: number): Row[] {
    return this.#sql.due.all(channel, now, limit).map((row) => this.#opened(row));
  }

  #opened(row: Row): Row {
    return { ...row, message: this.#personal.opened(row.message) };
  }

  /** When the next one is due; null: none waits. */
  nextAt(): number | null {
    return this.#sql.nextAt.get()?.nextAt ?? null;
  }

  put(row: Row): void {
    this.#sql.put.run(this.#personal.sealedNotice(row));
  }

  /** Those that were being sent when the host stopped. */
  interrupted(): Row[] {
    return this.#sql.interrupted.all().map((row) => this.#opened(row));
  }

  counts(): readonly { readonly channel: string; readonly status: Status; readonly count: number }[] {
    return this.#sql.counts.all();
  }

  forgetBefore(settled: number): void {
    this.#sql.forget.run(settled);
  }

  subscriptions(): SubscriptionRow[] {
    return this.#subscriptions.all.all();
  }

  /** One per browser: the same endpoint again takes the place of what it asked before. */
  putSubscription(row: SubscriptionRow): void {
    this.#subscriptions.put.run(row);
  }

  dropSubscription(id: string): void {
    this.#subscriptions.drop.run(id);
  }
}

const COLUMNS = `id, change, at, expires_at AS expiresAt, channel, message, status, attempts, next_at AS nextAt,
  reason, settled_at AS settledAt`;

interface Listing {
  readonly status: string | null;
  readonly from: number | null;
  readonly limit: number;
}

function prepare(db: Database.Database) {
  return {
    seen: db.prepare<[], { value: string }>("SELECT value FROM meta WHERE name = 'notices-seen'"),
    putSeen: db.prepare<[string]>("INSERT OR REPLACE INTO meta (name, value) VALUES ('notices-seen', ?)"),
    add: db.prepare<[Row]>(
      `INSERT OR IGNORE INTO notice
         (id, change, at, expires_at, channel, message, status, attempts, next_at, reason, settled_at)
       VALUES (:id, :change, :at, :expiresAt, :channel, :message, :status, :attempts, :nextAt, :reason, :settledAt)`,
    ),
    get: db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM notice WHERE id = ?`),
    rowOf: db.prepare<[string], { row: number }>('SELECT row FROM notice WHERE id = ?'),
    list: db.prepare<[Listing], Row>(
      `SELECT ${COLUMNS} FROM notice
       WHERE (:status IS NULL OR status = :status OR (:status = 'queued' AND status = 'sending'))
         AND (:from IS NULL OR row < :from)
       ORDER BY row DESC LIMIT :limit`,
    ),
    due: db.prepare<[string, number, number], Row>(
      `SELECT ${COLUMNS} FROM notice WHERE status = 'queued' AND channel = ? AND next_at <= ?
       ORDER BY next_at LIMIT ?`,
    ),
    nextAt: db.prepare<[], { nextAt: number | null }>(
      "SELECT min(next_at) AS nextAt FROM notice WHERE status = 'queued'",
    ),
    put: db.prepare<[Row]>(
      `UPDATE notice SET message = :message, status = :status, attempts = :attempts, next_at = :nextAt,
         expires_at = :expiresAt, reason = :reason, settled_at = :settledAt WHERE id = :id`,
    ),
    interrupted: db.prepare<[], Row>(`SELECT ${COLUMNS} FROM notice WHERE status = 'sending'`),
    counts: db.prepare<[], { channel: string; status: Status; count: number }>(
      `SELECT channel, status, count(*) AS count FROM notice
       WHERE status IN ('queued', 'sending', 'failed') GROUP BY channel, status`,
    ),
    forget: db.prepare<[number]>(
      "DELETE FROM notice WHERE settled_at < ? AND status IN ('sent', 'failed', 'dismissed')",
    ),
  };
}

function prepareSubscriptions(db: Database.Database) {
  return {
    all: db.prepare<[], SubscriptionRow>(
      'SELECT id, endpoint, keys, language, about, session, at FROM notice_subscription ORDER BY at',
    ),
    put: db.prepare<[SubscriptionRow]>(
      `INSERT OR REPLACE INTO notice_subscription (id, endpoint, keys, language, about, session, at)
       VALUES (:id, :endpoint, :keys, :language, :about, :session, :at)`,
    ),
    drop: db.prepare<[string]>('DELETE FROM notice_subscription WHERE id = ?'),
  };
}
