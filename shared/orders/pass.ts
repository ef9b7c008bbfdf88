import type { Instant } from '../basics/instant.ts';
import { isUnderWay, type Carry } from './carry.ts';
import type { Line, Order, OrderTicket } from './order.ts';

/** Plates of one order that stand at the pass together: a course, or what one station made outside the courses. */
export interface Wave {
  readonly course: number | null;
  /** The station, where it is not a whole course. */
  readonly station: string | null;
  readonly tickets: readonly OrderTicket[];
  readonly lines: readonly Line[];
  readonly plates: number;
  /** When the last of them was bumped. */
  readonly since: Instant;
}

/** What of an order stands at the pass now, and nobody has taken. */
export function atPass(order: Order): Wave[] {
  if (!['preparing', 'cooking', 'ready'].includes(order.status)) return [];
  return wavesOf(order)
    .filter((tickets) => tickets.every((ticket) => ticket.status === 'bumped'))
    .flatMap((tickets) => {
      const wave = waveFrom(
        order,
        tickets.filter((ticket) => !hasLeft(order, ticket)),
      );
      return wave ? [wave] : [];
    });
}

/** The tickets that come to the pass together. */
export function wavesOf(order: Order): OrderTicket[][] {
  const byWave = new Map<string, OrderTicket[]>();
  for (const ticket of order.tickets) {
    if (ticket.status === 'voided') continue;
    const wave = nameOf(order, ticket);
    byWave.set(wave, [...(byWave.get(wave) ?? []), ticket]);
  }
  return [...byWave.values()];
}

/** What leaves the house or goes to a room goes together; at a table courses do, and drinks by themselves. */
function nameOf(order: Order, ticket: OrderTicket): string {
  if (order.orderType !== 'dine_in') return 'all';
  return ticket.course === null ? `station ${ticket.station}` : `course ${ticket.course}`;
}

/** These tickets as one thing to carry; null when there is nothing on them. */
function waveFrom(order: Order, tickets: readonly OrderTicket[]): Wave | null {
  const [first] = tickets;
  const bumped = tickets.flatMap((ticket) => ticket.bumpedAt ?? []).toSorted();
  const since = bumped.at(-1);
  const lines = linesOn(order, tickets);
  if (!first || since === undefined || lines.length === 0) return null;
  const alone = order.orderType === 'dine_in' && first.course === null;
  const plates = lines.reduce((sum, line) => sum + line.quantity, 0);
  return { course: first.course, station: alone ? first.station : null, tickets, lines, plates, since };
}

/** What is on these tickets, void lines left out. */
export function linesOn(order: Order, tickets: readonly Pick<OrderTicket, 'lines'>[]): Line[] {
  const ids = new Set(
    tickets.flatMap((ticket) =>
      ticket.lines.filter((part) => part.status !== 'voided').map((part) => part.lineId),
    ),
  );
  return order.items.filter((line) => ids.has(line.id) && line.status !== 'voided');
}

/** What is in somebody's hands. */
export function underWay(order: Order): Carry[] {
  return order.carries.filter(isUnderWay);
}

/** Somebody has the ticket's plates in their hands. Plates that were recalled and bumped again are others. */
export function carryOf(order: Order, ticket: OrderTicket): Carry | null {
  return underWay(order).find((carry) => holds(carry, ticket)) ?? null;
}

/** The ticket's plates have left the pass and have not come back. */
export function hasLeft(order: Order, ticket: OrderTicket): boolean {
  return order.carries.some((carry) => carry.state !== 'back' && holds(carry, ticket));
}

/** The ticket's plates were handed over. */
export function isDelivered(order: Order, ticket: OrderTicket): boolean {
  return order.carries.some((carry) => carry.state === 'delivered' && holds(carry, ticket));
}

function holds(carry: Carry, ticket: OrderTicket): boolean {
  if (ticket.bumpedAt === null || ticket.bumpedAt > carry.takenAt) return false;
  return carry.tickets.includes(ticket.id);
}
