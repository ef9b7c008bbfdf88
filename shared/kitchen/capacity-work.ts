import { millis } from '../basics/instant.ts';
import type { StationId } from '../basics/ids.ts';
import type { Settings } from '../floor/settings.ts';
import type { Line, Order, OrderTicket } from '../orders/order.ts';
import { isClosed } from '../orders/status.ts';
import { isOpen } from '../orders/ticket-moves.ts';
import { workSeconds, type Work } from './capacity.ts';

const MINUTE = 60_000;
/** Nobody knows when a held course is fired: it is counted on so long after what goes before it. */
const COURSE_MS = 12 * MINUTE;
/** The part of its work that a started ticket keeps, however long it has been on: it is not at the pass. */
const LEAST_LEFT = 0.1;

/** Work of one order at one station, and whose it is. */
export interface OrderWork extends Work {
  readonly station: StationId;
  readonly orderId: string;
  /** Null: nobody has accepted the order yet. */
  readonly ticketId: string | null;
  /** Milliseconds since 1970; null: nobody has begun. */
  readonly startedAt: number | null;
  /** Its place in the queue: when it was fired, or will be. */
  readonly since: number;
}

/** What of an order is still to be made, station by station. */
export function worksOf(order: Order, settings: Settings): OrderWork[] {
  if (isClosed(order.status)) return [];
  const due = dueOf(order, settings);
  if (order.tickets.length === 0) return order.status === 'pending' ? pendingWorks(order, due) : [];
  const lines = new Map<string, Line>(order.items.map((line) => [line.id, line]));
  return order.tickets.flatMap((ticket) => ticketWork(ticket, order, lines, due));
}

/** When the kitchen has to be done with an order for later; null: as soon as it can. */
function dueOf(order: Order, settings: Settings): number | null {
  if (order.requestedFor === null) return null;
  return millis(order.requestedFor) - settings.kitchen.leadSeconds[order.orderType] * 1000;
}

/** The work of lines that no ticket has yet, by station. */
export function lineWorks(lines: readonly Pick<Line, 'stations' | 'prepSeconds' | 'quantity'>[]) {
  const works = new Map<StationId, { seconds: number; lines: number; longest: number }>();
  for (const line of lines) {
    for (const station of new Set(line.stations)) {
      const known = works.get(station) ?? { seconds: 0, lines: 0, longest: 0 };
      works.set(station, {
        seconds: known.seconds + workSeconds(line.prepSeconds, line.quantity),
        lines: known.lines + 1,
        longest: Math.max(known.longest, line.prepSeconds),
      });
    }
  }
  return works;
}

function pendingWorks(order: Order, due: number | null): OrderWork[] {
  const wanted = order.items.filter((line) => line.status !== 'voided');
  const slowest = Math.max(0, ...wanted.map((line) => line.prepSeconds));
  return [...lineWorks(wanted)].map(([station, work]) => ({
    ...work,
    station,
    orderId: order.id,
    ticketId: null,
    startedAt: null,
    since: millis(order.createdAt),
    due,
    from: due === null ? null : due - spanMs(order, slowest),
  }));
}

/** How long before it is due an order for later may be begun: its slowest dish, or the length of its slot. */
export function spanMs(order: Pick<Order, 'slot'>, slowest: number): number {
  const slot = order.slot ? millis(order.slot.to) - millis(order.slot.from) : 0;
  return Math.max(slot, slowest * 1000);
}

function ticketWork(
  ticket: OrderTicket,
  order: Order,
  lines: ReadonlyMap<string, Line>,
  due: number | null,
): OrderWork[] {
  if (!isOpen(ticket.status) && ticket.status !== 'held') return [];
  const work = waitingWork(ticket, lines);
  if (work.lines === 0) return [];
  const slowest = Math.max(0, ...order.items.map((line) => line.prepSeconds));
  const from = due === null ? beginsAt(ticket, order) : due - spanMs(order, slowest);
  const startedAt = ticket.startedAt === null ? null : millis(ticket.startedAt);
  const since = ticket.firedAt === null ? (from ?? millis(order.createdAt)) : millis(ticket.firedAt);
  const of = { station: ticket.station, orderId: order.id, ticketId: ticket.id };
  return [{ ...work, ...of, startedAt, since, from, due }];
}

/** What waits on a ticket, those that are done left out. */
function waitingWork(ticket: OrderTicket, lines: ReadonlyMap<string, Line>) {
  const work = { seconds: 0, lines: 0, longest: 0 };
  for (const part of ticket.lines) {
    const line = lines.get(part.lineId);
    if (!line || part.status !== 'waiting') continue;
    work.seconds += workSeconds(line.prepSeconds, line.quantity - part.done);
    work.lines += 1;
    work.longest = Math.max(work.longest, line.prepSeconds);
  }
  return work;
}

/** When a held ticket will probably be fired; null: it is on the screen already. */
function beginsAt(ticket: OrderTicket, order: Order): number | null {
  if (ticket.status !== 'held') return null;
  if (ticket.wait?.until) return millis(ticket.wait.until);
  const before = order.tickets.filter((other) => goesBefore(other, ticket));
  const longest = Math.max(0, ...before.map((other) => other.dueSeconds)) * 1000;
  const since = Math.max(
    millis(order.createdAt),
    ...before.map(({ firedAt }) => (firedAt === null ? 0 : millis(firedAt))),
  );
  return since + longest + (ticket.wait?.why === 'chain' ? 0 : COURSE_MS);
}

function goesBefore(other: OrderTicket, ticket: OrderTicket): boolean {
  if (ticket.wait?.why === 'chain') return other.station === ticket.from && other.course === ticket.course;
  return other.course !== null && ticket.course !== null && other.course < ticket.course;
}

/** What is left of work now: a ticket that was started counts less as its time goes by. */
export function leftOf(work: OrderWork, now: number): OrderWork {
  if (work.startedAt === null) return work;
  const gone = Math.max(0, (now - work.startedAt) / 1000);
  const left = (whole: number) => Math.max(whole * LEAST_LEFT, whole - gone);
  return { ...work, seconds: left(work.seconds), longest: left(work.longest) };
}
