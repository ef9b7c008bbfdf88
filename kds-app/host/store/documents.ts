import type Database from 'better-sqlite3';
import { must } from '#shared/basics/result.ts';
import type { OrderIndex, Subject, Write } from '../desk/journal.ts';

/** A subject as the database has it, or as a commit before in the same transaction has left it. */
interface Standing {
  /** Its row; null: there has never been one. */
  readonly row: number | null;
  readonly version: number;
}

const NEVER_SEEN: Standing = { row: null, version: 0 };

/** Writes documents within one transaction, and knows what the commits before have made of them. */
export class DocumentBatch {
  readonly #sql: DocumentStatements;
  readonly #standings = new Map<string, Standing>();

  constructor(sql: DocumentStatements) {
    this.#sql = sql;
  }

  version(subject: Subject): number {
    return this.#standing(subject).version;
  }

  write(write: Write, seq: number, made: number): void {
    const { subject, body, order } = write;
    const version = write.expectedVersion + 1;
    const printerId = write.printerId ?? null;
    const customerId = order?.customerId ?? null;
    const open = isOpen(write) ? 1 : 0;
    let { row } = this.#standing(subject);
    if (row === null) {
      const { kind, id } = subject;
      const inserted = this.#sql.insert.run(kind, id, seq, version, open, printerId, customerId, body);
      row = Number(inserted.lastInsertRowid);
    } else {
      this.#sql.update.run(seq, version, open, printerId, customerId, body, row);
    }
    this.#standings.set(nameOf(subject), { row, version });
    if (subject.kind === 'order') {
      this.#index(row, body === null ? null : must(order, 'an order index'), made);
      this.#own(row, write);
    }
  }

  #own(row: number, { owners, ownersOf }: Write): void {
    for (const { owner, line } of owners ?? []) this.#sql.own.run(owner, row, line);
    const from = ownersOf === undefined ? null : this.#standing({ kind: 'order', id: ownersOf }).row;
    if (from !== null) this.#sql.ownToo.run(row, from);
  }

  #index(row: number, order: OrderIndex | null, made: number): void {
    if (order === null) {
      this.#sql.unindex.run(row);
      return;
    }
    const { status, orderType, placeId, sittingId, customerId, businessDay, number, search } = order;
    const open = order.open ? 1 : 0;
    this.#sql.index.run(
      row,
      made,
      status,
      orderType,
      placeId,
      sittingId,
      customerId,
      businessDay,
      number,
      open,
      search,
    );
  }

  #standing(subject: Subject): Standing {
    const name = nameOf(subject);
    let standing = this.#standings.get(name);
    if (standing === undefined) {
      standing = this.#sql.standing.get(subject.kind, subject.id) ?? NEVER_SEEN;
      this.#standings.set(name, standing);
    }
    return standing;
  }
}

const nameOf = ({ kind, id }: Subject) => `${kind} ${id}`;

/** Whether memory has to hold it: orders and jobs while they want something, all else always, to know its version. */
function isOpen({ subject: { kind }, open, order }: Write): boolean {
  if (kind === 'order') return order?.open ?? false;
  return kind === 'job' ? (open ?? false) : true;
}

export type DocumentStatements = ReturnType<typeof documentStatements>;

type Text = string | null;
type Row = [number, number, string, string, Text, Text, Text, string, number, number, string];

export function documentStatements(db: Database.Database) {
  const columns = 'kind, id, seq, version, open, printer_id, customer_id, body';
  const update = 'seq = ?, version = ?, open = ?, printer_id = ?, customer_id = ?, body = ?';
  const index = `INSERT INTO order_index VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (row) DO UPDATE SET
    status = excluded.status, order_type = excluded.order_type, place_id = excluded.place_id,
    sitting_id = excluded.sitting_id, customer_id = excluded.customer_id, business_day = excluded.business_day,
    number = excluded.number, open = excluded.open, search = excluded.search`;
  return {
    standing: db.prepare<[string, string], Standing>(
      'SELECT row, version FROM document WHERE kind = ? AND id = ?',
    ),
    insert: db.prepare<[string, string, number, number, number, Text, Text, Text]>(
      `INSERT INTO document (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    update: db.prepare<[number, number, number, Text, Text, Text, number]>(
      `UPDATE document SET ${update} WHERE row = ?`,
    ),
    index: db.prepare<Row>(index),
    own: db.prepare<[string, number, string]>(
      'INSERT OR IGNORE INTO order_owner (owner, row, line) VALUES (?, ?, ?)',
    ),
    ownToo: db.prepare<[number, number]>(
      'INSERT OR IGNORE INTO order_owner (owner, row, line) SELECT owner, ?, line FROM order_owner WHERE row = ?',
    ),
    unindex: db.prepare<[number]>('DELETE FROM order_index WHERE row = ?'),
  };
}
