import { instantOf, millis, type Instant } from '../basics/instant.ts';
import { must, never } from '../basics/result.ts';
import type { FactOf, OrderFact } from './facts.ts';
import type { Line, LineStatus, Order, OrderTicket } from './order.ts';
import { withTips } from './bill.ts';
import { evolvePayments } from './evolve-payments.ts';
import { joined, leftBehind, withCarry, withCarriesAt } from './evolve-carry.ts';
import { PROGRESS } from './status.ts';
import { evolveTicket } from './evolve-ticket.ts';
import { isOpen } from './ticket-moves.ts';

/** When a fact was written, and by whom. */
export interface When {
  readonly at: Instant;
  readonly by: string;
}

/**
 * The order after a fact, but for what follows from its tickets, which `evolveAll` works out. It never refuses: what is
 * in the journal has happened. `null` is the order before `placed`.
 */
export function evolve(order: Order | null, fact: OrderFact, when: When): Order {
  if (fact.type === 'placed') return fact.order;
  return apply(must(order, `the order of ${fact.type}`), fact, when);
}

/**
 * The order after all the facts of one accepted command: its version rises by one, and what follows from its tickets
 * (the lines' statuses, the estimate) is worked out once.
 */
export function evolveAll(before: Order | null, facts: readonly OrderFact[], when: When): Order {
  const after = facts.reduce<Order | null>((state, fact) => evolve(state, fact, when), before);
  const known = withLineStatuses(must(after, 'a fact'));
  // Where the kitchen's load was asked, the promise is its own: it changes with the load only (rule CP2).
  const order = known.promise === null ? withEstimate(known) : known;
  if (before && facts.every((fact) => BESIDE.includes(fact.type))) {
    return { ...order, version: before.version };
  }
  return { ...order, version: (before?.version ?? 0) + 1, updatedAt: when.at };
}

/** What was shown where, and what is expected, changes nothing that anybody decides on: it makes nobody's version old. */
const BESIDE: readonly OrderFact['type'][] = ['ticket-shown', 'ticket-missed', 'promised'];

function apply(order: Order, fact: Exclude<OrderFact, FactOf<'placed'>>, when: When): Order {
  switch (fact.type) {
    case 'status-changed':
      return withStatus(order, fact, when);
    case 'tickets-opened':
      return withTickets(order, fact.tickets);
    case 'ticket-moved':
    case 'ticket-line-moved':
    case 'ticket-lines-added':
    case 'ticket-line-marked':
    case 'marks-seen':
    case 'ticket-line-counted':
    case 'ticket-waits':
    case 'ticket-shown':
    case 'ticket-missed':
    case 'allergy-answered':
      return { ...order, tickets: order.tickets.map((each) => evolveTicket(each, fact, when)) };
    case 'lines-added':
    case 'line-changed':
    case 'line-voided':
    case 'parts-left':
    case 'parts-joined':
      return { ...withLines(order, fact), totals: withTips(fact.totals, order.payments) };
    case 'payment-recorded':
    case 'payment-refunded':
    case 'payment-voided':
      return withPayments(order, evolvePayments(order.payments, fact, when));
    default:
      return withDetails(order, fact, when);
  }
}

function withTickets(order: Order, tickets: readonly OrderTicket[]): Order {
  const named = { ...order.named, tickets: order.named.tickets + tickets.length };
  return { ...order, named, tickets: [...order.tickets, ...tickets] };
}

function withPayments(order: Order, payments: Order['payments']): Order {
  return { ...order, payments, totals: withTips(order.totals, payments) };
}

type DetailFact = FactOf<
  | 'rush-set'
  | 'details-changed'
  | 'transferred'
  | 'ticket-sent-to'
  | 'line-packed'
  | 'rated'
  | 'carry-taken'
  | 'carry-changed'
  | 'promised'
>;

function withDetails(order: Order, fact: DetailFact, when: When): Order {
  switch (fact.type) {
    case 'rush-set':
      return { ...order, rush: fact.rush };
    case 'details-changed': {
      return changedDetails(order, fact);
    }
    case 'transferred':
      return { ...order, place: fact.place, sittingId: fact.sittingId };
    case 'rated':
      return { ...order, rating: fact.rating };
    case 'line-packed': {
      const others = order.packed.filter((id) => id !== fact.lineId);
      return { ...order, packed: fact.packed ? [...others, fact.lineId] : others };
    }
    case 'carry-taken':
    case 'carry-changed':
      return withCarry(order, fact, when);
    case 'promised':
      return { ...order, estimatedReadyAt: fact.at, promise: fact.promise };
    case 'ticket-sent-to':
      return sentTo(order, fact, when);
    default:
      return never(fact);
  }
}

