import type Database from 'better-sqlite3';
import { millis } from '#shared/basics/instant.ts';
import { isClosed, OrderStatus } from '#shared/orders/status.ts';
import type { OrderFilter, Stored } from '../desk/journal.ts';
import { DOCUMENT, storedOf, type DocumentRow } from './document-row.ts';

/** Orders looked at without a pause. A search through a year must not keep a cook's bump waiting. */
const STRIDE = 10_000;

type Value = string | number;

interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** What names are looked for by, word by word: digests of each day, as JSON by the day. */
type Digests = (text: string) => readonly string[];

/** Finds orders, the one made last first. */
export class OrderSearch {
  readonly #db: Database.Database;
  readonly #digests: Digests;
  readonly #rowOf: Database.Statement<[string], number>;
  readonly #lastRow: Database.Statement<[], number | null>;

  constructor(db: Database.Database, digests: Digests) {
    this.#db = db;
    this.#digests = digests;
    this.#rowOf = db
      .prepare<[string], number>(`SELECT row FROM document WHERE kind = 'order' AND id = ?`)
      .pluck();
    this.#lastRow = db.prepare<[], number | null>('SELECT max(row) FROM order_index').pluck();
  }

  async find(filter: OrderFilter): Promise<Stored[]> {
    const conditions = conditionsOf(filter, this.#digests);
    const where = conditions.map(({ sql }) => ` AND ${sql}`).join('');
    const values = conditions.flatMap(({ values: each }) => each);
    const page = this.#db.prepare<Value[], DocumentRow>(
      `SELECT ${DOCUMENT} FROM order_index o JOIN document d ON d.row = o.row
       WHERE o.row < ? AND o.row >= ?${where} ORDER BY o.row DESC LIMIT ?`,
    );
    const stride = isIndexed(filter) ? Number.MAX_SAFE_INTEGER : STRIDE;
    const found: Stored[] = [];
    for (let below = this.#start(filter.before); below > 1 && found.length < filter.limit;) {
      const from = Math.max(1, below - stride);
      found.push(...page.all(below, from, ...values, filter.limit - found.length).map(storedOf));
      below = from;
      if (below > 1) await pause();
    }
    return found;
  }

  /** The row that every row asked for is below. */
  #start(before: string | undefined): number {
    if (before === undefined) return (this.#lastRow.get() ?? 0) + 1;
    return this.#rowOf.get(before) ?? 0;
  }
}

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The condition that a part of the filter sets; none when it is left out. */
function given<T>(part: T | undefined, sql: string, bound: (part: T) => Value): Condition[] {
  return part === undefined ? [] : [{ sql, values: [bound(part)] }];
}

const itself = (text: string) => text;

/** Anywhere in the number and the place, or each word at the beginning of one of the customer's name. */
function searching(text: string | undefined, digests: Digests): Condition[] {
  if (text === undefined) return [];
  const words = digests(text);
  const day = `instr(o.search, json_extract(?, '$."' || o.business_day || '"')) > 0`;
  const named = words.length === 0 ? '0' : words.map(() => day).join(' AND ');
  return [{ sql: `(instr(o.search, ?) > 0 OR (${named}))`, values: [text.toLowerCase(), ...words] }];
}

function conditionsOf(filter: OrderFilter, digests: Digests): Condition[] {
  const oneOf = (column: string) => `o.${column} IN (SELECT value FROM json_each(?))`;
  const { status } = filter;
  return [
    ...given(status, oneOf('status'), JSON.stringify),
    ...(status !== undefined && areOpen(status) ? [{ sql: 'o.open = ?', values: [1] }] : []),
    ...given(filter.orderType, oneOf('order_type'), JSON.stringify),
    ...given(filter.placeId, 'o.place_id = ?', itself),
    ...given(filter.sittingId, 'o.sitting_id = ?', itself),
    ...given(filter.customerId, 'o.customer_id = ?', itself),
    ...given(filter.owner, 'o.row IN (SELECT row FROM order_owner WHERE owner = ?)', itself),
    ...given(filter.from, 'o.made >= ?', millis),
    ...given(filter.to, 'o.made < ?', millis),
    ...searching(filter.search, digests),
  ];
}

/** Few orders can match, and an index leads to them. */
function isIndexed({ status, sittingId, customerId, owner }: OrderFilter): boolean {
  const whose = sittingId ?? customerId ?? owner;
  return whose !== undefined || (status !== undefined && areOpen(status));
}

/** Orders of these statuses are all open, which are few and have an index of their own. */
function areOpen(statuses: readonly string[]): boolean {
  return OrderStatus.options.every((status) => !isClosed(status) || !statuses.includes(status));
}
