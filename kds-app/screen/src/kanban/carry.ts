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

type Columns = ReadonlyMap<Column, readonly ExpoRow[]>;

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
function steered(order: Order | null, to: 'left' | 'right' | 'up' | 'down', columns: Columns): string | null {
  const filled = COLUMNS.filter((column) => (columns.get(column)?.length ?? 0) > 0);
  const column = filled.find((each) => each === order?.status);
  const [first] = filled;
  if (column === undefined || order === null)
    return first === undefined ? null : (columns.get(first)?.[0]?.order.id ?? null);
  const rows = columns.get(column) ?? [];
  const row = rows.findIndex((each) => each.order.id === order.id);
  if (to === 'up' || to === 'down') {
    const next = Math.min(rows.length - 1, Math.max(0, row + (to === 'down' ? 1 : -1)));
    return rows[next]?.order.id ?? order.id;
  }
  const there = filled[filled.indexOf(column) + (to === 'right' ? 1 : -1)];
  const others = there === undefined ? rows : (columns.get(there) ?? rows);
  return others[Math.min(row, others.length - 1)]?.order.id ?? order.id;
}
