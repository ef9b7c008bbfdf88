import type Database from 'better-sqlite3';
import type { Entry, Stored, Subject, SubjectKind } from '../desk/journal.ts';
import { BEFORE_FIRST, type Head } from './chain.ts';
import { DOCUMENT, storedOf, type DocumentRow } from './document-row.ts';

interface EntryRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly facts: string;
  readonly hash: Buffer;
  /** Null for the first entry. */
  readonly previous: Buffer | null;
}

/** Reads entries and documents. */
export class Reader {
  readonly #sql: ReturnType<typeof prepare>;

  constructor(db: Database.Database) {
    this.#sql = prepare(db);
  }

  /** The last entry; null: there is none. */
  head(): Head | null {
    const last = this.#sql.last.get();
    return last === undefined ? null : { seq: last.seq, hash: last.hash.toString('hex') };
  }

  entries(after: number, limit: number): Entry[] {
    return this.#sql.entries.all(after, limit).map(entryOf);
  }

  entriesAbout({ kind, id }: Subject, limit: number): Entry[] {
    return this.#sql.entriesAbout.all(kind, id, limit).map(entryOf);
  }

  document({ kind, id }: Subject): Stored | null {
    const row = this.#sql.document.get(kind, id);
    return row === undefined ? null : storedOf(row);
  }

  open(): Stored[] {
    return this.#sql.open.all().map(storedOf);
  }

  changedSince(seq: number, limit: number): Stored[] {
    const found = this.#sql.changedSince.all(seq, limit);
    const last = found.at(-1)?.seq;
    if (last === undefined || found.length < limit) return found.map(storedOf);
    const whole = found.filter((row) => row.seq < last);
    return [...whole, ...this.#sql.changedBy.all(last)].map(storedOf);
  }

  jobs(printerId: string, limit: number, before?: string): Stored[] {
    const below = before === undefined ? Number.MAX_SAFE_INTEGER : (this.#sql.jobRow.get(before) ?? 0);
    return this.#sql.jobs.all(printerId, below, limit).map(storedOf);
  }

  /** Jobs are named after their order, or after a ticket that is. */
  jobsAbout(orderId: string): Stored[] {
    return this.#sql.jobsAbout.all(`${orderId}.`, `${orderId}/`).map(storedOf);
  }

  lastNumber(businessDay: string): number {
    return this.#sql.lastNumber.get(businessDay) ?? 0;
  }
}

function entryOf({ kind, id, hash, previous, ...rest }: EntryRow): Entry {
  return {
    ...rest,
    about: { kind, id },
    previous: previous?.toString('hex') ?? BEFORE_FIRST,
    hash: hash.toString('hex'),
  };
}

function prepare(db: Database.Database) {
  const entry = `SELECT seq, at, actor, command, kind, id, facts, hash,
    (SELECT hash FROM journal p WHERE p.seq = j.seq - 1) AS previous FROM journal j`;
  const document = `SELECT ${DOCUMENT} FROM document d`;
  return {
    last: db.prepare<[], { seq: number; hash: Buffer }>(
      'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1',
    ),
    entries: db.prepare<[number, number], EntryRow>(`${entry} WHERE seq > ? ORDER BY seq LIMIT ?`),
    entriesAbout: db.prepare<[string, string, number], EntryRow>(
      `${entry} WHERE kind = ? AND id = ? ORDER BY seq LIMIT ?`,
    ),
    document: db.prepare<[string, string], DocumentRow>(`${document} WHERE kind = ? AND id = ?`),
    open: db.prepare<[], DocumentRow>(`${document} WHERE open = 1 ORDER BY row`),
    changedSince: db.prepare<[number, number], DocumentRow>(
      `${document} WHERE seq > ? ORDER BY seq, row LIMIT ?`,
    ),
    changedBy: db.prepare<[number], DocumentRow>(`${document} WHERE seq = ? ORDER BY row`),
    jobRow: db.prepare<[string], number>(`SELECT row FROM document WHERE kind = 'job' AND id = ?`).pluck(),
    jobs: db.prepare<[string, number, number], DocumentRow>(
      `${document} WHERE printer_id = ? AND row < ? AND body IS NOT NULL ORDER BY row DESC LIMIT ?`,
    ),
    jobsAbout: db.prepare<[string, string], DocumentRow>(
      `${document} WHERE kind = 'job' AND id >= ? AND id < ? AND body IS NOT NULL ORDER BY row`,
    ),
    lastNumber: db
      .prepare<[string], number | null>('SELECT max(number) FROM order_index WHERE business_day = ?')
      .pluck(),
  };
}
