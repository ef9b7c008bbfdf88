import type { Order } from '#shared/orders/order.ts';
import type { ExpoRow } from '../expo/rows.ts';
import type { KeyAction } from '../keys/keymap.ts';
import { COLUMNS, isColumn, type Column } from './columns.ts';

/** What the keys hold: the chosen order, and the column over which it is carried. */
export interface Carry {
  readonly chosen: string | null;
  /** Null: it is not lifted. */
  readonly over: Column | null;
}

export interface Carried {
  readonly carry: Carry;
  /** An order that was put down, and where. */
  readonly put: { readonly order: Order; readonly to: Column } | null;
}

export type Columns = ReadonlyMap<Column, readonly ExpoRow[]>;

/** What a key does on the board. */
export function carried(carry: Carry, action: KeyAction, columns: Columns): Carried {
  const stay = { carry, put: null };
  const order = orderOf(carry.chosen, columns);
  switch (action.do) {
    case 'cancel':
      return { carry: { chosen: carry.over === null ? null : carry.chosen, over: null }, put: null };
    case 'bump':
      return order === null ? stay : lifted(carry, order);
    case 'go':
      return carry.over === null || order === null
        ? { carry: { ...carry, chosen: steered(order, action.to, columns) }, put: null }
        : { carry: { ...carry, over: beside(carry.over, action.to) }, put: null };
    default:
      return stay;
  }
}

function orderOf(id: string | null, columns: Columns): Order | null {
  for (const rows of columns.values()) {
    const found = rows.find(({ order }) => order.id === id);
    if (found) return found.order;
  }
  return null;
}

function lifted(carry: Carry, order: Order): Carried {
  if (carry.over === null)
    return { carry: { ...carry, over: isColumn(order.status) ? order.status : null }, put: null };
  return { carry: { ...carry, over: null }, put: { order, to: carry.over } };
}

function beside(column: Column, to: 'left' | 'right' | 'up' | 'down'): Column {
  const by = { left: -1, right: 1, up: 0, down: 0 }[to];
  const at = Math.min(COLUMNS.length - 1, Math.max(0, COLUMNS.indexOf(column) + by));
  return COLUMNS[at] ?? column;
}

/** The order beside the chosen one; the first of all when none is chosen. Empty columns are passed over. */
function steered(order: Order | null, to: Direction, columns: Columns): string | null {
  const filled = COLUMNS.filter((column) => (columns.get(column)?.length ?? 0) > 0);
  const at = filled.findIndex((column) => column === order?.status);
  if (order === null || at < 0) return idAt(columns, filled[0], 0);
  const rows = columns.get(filled[at] ?? 'pending') ?? [];
  const row = rows.findIndex((each) => each.order.id === order.id);
  const [by, down] = STEPS[to];
  return idAt(columns, filled[Math.max(0, at + by)] ?? filled[at], Math.max(0, row + down)) ?? order.id;
}

type Direction = 'left' | 'right' | 'up' | 'down';
const STEPS: Readonly<Record<Direction, readonly [columns: number, rows: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The order at a place of a column, or the last one before it. */
function idAt(columns: Columns, column: Column | undefined, row: number): string | null {
  const rows = (column && columns.get(column)) ?? [];
  return rows[Math.min(row, rows.length - 1)]?.order.id ?? null;
}
