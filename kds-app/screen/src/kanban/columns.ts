import type { Order } from '#shared/orders/order.ts';
import { wrongMove } from '#shared/orders/decide/status.ts';
import { mayBecome, type OrderStatus } from '#shared/orders/status.ts';
import { expoRows, readySince, type ExpoRow } from '../expo/rows.ts';

/** The statuses that the board has a column for, from left to right. */
export const COLUMNS = ['pending', 'confirmed', 'preparing', 'cooking', 'ready'] as const;
export type Column = (typeof COLUMNS)[number];

/** The orders of every column: rush first, then the oldest; what is ready by how long it waits. */
export function columnsOf(orders: readonly Order[]): ReadonlyMap<Column, readonly ExpoRow[]> {
  const rows = expoRows(orders);
  const ready = expoRows(
    orders.filter(({ status }) => status === 'ready').map((order) => ({ ...order, status: 'cooking' })),
  );
  const byId = new Map(orders.map((order) => [order.id, order]));
  const atPass = ready
    .flatMap((row) => {
      const order = byId.get(row.order.id);
      return order ? [{ ...row, order }] : [];
    })
    .sort((a, b) => (readySince(a.order) ?? '').localeCompare(readySince(b.order) ?? ''));
  return new Map(
    COLUMNS.map((column) => [
      column,
      column === 'ready' ? atPass : rows.filter(({ order }) => order.status === column),
    ]),
  );
}

export function isColumn(status: OrderStatus): status is Column {
  return COLUMNS.some((column) => column === status);
}

/** Why an order may not be put into a column; null when it may. The table of statuses decides. */
export function whyNot(order: Order, to: Column): string | null {
  if (order.status === to || mayBecome(order.status, to, order.orderType)) return null;
  return wrongMove(order, to).detail;
}

/** Units that a card takes, with the gap under it. */
export function cardHeight(order: Order): number {
  const keys = order.status === 'pending' || order.status === 'ready';
  return 131 + (keys ? 76 : 0) + (order.allergies.length > 0 ? 36 : 0);
}

/** Which cards of a column are in sight on a page, and how many pages there are. */
export function pageOf(
  rows: readonly ExpoRow[],
  room: number,
  page: number,
): { readonly shown: readonly ExpoRow[]; readonly rest: readonly ExpoRow[] } {
  const pages: ExpoRow[][] = [[]];
  let left = room;
  for (const row of rows) {
    const height = cardHeight(row.order);
    if (height > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(row);
    left -= height;
  }
  const shown = pages[page % pages.length] ?? [];
  return { shown, rest: rows.filter((row) => !shown.includes(row)) };
}
