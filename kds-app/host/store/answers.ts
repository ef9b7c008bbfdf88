import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Keyed } from '../desk/journal.ts';
import { KeyTable } from './key-table.ts';

const KEPT_MS = 14 * 24 * 3600 * 1000;
/** Answers that stay however old they look: a clock that jumped years ahead must not make a resent order a new one. */
const ALWAYS_KEPT = 1000;
const ROWS_A_STEP = 16;
const ROWS_A_LOAD = 8192;
const TAG_BYTES = 8;

/** An answer that is about to be on disk. */
interface Fresh {
  readonly digest: Buffer;
  readonly row: number;
}

interface AnswerRow {
  readonly digest: Buffer;
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

/** The answers that keys have had, for 14 days. The keys are found in memory, the answers are on disk. */
export class Answers {
  readonly #sql: Statements;
  readonly #table = new KeyTable();
  #first: { row: number; at: number } | null = null;
  #last = 0;

  constructor(db: Database.Database) {
    this.#sql = prepare(db);
    this.#load();
  }

  find(key: string): Keyed | null {
    const digest = digestOf(key);
    for (const row of this.#table.find(digest)) {
      const found = this.#sql.get.get(row);
      if (!found?.digest.equals(digest)) continue;
      return { key, fingerprint: found.fingerprint, status: found.status, body: found.body };
    }
    return null;
  }

  /** A set of answers to be written in one transaction, which count once it is on disk. */
  batch(): AnswerBatch {
    return new AnswerBatch(this.#sql, this, this.#last);
  }

  /** Takes up what a transaction has written. */
  learn(fresh: readonly Fresh[]): void {
    for (const { digest, row } of fresh) this.#table.add(digest, row);
    this.#last = fresh.at(-1)?.row ?? this.#last;
    if (this.#first === null && fresh.length > 0) this.#readFirst();
  }

  /** Within a transaction: deletes a few that are too old. Returns the row to `forgetBefore` once it is on disk. */
  purge(now: number): number | null {
    if (this.#first === null || this.#first.at >= now - KEPT_MS) return null;
    const end = Math.min(this.#first.row + ROWS_A_STEP, this.#last - ALWAYS_KEPT);
    if (end <= this.#first.row) return null;
    const kept = this.#sql.firstKept.get(this.#first.row, end, now - KEPT_MS) ?? end;
    this.#sql.purge.run(kept);
    return kept;
  }

  forgetBefore(row: number): void {
    this.#table.forgetBefore(row);
    this.#readFirst();
  }

  #readFirst(): void {
    this.#first = this.#sql.first.get() ?? null;
  }

  #load(): void {
    this.#readFirst();
    this.#last = this.#sql.last.get() ?? 0;
    const first = this.#first?.row ?? 1;
    this.#table.forgetBefore(first);
    for (let from = first; from <= this.#last; from += ROWS_A_LOAD) {
      const to = Math.min(from + ROWS_A_LOAD - 1, this.#last);
      const tags = Buffer.from(this.#sql.tags.get(from, to) ?? '', 'hex');
      if (tags.length !== (to - from + 1) * TAG_BYTES) throw new Error(`Answers ${from} to ${to} have gaps`);
      for (let row = from; row <= to; row += 1) this.#table.add(tags, row, (row - from) * TAG_BYTES);
    }
  }
}

/** The answers that one transaction writes. */
export class AnswerBatch {
  readonly fresh: Fresh[] = [];
  readonly #keys = new Set<string>();
  readonly #sql: Statements;
  readonly #answers: Answers;
  #row: number;

  constructor(sql: Statements, answers: Answers, last: number) {
    this.#sql = sql;
    this.#answers = answers;
    this.#row = last;
  }

  has(key: string): boolean {
    return this.#keys.has(key) || this.#answers.find(key) !== null;
  }

  write(keyed: Keyed, at: number): void {
    const digest = digestOf(keyed.key);
    this.#row += 1;
    this.#sql.put.run(this.#row, digest, keyed.fingerprint, keyed.status, at, keyed.body);
    this.#keys.add(keyed.key);
    this.fresh.push({ digest, row: this.#row });
  }
}

/** Half of a SHA-256: 128 bits cannot be hit by accident, and nobody gains from hitting them on purpose. */
function digestOf(key: string): Buffer {
  return hash('sha256', key, 'buffer').subarray(0, 16);
}

type Statements = ReturnType<typeof prepare>;

function prepare(db: Database.Database) {
  const put = 'INSERT INTO answer (row, digest, fingerprint, status, at, body) VALUES (?, ?, ?, ?, ?, ?)';
  // One long text instead of a million rows: each row that crosses into JavaScript costs as much as reading hundreds.
  const tags = `SELECT group_concat(tag, '') FROM (SELECT hex(substr(digest, 1, 8)) AS tag
    FROM answer INDEXED BY answer_tag WHERE row BETWEEN ? AND ? ORDER BY row)`;
  const firstKept = 'SELECT row FROM answer WHERE row >= ? AND row < ? AND at >= ? ORDER BY row LIMIT 1';
  return {
    get: db.prepare<[number], AnswerRow>(
      'SELECT digest, fingerprint, status, body FROM answer WHERE row = ?',
    ),
    put: db.prepare<[number, Buffer, string, number, number, string]>(put),
    first: db.prepare<[], { row: number; at: number }>('SELECT row, at FROM answer ORDER BY row LIMIT 1'),
    last: db.prepare<[], number | null>('SELECT max(row) FROM answer').pluck(),
    tags: db.prepare<[number, number], string | null>(tags).pluck(),
    firstKept: db.prepare<[number, number, number], number>(firstKept).pluck(),
    purge: db.prepare<[number]>('DELETE FROM answer WHERE row < ?'),
  };
}
