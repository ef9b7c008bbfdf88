import type Database from 'better-sqlite3';
import { isClosed, OrderStatus } from '#shared/orders/status.ts';
import type { Journal } from '../desk/journal.ts';
import { SqliteAccess } from './access-store.ts';
import { SqliteAccounts } from './account-store.ts';
import type { DataFiles } from './files.ts';
import { MarkKeeper } from './head-mark.ts';
import type { Identity } from './identity.ts';
import type { DataLock } from './lock.ts';
import { Personal } from './personal.ts';
import { PersonalKeys } from './personal-keys.ts';
import { Reserve, type Space } from './reserve.ts';
import { SqliteNotices } from './notice-store.ts';
import { lockedPeople } from './unreadable-people.ts';
import { SqliteJournal } from './sqlite-journal.ts';

/** Everything that a host keeps. */
export interface Store {
  readonly journal: Journal;
  readonly access: SqliteAccess;
  readonly accounts: SqliteAccounts;
  readonly notices: SqliteNotices;
  /** Seals what is known of people, and forgets it. */
  readonly people: Personal;
  readonly identity: Identity;
  /** Nothing had ever been kept here before. */
  readonly fresh: boolean;
  /** Every page was looked at before it was opened; else `verifyAside` should be run soon. */
  readonly checked: boolean;
  /**
   * Destroys what orders of business days before said of people: names, numbers and addresses read `purged` from then
   * on, in the journal, the documents and every backup. Days that something open still needs stay. Answers which went.
   */
  forgetPeople(before: string): string[];
  /** What of people cannot be read on this machine, and which file brings it back; null: all of it reads. */
  peopleLocked(): string | null;
  space(): Promise<Space>;
  close(): Promise<void>;
}

export interface StoreState {
  readonly identity: Identity;
  readonly fresh: boolean;
  readonly checked: boolean;
  readonly markEveryMs: number;
  readonly reserveBytes: number;
}

export class SqliteStore implements Store {
  readonly journal: SqliteJournal;
  readonly access: SqliteAccess;
  readonly accounts: SqliteAccounts;
  readonly notices: SqliteNotices;
  readonly people: Personal;
  readonly identity: Identity;
  readonly fresh: boolean;
  readonly checked: boolean;
  readonly #db: Database.Database;
  readonly #files: DataFiles;
  readonly #lock: DataLock;
  readonly #mark: MarkKeeper;
  readonly #reserve: Reserve;
  #closed: Promise<void> | null = null;

  constructor(files: DataFiles, lock: DataLock, db: Database.Database, state: StoreState) {
    this.#db = db;
    this.#files = files;
    this.#lock = lock;
    this.identity = state.identity;
    this.fresh = state.fresh;
    this.checked = state.checked;
    this.access = new SqliteAccess(db);
    this.people = new Personal(new PersonalKeys(files));
    this.accounts = new SqliteAccounts(db, this.people);
    this.notices = new SqliteNotices(db, this.people);
    this.#reserve = new Reserve(files, state.reserveBytes);
    this.journal = new SqliteJournal(
      db,
      {
        moved: () => this.#mark.moved(),
        makeRoom: () => this.#reserve.giveUp(),
        close: () => this.close(),
      },
      this.people,
    );
    this.#mark = new MarkKeeper(
      files,
      () => this.journal.last,
      state.markEveryMs,
      (error) => this.journal.fail(error),
    );
  }

  forgetPeople(before: string): string[] {
    const needed = this.#db
      .prepare<[string, string], number>(
        `SELECT 1 FROM document WHERE instr(body, ?) > 0 AND
           (kind = 'order' AND open = 1 AND json_extract(body, '$.status') NOT IN (SELECT value FROM json_each(?))
            OR kind = 'stay' AND json_extract(body, '$.leftAt') IS NULL) LIMIT 1`,
      )
      .pluck();
    const closed = JSON.stringify(OrderStatus.options.filter(isClosed));
    return this.people.forgetBefore(before, (mark) => needed.get(mark, closed) !== undefined);
  }

  peopleLocked(): string | null {
    return lockedPeople(this.#files);
  }

  space(): Promise<Space> {
    return this.#reserve.space();
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    try {
      await this.#mark.close();
    } finally {
      this.#db.close();
      this.#lock.release();
    }
  }
}
