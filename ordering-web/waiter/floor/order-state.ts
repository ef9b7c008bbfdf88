import { secondsBetween, type Instant } from '#shared/basics/instant.ts';
import { ageOf, type Age } from '#shared/kitchen/board.ts';
import type { Line, Order, OrderTicket } from '#shared/orders/order.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import { atPass, type AtPass } from './pass.ts';

/** Where an order is for the person who carries it. Seconds count from the moment that the state began. */
export type OrderState =
  | {
      readonly kind: 'ready';
      readonly waves: readonly AtPass[];
      readonly plates: number;
      readonly seconds: number;
    }
  | { readonly kind: 'approve'; readonly seconds: number }
  | { readonly kind: 'late'; readonly slowest: Slowest; readonly over: number }
  | { readonly kind: 'rush' | 'changed' | 'cooking'; readonly slowest: Slowest }
  | { readonly kind: 'held'; readonly course: number; readonly seconds: number }
  | { readonly kind: 'carried'; readonly seconds: number }
  | { readonly kind: 'empty'; readonly seconds: number }
  | { readonly kind: 'served'; readonly seconds: number };

/** The open ticket that is nearest to its promise, or furthest past it. */
export interface Slowest {
  readonly ticket: OrderTicket;
  readonly age: Age;
  readonly lines: readonly Line[];
}

/** The state of an open order; `taken` as in `atPass`. */
export function orderState(order: Order, taken: ReadonlySet<string>, now: Instant): OrderState {
  if (order.status === 'pending') return { kind: 'approve', seconds: secondsBetween(order.createdAt, now) };
  const waves = atPass(order, taken);
  const [oldest] = waves.map((wave) => wave.since).toSorted();
  if (oldest !== undefined) {
    const plates = waves.reduce((sum, wave) => sum + wave.plates, 0);
    return { kind: 'ready', waves, plates, seconds: secondsBetween(oldest, now) };
  }
  if (order.status === 'ready')
    return { kind: 'ready', waves: [], plates: 0, seconds: sinceStatus(order, now) };
  if (order.status === 'out_for_delivery') return { kind: 'carried', seconds: sinceStatus(order, now) };
  if (order.status === 'served' || order.status === 'delivered') {
    return { kind: 'served', seconds: sinceStatus(order, now) };
  }
  return kitchenState(order, now);
}

/** The state of what is still in the kitchen, whatever stands at the pass. */
export function kitchenState(order: Order, now: Instant): OrderState {
  const slowest = slowestOf(order, now);
  if (slowest) {
    if (slowest.age.timing === 'late') return { kind: 'late', slowest, over: -slowest.age.left };
    const marked = order.tickets.some(
      (ticket) => isOpen(ticket.status) && ticket.lines.some((line) => line.mark),
    );
    return { kind: order.rush ? 'rush' : marked ? 'changed' : 'cooking', slowest };
  }
  const course = nextHeld(order);
  return course === null
    ? { kind: 'empty', seconds: sinceStatus(order, now) }
    : { kind: 'held', course, seconds: secondsBetween(lastOut(order), now) };
}

function slowestOf(order: Order, now: Instant): Slowest | null {
  const [worst] = order.tickets
    .filter((ticket) => isOpen(ticket.status))
    .map((ticket) => ({ ticket, age: ageOf(ticket, now) }))
    .toSorted((a, b) => b.age.used - a.age.used);
  if (!worst) return null;
  const ids = new Set(
    worst.ticket.lines.filter((part) => part.status === 'waiting').map((part) => part.lineId),
  );
  return { ...worst, lines: order.items.filter((line) => ids.has(line.id)) };
}

/** The first course that waits to be fired; null when none does. */
export function nextHeld(order: Order): number | null {
  const held = order.tickets
    .filter((ticket) => ticket.status === 'held')
    .flatMap((ticket) => ticket.course ?? []);
  return held.length > 0 ? Math.min(...held) : null;
}

/** When the last plate left the kitchen; before the first one, when the order came in. */
export function lastOut(order: Order): Instant {
  return (
    order.tickets
      .flatMap((ticket) => ticket.bumpedAt ?? [])
      .toSorted()
      .at(-1) ?? order.createdAt
  );
}

function sinceStatus(order: Order, now: Instant): number {
  return secondsBetween(order.statusHistory.at(-1)?.at ?? order.createdAt, now);
}
