import { millis, plus, secondsBetween, type Instant } from '../../basics/instant.ts';
import type { StationId } from '../../basics/ids.ts';
import type { OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import type { Order, OrderTicket, Wait } from '../order.ts';

/** A wait shorter than this is not worth hiding a ticket for. */
const LEAST_WAIT_SECONDS = 20;

type Timed = Pick<OrderTicket, 'id' | 'dueSeconds' | 'from'>;

/**
 * When each ticket has to begin so that all finish together: the longest now, the others later (rule F1). A ticket that
 * another station hands over begins when it comes and is left out.
 */
export function pacedStarts(tickets: readonly Timed[], from: Instant): Map<string, Instant> {
  const free = tickets.filter((ticket) => ticket.from === null);
  const longest = Math.max(0, ...free.map((ticket) => ticket.dueSeconds));
  return new Map(
    free.flatMap((ticket) => {
      const spare = longest - ticket.dueSeconds;
      return spare < LEAST_WAIT_SECONDS ? [] : [[ticket.id, plus(from, spare * 1000)] as const];
    }),
  );
}

export function isPaced(order: Pick<Order, 'orderType'>, context: OrderContext): boolean {
  return context.settings.kitchen.paced.includes(order.orderType);
}

/** The facts that fire held tickets: at once, or paced, each course for itself. */
export function fireFacts(order: Order, tickets: readonly OrderTicket[], context: OrderContext): OrderFact[] {
  const courses = new Set(tickets.map((ticket) => ticket.course));
  return [...courses].flatMap((course) => {
    const together = tickets.filter((ticket) => ticket.course === course);
    const starts = isPaced(order, context) ? pacedStarts(together, context.now) : new Map<string, Instant>();
    return together.map((ticket): OrderFact => {
      const until = starts.get(ticket.id);
      if (until === undefined) return { type: 'ticket-moved', ticketId: ticket.id, move: 'fire' };
      return { type: 'ticket-waits', ticketId: ticket.id, wait: { why: 'pace', until } };
    });
  });
}

/** Held tickets that somebody may fire; those that another station hands over come by themselves (rule H1). */
export function fireable(order: Order, course: number | null): OrderTicket[] {
  return order.tickets.filter(
    (ticket) =>
      ticket.status === 'held' &&
      ticket.wait?.why !== 'chain' &&
      (course === null || ticket.course === course),
  );
}

/** When an order for later moves in: its preparation and the site's lead time before it is wanted (rule F4). */
export function movesInAt(order: Order, longestSeconds: number, context: OrderContext): Instant | null {
  if (order.requestedFor === null) return null;
  const lead = context.settings.kitchen.leadSeconds[order.orderType];
  const { slot } = order;
  // The kitchen's room was counted over the length of the slot: it begins as early as that (rule CP9).
  const span = slot ? Math.max(longestSeconds, secondsBetween(slot.from, slot.to)) : longestSeconds;
  const at = plus(order.requestedFor, -(span + lead) * 1000);
  return millis(at) - millis(context.now) < LEAST_WAIT_SECONDS * 1000 ? null : at;
}

/** What a change of the tickets brings about by itself: hand-overs, the next course, new starts of paced tickets. */
export function unfolding(before: Order, after: Order, context: OrderContext): OrderFact[] {
  return [...handedOver(after), ...nextCourse(after, context), ...replanned(before, after)];
}

/** A ticket is fired when the station before it has done all its lines (rule H2). */
function handedOver(order: Order): OrderFact[] {
  return order.tickets.flatMap((ticket): OrderFact[] => {
    if (ticket.status !== 'held' || ticket.wait?.why !== 'chain' || ticket.from === null) return [];
    const come = ticket.lines.every(
      (line) => line.status === 'voided' || isDoneAt(order, line.lineId, ticket.from, ticket.course),
    );
    return come ? [{ type: 'ticket-moved', ticketId: ticket.id, move: 'fire' }] : [];
  });
}

function isDoneAt(order: Order, lineId: string, station: StationId | null, course: number | null): boolean {
  const parts = order.tickets
    .filter((ticket) => ticket.station === station && ticket.course === course)
    .flatMap((ticket) => ticket.lines.filter((line) => line.lineId === lineId));
  return parts.length > 0 && parts.every((line) => line.status !== 'waiting');
}

/** With the course before it bumped, the next one is fired, or is to be after the site's wait (rules C6 and C7). */
function nextCourse(order: Order, context: OrderContext): OrderFact[] {
  const { mode, gapSeconds } = context.settings.kitchen.nextCourse;
  if (mode === 'hand') return [];
  const tickets = order.tickets.filter((ticket) => ticket.status !== 'voided' && ticket.course !== null);
  const courses = [...new Set(tickets.map((ticket) => ticket.course))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const next = courses.find((course) =>
    tickets.some((ticket) => ticket.course === course && ticket.status !== 'bumped'),
  );
  if (next === undefined || next === courses[0]) return [];
  const waiting = tickets.filter(
    (ticket) => ticket.course === next && ticket.status === 'held' && waitsForCourse(ticket.wait),
  );
  if (gapSeconds === 0) return fireFacts(order, waiting, context);
  const wait: Wait = { why: 'course', until: plus(context.now, gapSeconds * 1000) };
  return waiting.map((ticket) => ({ type: 'ticket-waits', ticketId: ticket.id, wait }));
}

function waitsForCourse(wait: Wait | null): boolean {
  return wait === null || (wait.why === 'course' && wait.until === null);
}

/** The longest was started later than planned: those that wait for it begin later too (rule F3). */
function replanned(before: Order, after: Order): OrderFact[] {
  const started = after.tickets.filter(
    (ticket) =>
      ticket.startedAt !== null && before.tickets.find((each) => each.id === ticket.id)?.startedAt === null,
  );
  return started.flatMap(({ course, startedAt, dueSeconds }) =>
    after.tickets.flatMap((ticket): OrderFact[] => {
      const { wait } = ticket;
      const waits = ticket.status === 'held' && wait?.why === 'pace' && ticket.course === course;
      if (!waits || wait.until === null || startedAt === null) return [];
      const until = plus(startedAt, (dueSeconds - ticket.dueSeconds) * 1000);
      if (millis(until) <= millis(wait.until)) return [];
      return [{ type: 'ticket-waits', ticketId: ticket.id, wait: { why: 'pace', until } }];
    }),
  );
}
