import { secondsBetween, type Instant } from '#shared/basics/instant.ts';
import { ageOf } from '#shared/kitchen/board.ts';
import type { Line, Order, OrderTicket } from '#shared/orders/order.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import type { OrderStatus } from '#shared/orders/status.ts';
import { statusOnTake } from '../floor/hands.ts';
import { atPass } from '../floor/pass.ts';

/** Where a course of a sent order is. */
export type CourseState =
  | { readonly kind: 'pending' | 'held' | 'void' }
  | { readonly kind: 'waiting' | 'cooking' | 'late' | 'pass'; readonly seconds: number }
  | { readonly kind: 'out'; readonly at: Instant };

/** The lines of one course of a sent order; `course` null: what belongs to none. */
export interface CourseBlock {
  readonly course: number | null;
  readonly lines: readonly Line[];
  readonly state: CourseState;
}

/** A sent order by course, what goes at once first. `taken` as in `atPass`. */
export function courseBlocks(order: Order, taken: ReadonlySet<string>, now: Instant): CourseBlock[] {
  const courses = [...new Set(order.items.map((line) => line.course))].toSorted(
    (a, b) => (a ?? 0) - (b ?? 0),
  );
  return courses.map((course) => ({
    course,
    lines: order.items.filter((line) => line.course === course),
    state: stateOf(order, course, taken, now),
  }));
}

function stateOf(order: Order, course: number | null, taken: ReadonlySet<string>, now: Instant): CourseState {
  if (order.status === 'pending') return { kind: 'pending' };
  const tickets = order.tickets.filter((ticket) => ticket.course === course && ticket.status !== 'voided');
  if (tickets.length === 0) return { kind: 'void' };
  if (tickets.every((ticket) => ticket.status === 'held')) return { kind: 'held' };
  const open = tickets.filter((ticket) => isOpen(ticket.status));
  if (open.length > 0) return inWork(open, tickets, now);
  const waves = atPass(order, taken).filter((wave) => wave.course === course);
  const since = waves.map((wave) => wave.since).toSorted()[0];
  if (since !== undefined) return { kind: 'pass', seconds: secondsBetween(since, now) };
  return { kind: 'out', at: outAt(order, tickets) };
}

function inWork(open: readonly OrderTicket[], all: readonly OrderTicket[], now: Instant): CourseState {
  const ages = open.map((ticket) => ageOf(ticket, now));
  const seconds = Math.max(...ages.map((age) => age.seconds));
  if (ages.some((age) => age.timing === 'late')) return { kind: 'late', seconds };
  const begun = all.some((ticket) => ticket.status === 'cooking' || ticket.status === 'bumped');
  return { kind: begun ? 'cooking' : 'waiting', seconds };
}

/** When it left the pass: when the order was served, if that came after, else when the last station bumped. */
function outAt(order: Order, tickets: readonly OrderTicket[]): Instant {
  const served = order.statusHistory.findLast((change) =>
    ['served', 'delivered'].includes(change.status),
  )?.at;
  const bumped = tickets
    .flatMap((ticket) => ticket.bumpedAt ?? [])
    .toSorted()
    .at(-1);
  return served ?? bumped ?? order.updatedAt;
}

/** A course that nobody has started can still be held. */
export function mayHold(order: Order, course: number | null): boolean {
  const tickets = order.tickets.filter((ticket) => ticket.course === course && ticket.status !== 'voided');
  return course !== null && tickets.length > 0 && tickets.every((ticket) => ticket.status === 'waiting');
}

/** What carrying a course from the pass means: what is carried, and what the order becomes when nothing is left. */
export function taking(
  order: Order,
  course: number | null,
  taken: ReadonlySet<string>,
): {
  readonly keys: readonly string[];
  readonly tickets: readonly string[];
  readonly status: OrderStatus | null;
} {
  const waves = atPass(order, taken);
  const carried = waves.filter((wave) => wave.course === course);
  const last = order.status === 'ready' && carried.length === waves.length;
  const tickets = carried.flatMap((wave) => wave.tickets.map((ticket) => ticket.id));
  return { keys: carried.map((wave) => wave.key), tickets, status: last ? statusOnTake(order) : null };
}
