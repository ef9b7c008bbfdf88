import { TicketId } from '../../basics/ids.ts';
import type { OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import type { Line, Mark, Order, OrderTicket } from '../order.ts';
import { isOpen } from '../ticket-moves.ts';

/** The facts that send lines to their stations: on to a ticket of the same station and course, else on a new one. */
export function sendLines(order: Order, lines: readonly Line[], context: OrderContext): OrderFact[] {
  const facts: OrderFact[] = [];
  const opened: OrderTicket[] = [];
  for (const { station, course, lines: part } of byStationAndCourse(lines)) {
    const known = order.tickets.find(
      (each) =>
        each.station === station && each.course === course && (isOpen(each.status) || each.status === 'held'),
    );
    const dueSeconds = promise(part, order, context);
    const lineIds = part.map((line) => line.id);
    if (known) {
      const mark: Mark = { kind: 'added', was: null, reason: '', at: context.now, by: context.by.name };
      facts.push({ type: 'ticket-lines-added', ticketId: known.id, lineIds, mark, dueSeconds });
    } else {
      const number = order.named.tickets + opened.length + 1;
      opened.push(newTicket(order, number, { station, course, lineIds, dueSeconds }, context));
    }
  }
  if (opened.length > 0) facts.push({ type: 'tickets-opened', tickets: opened });
  return facts;
}

type Part = Pick<OrderTicket, 'station' | 'course' | 'dueSeconds'> & {
  readonly lineIds: readonly Line['id'][];
};

function newTicket(order: Order, number: number, part: Part, context: OrderContext): OrderTicket {
  const held = part.course !== null && isHeld(order, part.course);
  return {
    id: TicketId.parse(`${order.id}.t${number}`),
    station: part.station,
    course: part.course,
    status: held ? 'held' : 'waiting',
    revision: 1,
    firedAt: held ? null : context.now,
    startedAt: null,
    bumpedAt: null,
    dueSeconds: part.dueSeconds,
    recalled: null,
    lines: part.lineIds.map((lineId) => ({ lineId, status: 'waiting', mark: null })),
  };
}

/** A course waits when it was to wait from the start and none of it has been fired since (rule C2). */
function isHeld(order: Order, course: number): boolean {
  const fired = order.tickets.some((ticket) => ticket.course === course && ticket.firedAt !== null);
  return order.heldCourses.includes(course) && !fired;
}

function byStationAndCourse(lines: readonly Line[]) {
  const parts = new Map<string, { station: Line['station']; course: number | null; lines: Line[] }>();
  for (const line of lines) {
    for (const station of line.stations) {
      const key = `${station} ${line.course}`;
      const part = parts.get(key) ?? { station, course: line.course, lines: [] };
      part.lines.push(line);
      parts.set(key, part);
    }
  }
  return parts.values();
}

/** The promise of a ticket: its slowest line, or the order type's default when the lines say nothing (rule K10). */
function promise(lines: readonly Line[], order: Order, context: OrderContext): number {
  const slowest = Math.max(0, ...lines.map((line) => line.prepSeconds));
  return slowest > 0 ? slowest : context.settings.promiseSeconds[order.orderType];
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
