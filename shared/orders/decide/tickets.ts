import type { Instant } from '../../basics/instant.ts';
import { TicketId } from '../../basics/ids.ts';
import type { OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import type { Line, Mark, Order, OrderTicket, Wait } from '../order.ts';
import { isOpen } from '../ticket-moves.ts';
import { isPaced, movesInAt, pacedStarts } from './waits.ts';

/**
 * The facts that send lines to their stations: on to a ticket of the same station and course, else on a new one. What
 * is not to be made now is held, with why (rules C1, F1, F4 and H1).
 */
export function sendLines(order: Order, lines: readonly Line[], context: OrderContext): OrderFact[] {
  const facts: OrderFact[] = [];
  const opened: OrderTicket[] = [];
  for (const { lines: part, ...at } of partsOf(lines)) {
    const known = order.tickets.find((each) => takesMore(each, at));
    const dueSeconds = promise(part, order, context);
    const lineIds = part.map((line) => line.id);
    if (known) {
      const mark: Mark = { kind: 'added', was: null, reason: '', at: context.now, by: context.by.name };
      facts.push({ type: 'ticket-lines-added', ticketId: known.id, lineIds, mark, dueSeconds });
    } else {
      const number = order.named.tickets + opened.length + 1;
      opened.push(newTicket(order, number, { ...at, lineIds, dueSeconds }, context));
    }
  }
  if (opened.length > 0) facts.push({ type: 'tickets-opened', tickets: waiting(order, opened, context) });
  return facts;
}

type At = Pick<OrderTicket, 'station' | 'course' | 'from'>;
type Part = At & Pick<OrderTicket, 'dueSeconds'> & { readonly lineIds: readonly Line['id'][] };

/** More can be put on a ticket that is on the screen or comes there; what was handed over already is complete. */
function takesMore(ticket: OrderTicket, { station, course, from }: At): boolean {
  const same = ticket.station === station && ticket.course === course && ticket.from === from;
  return same && (ticket.status === 'held' || (from === null && isOpen(ticket.status)));
}

function newTicket(order: Order, number: number, part: Part, context: OrderContext): OrderTicket {
  const { soonPercent } = context.settings.kitchen.ageing;
  return {
    id: TicketId.parse(`${order.id}.t${number}`),
    station: part.station,
    course: part.course,
    status: 'waiting',
    revision: 1,
    firedAt: context.now,
    startedAt: null,
    bumpedAt: null,
    dueSeconds: part.dueSeconds,
    soonSeconds: Math.round((part.dueSeconds * soonPercent) / 100),
    recalled: null,
    wait: null,
    shown: [],
    unseen: null,
    allergySeen: null,
    from: part.from,
    movedFrom: null,
    lines: part.lineIds.map((lineId) => ({ lineId, status: 'waiting', done: 0, mark: null })),
  };
}

/** New tickets, those that are not for now held with why. */
function waiting(order: Order, opened: readonly OrderTicket[], context: OrderContext): OrderTicket[] {
  const begins = opened.filter((ticket) => ticket.from === null && !isHeld(order, ticket.course));
  const longest = Math.max(0, ...begins.map((ticket) => ticket.dueSeconds));
  const later = movesInAt(order, longest, context);
  const starts =
    isPaced(order, context) && later === null ? pacedByCourse(begins, context) : new Map<string, Instant>();
  return opened.map((ticket) => {
    const wait = waitOf(ticket, order, later, starts.get(ticket.id));
    return wait === null ? ticket : { ...ticket, status: 'held', firedAt: null, wait };
  });
}

function pacedByCourse(tickets: readonly OrderTicket[], context: OrderContext): Map<string, Instant> {
  const courses = [...new Set(tickets.map((ticket) => ticket.course))];
  return new Map(
    courses.flatMap((course) => [
      ...pacedStarts(
        tickets.filter((ticket) => ticket.course === course),
        context.now,
      ),
    ]),
  );
}

function waitOf(
  ticket: OrderTicket,
  order: Order,
  later: Instant | null,
  paced: Instant | undefined,
): Wait | null {
  if (isHeld(order, ticket.course)) return { why: 'course', until: null };
  if (ticket.from !== null) return { why: 'chain', until: null };
  if (later !== null) return { why: 'later', until: later };
  return paced === undefined ? null : { why: 'pace', until: paced };
}

/** A course waits when it was to wait from the start and none of it has been fired since (rule C2). */
function isHeld(order: Order, course: number | null): boolean {
  if (course === null) return false;
  const fired = order.tickets.some((ticket) => ticket.course === course && ticket.firedAt !== null);
  return order.heldCourses.includes(course) && !fired;
}

/** What goes on one ticket: the lines of one station and course, and those that one station hands over. */
function partsOf(lines: readonly Line[]): Iterable<At & { readonly lines: readonly Line[] }> {
  const parts = new Map<string, At & { lines: Line[] }>();
  for (const line of lines) {
    for (const [index, station] of line.stations.entries()) {
      const from = line.inOrder ? (line.stations[index - 1] ?? null) : null;
      const key = `${station} ${line.course} ${from}`;
      const part = parts.get(key) ?? { station, course: line.course, from, lines: [] };
      part.lines.push(line);
      parts.set(key, part);
    }
  }
  return parts.values();
}

/** The promise of a ticket: its slowest line, or the order type's where the lines or the site say so (rule K10). */
function promise(lines: readonly Line[], order: Order, context: OrderContext): number {
  const { kitchen, promiseSeconds } = context.settings;
  const slowest = Math.max(0, ...lines.map((line) => line.prepSeconds));
  const byItems = kitchen.ageing.by === 'items' && slowest > 0;
  return byItems ? slowest : promiseSeconds[order.orderType];
}

/** The facts that void a ticket's line, marked for the cook when the ticket is on a screen. */
export function voidOnTickets(order: Order, line: Line, reason: string, context: OrderContext): OrderFact[] {
  const facts: OrderFact[] = [];
  for (const ticket of order.tickets) {
    const part = ticket.lines.find((each) => each.lineId === line.id);
    if (part && part.status !== 'voided') facts.push(...voidOn(ticket, line, reason, context));
  }
  return facts;
}

/** The facts that void one line on one ticket. */
export function voidOn(ticket: OrderTicket, line: Line, reason: string, context: OrderContext): OrderFact[] {
  const on = { ticketId: ticket.id, lineId: line.id };
  const facts: OrderFact[] = [{ type: 'ticket-line-moved', ...on, move: 'void' }];
  if (isOpen(ticket.status)) {
    const mark: Mark = { kind: 'voided', was: line.quantity, reason, at: context.now, by: context.by.name };
    facts.push({ type: 'ticket-line-marked', ...on, mark });
  }
  const others = ticket.lines.filter((each) => each.lineId !== line.id);
  if (others.every((each) => each.status === 'voided')) {
    facts.push({ type: 'ticket-moved', ticketId: ticket.id, move: 'void' });
  }
  return facts;
}
