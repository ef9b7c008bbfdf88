import Database from 'better-sqlite3';
import { err, type Result } from '#shared/basics/result.ts';
import type {
  Commit,
  CommitRefusal,
  Entry,
  Journal,
  Keyed,
  OrderFilter,
  Stored,
  Subject,
} from '../desk/journal.ts';
import { Appender } from './appender.ts';
import { EMPTY, type Head } from './chain.ts';
import { OrderSearch } from './order-search.ts';
import type { Personal } from './personal.ts';
import { Reader } from './reader.ts';

/** What a journal does to what lies around its database. */
export interface Surroundings {
  /** The head has moved. */
  moved(): void;
  /** Makes room on a full disk; false when there is nothing left to give up. */
  makeRoom(): boolean;
  close(): Promise<void>;
}

/** The journal on SQLite. One connection writes; each call of `append` is one transaction. */
export class SqliteJournal implements Journal {
  readonly #appender: Appender;
  readonly #reader: Reader;
  readonly #search: OrderSearch;
  readonly #around: Surroundings;
  readonly #personal: Personal;
  #failure: Error | null = null;

  constructor(db: Database.Database, around: Surroundings, personal: Personal) {
    this.#personal = personal;
    this.#reader = new Reader(db);
    this.#appender = new Appender(db, this.#reader.head() ?? EMPTY);
    this.#search = new OrderSearch(db, (text) => personal.searched(text));
    this.#around = around;
  }

  async append(commits: readonly Commit[]): Promise<Result<number, CommitRefusal>[]> {
    if (commits.length === 0) return [];
    const results = this.#try(commits) ?? (this.#around.makeRoom() ? this.#try(commits) : null);
    if (results === null) return commits.map(() => err({ type: 'storage-full' }));
    this.#around.moved();
    return results;
  }

  /** Null: the disk is full. After any other failure nothing more is written: nobody knows what the disk holds. */
  #try(commits: readonly Commit[]): Result<number, CommitRefusal>[] | null {
    if (this.#failure !== null) throw this.#failure;
    try {
      return this.#appender.append(commits.map((commit) => this.#personal.sealed(commit)));
    } catch (error) {
      if (isFull(error)) return null;
      this.fail(error);
      throw error;
    }
  }

  /** From now on nothing is written any more. */
  fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error('The disk failed', { cause: error });
  }

  get last(): Head {
    return this.#appender.head;
  }

  head(): number {
    return this.#appender.head.seq;
  }

  async entries(after: number, limit: number): Promise<Entry[]> {
    return this.#reader.entries(after, limit).map((entry) => this.#personal.entry(entry));
  }

  async entriesAbout(subject: Subject, limit: number): Promise<Entry[]> {
    return this.#reader.entriesAbout(subject, limit).map((entry) => this.#personal.entry(entry));
  }

  keyed(key: string): Keyed | null {
    return this.#personal.keyed(this.#appender.answers.find(key));
  }

  async document(subject: Subject): Promise<Stored | null> {
    const stored = this.#reader.document(subject);
    return stored && this.#personal.stored(stored);
  }

  async open(): Promise<Stored[]> {
    return this.#reader.open().map((stored) => this.#personal.stored(stored));
  }

  async changedSince(seq: number, limit: number): Promise<Stored[]> {
    return this.#reader.changedSince(seq, limit).map((stored) => this.#personal.stored(stored));
  }

  async orders(filter: OrderFilter): Promise<Stored[]> {
    const found = await this.#search.find(filter);
    return found.map((stored) => this.#personal.stored(stored));
  }

  async jobs(printerId: string, limit: number, before?: string): Promise<Stored[]> {
    return this.#reader.jobs(printerId, limit, before).map((stored) => this.#personal.stored(stored));
  }

  async jobsAbout(orderId: string): Promise<Stored[]> {
    return this.#reader.jobsAbout(orderId).map((stored) => this.#personal.stored(stored));
  }

  async lastNumber(businessDay: string): Promise<number> {
    return this.#reader.lastNumber(businessDay);
  }

  close(): Promise<void> {
    return this.#around.close();
  }
}

/** The database has no room to grow, or there was none for the key of a new day. */
function isFull(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC')
  );
}
