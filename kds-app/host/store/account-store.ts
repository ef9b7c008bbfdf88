import type Database from 'better-sqlite3';
import type { Personal } from './personal.ts';

/** An account as it is kept. */
interface Row {
  readonly id: string;
  /** Digest of the telephone number or the address. */
  readonly contact: string;
  /** Hash of the PIN. */
  readonly pin: string;
  /** Name and contact as JSON; on the disk under a key of the account's own, which goes when the person is forgotten. */
  readonly person: string;
  /** Raised by a new PIN: who was signed in with the one before is so no more. */
  readonly epoch: number;
  readonly createdAt: number;
}

/** Accounts of guests and whose each line of an order is, beside the journal in the same database. */
export class SqliteAccounts {
  readonly #db: Database.Database;
  readonly #people: Personal;
  readonly #sql: ReturnType<typeof prepare>;

  constructor(db: Database.Database, people: Personal) {
    this.#db = db;
    this.#people = people;
    this.#sql = prepare(db);
  }

  get(id: string): Row | null {
    return this.#opened(this.#sql.get.get(id));
  }

  epochOf(id: string): number | null {
    return this.#sql.epoch.get(id)?.epoch ?? null;
  }

  byContact(contact: string): Row | null {
    return this.#opened(this.#sql.byContact.get(contact));
  }

  /** Keeps a new one, or changes one; false: another account has this contact. */
  put(row: Row): boolean {
    const other = this.byContact(row.contact);
    if (other !== null && other.id !== row.id) return false;
    this.#sql.put.run({ ...row, person: this.#people.sealText(row.person, groupOf(row.id)) });
    return true;
  }

  /** Forgets the account, and that any order was its owner's. */
  drop(id: string, owner: string): void {
    this.#db.transaction(() => {
      this.#sql.drop.run(id);
      this.#sql.disown.run(owner);
    })();
    this.#people.forget(groupOf(id));
  }

  #opened(row: Row | undefined): Row | null {
    return row ? { ...row, person: this.#people.openText(row.person) } : null;
  }

  /** What one owner had is another's from now on. */
  handOver(from: string, to: string): void {
    this.#db.transaction(() => {
      this.#sql.handOver.run(to, from);
      this.#sql.disown.run(from);
    })();
  }

  /** Forgets whose the orders of telephones were whose sessions are not there any more. */
  disownEnded(): void {
    this.#sql.disownEnded.run();
  }

  /** The lines of these orders that are this owner's, with their orders. */
  linesOf(owner: string, orderIds: readonly string[]): { readonly orderId: string; readonly line: string }[] {
    return this.#sql.lines.all(owner, JSON.stringify(orderIds));
  }
}

/** What is sealed for one account can be forgotten by itself, in every backup too. */
function groupOf(id: string): string {
  return `account-${id}`;
}

function prepare(db: Database.Database) {
  const columns = 'id, contact, pin, sealed AS person, epoch, created_at AS createdAt';
  return {
    get: db.prepare<[string], Row>(`SELECT ${columns} FROM account WHERE id = ?`),
    epoch: db.prepare<[string], { epoch: number }>('SELECT epoch FROM account WHERE id = ?'),
    byContact: db.prepare<[string], Row>(`SELECT ${columns} FROM account WHERE contact = ?`),
    put: db.prepare<[Row]>(
      `INSERT INTO account (id, contact, pin, sealed, epoch, created_at)
       VALUES (:id, :contact, :pin, :person, :epoch, :createdAt)
       ON CONFLICT (id) DO UPDATE SET
         contact = excluded.contact, pin = excluded.pin, sealed = excluded.sealed, epoch = excluded.epoch`,
    ),
    drop: db.prepare<[string]>('DELETE FROM account WHERE id = ?'),
    disown: db.prepare<[string]>('DELETE FROM order_owner WHERE owner = ?'),
    disownEnded: db.prepare(
      `DELETE FROM order_owner WHERE owner >= 's.' AND owner < 's/' AND NOT EXISTS
         (SELECT 1 FROM session WHERE digest >= substr(owner, 3) AND digest < substr(owner, 3) || 'g')`,
    ),
    handOver: db.prepare<[string, string]>(
      'INSERT OR IGNORE INTO order_owner (owner, row, line) SELECT ?, row, line FROM order_owner WHERE owner = ?',
    ),
    lines: db.prepare<[string, string], { orderId: string; line: string }>(
      `SELECT d.id AS orderId, o.line FROM order_owner o JOIN document d ON d.row = o.row
       WHERE o.owner = ? AND d.id IN (SELECT value FROM json_each(?))`,
    ),
  };
}
