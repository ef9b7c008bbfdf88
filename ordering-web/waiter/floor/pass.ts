import type { Instant } from '#shared/basics/instant.ts';
import type { Line, Order, OrderTicket } from '#shared/orders/order.ts';

/** Plates of one order that stand at the pass together: a course, or what one station made outside the courses. */
export interface AtPass {
  readonly course: number | null;
  /** The station, where it is not a whole course. */
  readonly station: string | null;
  readonly lines: readonly Line[];
  readonly plates: number;
  /** When the last of them was bumped. */
  readonly since: Instant;
  /** Names this appearance at the pass; plates that were recalled and bumped again get another. */
  readonly key: string;
}

/**
 * What of an order stands at the pass now. A course comes whole, when its last station has bumped; at a table what
 * belongs to no course (drinks) comes from each station by itself. `taken` names what this tablet's people have already carried.
 */
export function atPass(order: Order, taken: ReadonlySet<string>): AtPass[] {
  if (!['preparing', 'cooking', 'ready'].includes(order.status)) return [];
  return waves(order)
    .filter((tickets) => tickets.every((ticket) => ticket.status === 'bumped'))
    .flatMap((tickets) => standing(order, tickets))
    .filter((wave) => !taken.has(wave.key));
}

function waves(order: Order): OrderTicket[][] {
  const byWave = new Map<string, OrderTicket[]>();
  for (const ticket of order.tickets) {
    if (ticket.status === 'voided') continue;
    const wave = waveOf(order, ticket);
    byWave.set(wave, [...(byWave.get(wave) ?? []), ticket]);
  }
  return [...byWave.values()];
}

/** What leaves the house or goes to a room goes together; at a table courses do, and drinks by themselves. */
function waveOf(order: Order, ticket: OrderTicket): string {
  if (order.orderType !== 'dine_in') return 'all';
  return ticket.course === null ? `station ${ticket.station}` : `course ${ticket.course}`;
}

function standing(order: Order, tickets: readonly OrderTicket[]): AtPass[] {
  const [first] = tickets;
  const [since] = tickets.flatMap((ticket) => ticket.bumpedAt ?? []).toSorted((a, b) => (a < b ? 1 : -1));
  const ids = new Set(
    tickets.flatMap((ticket) =>
      ticket.lines.filter((part) => part.status === 'done').map((part) => part.lineId),
    ),
  );
  const lines = order.items.filter((line) => ids.has(line.id) && line.status !== 'voided');
  if (!first || since === undefined || lines.length === 0) return [];
  const alone = order.orderType === 'dine_in' && first.course === null;
  return [
    {
      course: first.course,
      station: alone ? first.station : null,
      lines,
      plates: lines.reduce((sum, line) => sum + line.quantity, 0),
      since,
      key: `${order.id}/${waveOf(order, first)}/${since}`,
    },
  ];
}