/** Another allergy has to be answered for again. */
function changedDetails(order: Order, fact: FactOf<'details-changed'>): Order {
  const { customer, specialInstructions, guests } = fact;
  const { allergies = order.allergies, vip = order.vip, firstTime = order.firstTime } = fact;
  const same = fact.allergies === undefined;
  const tickets = same ? order.tickets : order.tickets.map((each) => ({ ...each, allergySeen: null }));
  return { ...order, customer, specialInstructions, guests, allergies, vip, firstTime, tickets };
}

/** The ticket at its new station, its lines with it, and whoever got them from the old one gets them from there. */
function sentTo(order: Order, fact: FactOf<'ticket-sent-to'>, when: When): Order {
  const moved = order.tickets.find((each) => each.id === fact.ticketId);
  if (!moved) return order;
  const here = (line: Line) =>
    moved.lines.some((part) => part.lineId === line.id && part.status !== 'voided');
  const items = order.items.map((line) => {
    if (!here(line)) return line;
    const at = line.stations.indexOf(moved.station);
    if (at < 0) return line;
    const stations = line.stations.with(at, fact.station);
    return { ...line, stations, station: stations[0] ?? line.station };
  });
  const tickets = order.tickets.map((each) => {
    const next = evolveTicket(each, fact, when);
    const follows = next.from === moved.station && next.course === moved.course && next.id !== moved.id;
    return follows ? { ...next, from: fact.station } : next;
  });
  return { ...order, items, tickets };
}

function withStatus(order: Order, fact: FactOf<'status-changed'>, when: When): Order {
  const change = { status: fact.status, at: when.at, by: when.by, note: fact.note };
  return {
    ...withCarriesAt(order, fact.status, when),
    status: fact.status,
    progress: PROGRESS[fact.status],
    statusHistory: [...order.statusHistory, change],
  };
}

type LineFact = FactOf<'lines-added' | 'line-changed' | 'line-voided' | 'parts-left' | 'parts-joined'>;

function withLines(order: Order, fact: LineFact): Order {
  switch (fact.type) {
    case 'lines-added': {
      const named = { ...order.named, lines: order.named.lines + fact.lines.length };
      return { ...order, named, items: [...order.items, ...fact.lines] };
    }
    case 'line-changed':
      return { ...order, items: order.items.map((line) => (line.id === fact.line.id ? fact.line : line)) };
    case 'line-voided': {
      const voided = (line: Line): Line => ({ ...line, status: 'voided', total: 0 });
      return { ...order, items: order.items.map((line) => (line.id === fact.lineId ? voided(line) : line)) };
    }
    case 'parts-left':
      return withoutLines(order, fact);
    case 'parts-joined':
      return joined({ ...withTickets(order, fact.tickets), items: [...order.items, ...fact.lines] }, fact);
    default:
      return never(fact);
  }
}

function withoutLines(order: Order, fact: FactOf<'parts-left'>): Order {
  const stays = (id: string) => !fact.lineIds.some((gone) => gone === id);
  const tickets = order.tickets
    .map((ticket) => ({ ...ticket, lines: ticket.lines.filter((line) => stays(line.lineId)) }))
    .filter((ticket) => ticket.lines.length > 0);
  return leftBehind({ ...order, items: order.items.filter((line) => stays(line.id)), tickets });
}

/** When the last ticket that is on a screen, or comes there by itself, should be done; without one the estimate stays as it was. */
function withEstimate(order: Order): Order {
  const due = order.tickets.flatMap((ticket) => {
    const begins = isOpen(ticket.status) ? ticket.firedAt : (ticket.wait?.until ?? null);
    return begins === null ? [] : millis(begins) + ticket.dueSeconds * 1000;
  });
  return due.length === 0 ? order : { ...order, estimatedReadyAt: instantOf(Math.max(...due)) };
}

/** A line's status follows its tickets: it is done when it is done at every station that cooks it. */
function withLineStatuses(order: Order): Order {
  const items = order.items.map((line) => {
    const status = line.status === 'voided' ? 'voided' : lineStatus(line, order.tickets);
    return status === line.status ? line : { ...line, status };
  });
  return { ...order, items };
}

function lineStatus(line: Line, tickets: readonly OrderTicket[]): LineStatus {
  const parts = tickets.flatMap((ticket) => {
    const found = ticket.lines.find((each) => each.lineId === line.id);
    return found ? [{ ticket: ticket.status, line: found.status }] : [];
  });
  if (parts.length === 0) return 'waiting';
  if (parts.every((part) => part.line !== 'waiting')) return 'done';
  if (parts.some((part) => part.ticket === 'cooking')) return 'cooking';
  return parts.every((part) => part.ticket === 'held') ? 'held' : 'waiting';
}
