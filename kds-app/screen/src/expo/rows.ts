import { millis, type Instant } from '#shared/basics/instant.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { Line, Order, OrderTicket } from '#shared/orders/order.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import type { SquareState } from '#shared/ui/square.tsx';

/** One line of an order at one station. */
export interface LineSquare {
  readonly key: string;
  readonly state: SquareState;
  readonly name: string;
}

/** One order as the pass looks at it. */
export interface ExpoRow {
  readonly order: Order;
  /** By station. */
  readonly squares: ReadonlyMap<string, readonly LineSquare[]>;
  /** The clock of the order: from its first ticket, and due when the first open one is. */
  readonly clock: Pick<Ticket, 'firedAt' | 'dueSeconds'>;
  /** It has been sent and nobody has begun. */
  readonly untouched: boolean;
}

/** Orders that the kitchen works on, rush first, then oldest first; orders that wait for a yes come before them. */
export function expoRows(orders: Iterable<Order>): ExpoRow[] {
  const wanted = [...orders].filter(({ status }) =>
    ['pending', 'confirmed', 'preparing', 'cooking'].includes(status),
  );
  return wanted.map((order) => rowOf(order)).sort(byUrgency);
}

const rowsByOrder = new WeakMap<Order, ExpoRow>();

/** The row of an order; the same one as long as the order is the same. */
function rowOf(order: Order): ExpoRow {
  const known = rowsByOrder.get(order);
  if (known) return known;
  const row: ExpoRow = {
    order,
    squares: squaresOf(order),
    clock: clockOf(order),
    untouched:
      order.tickets.length > 0 &&
      order.tickets.every(({ status }) => status === 'waiting' || status === 'held'),
  };
  rowsByOrder.set(order, row);
  return row;
}

function byUrgency(a: ExpoRow, b: ExpoRow): number {
  return weightOf(a) - weightOf(b) || startOf(a) - startOf(b) || (a.order.id < b.order.id ? -1 : 1);
}

function weightOf({ order }: ExpoRow): number {
  if (order.status === 'pending') return 0;
  return order.rush ? 1 : 2;
}

function startOf({ clock, order }: ExpoRow): number {
  return millis(clock.firedAt ?? order.createdAt);
}

/** From the first ticket that was fired; due when the first of the open ones is. */
function clockOf(order: Order): ExpoRow['clock'] {
  const fired = order.tickets.flatMap(({ firedAt }) => (firedAt === null ? [] : [millis(firedAt)]));
  if (fired.length === 0)
    return { firedAt: order.status === 'pending' ? order.createdAt : null, dueSeconds: 0 };
  const first = Math.min(...fired);
  const due = order.tickets.flatMap((ticket) => (isOpen(ticket.status) ? dueAt(ticket) : []));
  const dueSeconds = due.length === 0 ? 0 : Math.round((Math.min(...due) - first) / 1000);
  return { firedAt: new Date(first).toISOString(), dueSeconds };
}

function dueAt({ firedAt, dueSeconds }: OrderTicket): number[] {
  return firedAt === null ? [] : [millis(firedAt) + dueSeconds * 1000];
}

function squaresOf(order: Order): ReadonlyMap<string, readonly LineSquare[]> {
  const byId = new Map<string, Line>(order.items.map((line) => [line.id, line]));
  const squares = new Map<string, LineSquare[]>();
  for (const ticket of order.tickets) {
    for (const part of ticket.lines) {
      const state = stateOf(ticket, part);
      if (state === null) continue;
      const square = { key: `${ticket.id} ${part.lineId}`, state, name: nameOf(byId.get(part.lineId)) };
      squares.set(ticket.station, [...(squares.get(ticket.station) ?? []), square]);
    }
  }
  return squares;
}

/** Null: it was voided and the cook has seen it, so nobody has to think of it any more. */
function stateOf(ticket: OrderTicket, part: OrderTicket['lines'][number]): SquareState | null {
  if (part.status === 'voided') return part.mark === null ? null : 'voided';
  if (part.mark !== null) return 'changed';
  if (part.status === 'done') return 'done';
  if (ticket.status === 'held') return 'held';
  return ticket.status === 'cooking' ? 'cooking' : 'waiting';
}

function nameOf(line: Line | undefined): string {
  return line === undefined ? '' : `${line.quantity} ${line.kitchenName}`;
}

/** When the order came to the pass; null when it is not there. */
export function readySince(order: Order): Instant | null {
  return order.statusHistory.findLast((change) => change.status === 'ready')?.at ?? null;
}
