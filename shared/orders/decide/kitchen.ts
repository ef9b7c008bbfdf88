import { err, ok, type Result } from '../../basics/result.ts';
import type { LineId, TicketId } from '../../basics/ids.ts';
import { refusal, type Refusal } from '../../basics/refusal.ts';
import { allergyOf } from '../allergy.ts';
import type { Decision, OrderContext } from '../context.ts';
import { evolve } from '../evolve.ts';
import type { OrderFact } from '../facts.ts';
import type { Order, OrderTicket } from '../order.ts';
import { isClosed, isInKitchen } from '../status.ts';
import { isOpen, LINE_MOVES, TICKET_MOVES } from '../ticket-moves.ts';
import { following } from './follow.ts';

const WHY_NOT = {
  start: { waiting: '', held: 'held', cooking: 'already started', bumped: 'already bumped', voided: 'void' },
  bump: {
    waiting: '',
    held: 'held: fire its course first',
    cooking: '',
    bumped: 'already bumped',
    voided: 'void',
  },
  recall: {
    waiting: 'still on the screen',
    held: 'held',
    cooking: 'still on the screen',
    bumped: '',
    voided: 'void',
  },
} as const;

/** Start, bump or recall of a ticket (rules K1 to K9). */
export function moveTicket(
  order: Order,
  ticketId: TicketId,
  move: 'start' | 'bump' | 'recall',
  context: OrderContext,
): Decision {
  const ticket = ticketOf(order, ticketId);
  if (!ticket.ok) return ticket;
  if (!isInKitchen(order.status)) return err(leftKitchen(order));
  if (TICKET_MOVES[ticket.value.status][move] === undefined) {
    return err(refusal('invalid_transition', `This ticket is ${WHY_NOT[move][ticket.value.status]}.`));
  }
  const gated = move === 'recall' ? null : allergyFault(order, ticket.value, context);
  if (gated) return err(gated);
  return ok(following(order, [{ type: 'ticket-moved', ticketId, move }], context));
}

export function leftKitchen(order: Order): Refusal {
  return refusal(
    'invalid_transition',
    `Order ${order.number} is ${order.status.replaceAll('_', ' ')} already.`,
  );
}

/** A ticket of the order, or that there is none. */
export function ticketOf(order: Order, ticketId: TicketId): Result<OrderTicket, Refusal> {
  const ticket = order.tickets.find((each) => each.id === ticketId);
  return ticket ? ok(ticket) : err(refusal('not_found', 'There is no such ticket any more.'));
}

/** Nobody works on a declared allergy before somebody has answered for it (rule Y3). */
export function allergyFault(order: Order, ticket: OrderTicket, context: OrderContext): Refusal | null {
  if (context.settings.kitchen.allergyGate === 'off' || ticket.allergySeen !== null) return null;
  const allergy = allergyOf(order, ticket);
  if (allergy === null) return null;
  const what = allergy.declared.length > 0 ? allergy.declared.join(', ') : 'see the note';
  return refusal('invalid_transition', `Read the allergy first: ${what}.`);
}

/** Bump of one line, or its tick taken back; the last line bumps its ticket (rules L1 to L4). */
export function moveLine(
  order: Order,
  lineId: LineId,
  ticketId: TicketId | null,
  move: 'bump' | 'recall',
  context: OrderContext,
): Decision {
  const ticket = ticketWith(order, lineId, ticketId);
  if (!ticket.ok) return ticket;
  const { status, lines } = ticket.value;
  if (!isInKitchen(order.status)) return err(leftKitchen(order));
  const part = lines.find((each) => each.lineId === lineId);
  if (part === undefined || LINE_MOVES[part.status][move] === undefined || !mayWork(status, move)) {
    return err(refusal('invalid_transition', lineRefusal(status, part?.status, move)));
  }
  const gated = move === 'bump' ? allergyFault(order, ticket.value, context) : null;
  if (gated) return err(gated);
  const facts = move === 'bump' ? bumpLine(ticket.value, lineId) : recallLine(ticket.value, lineId);
  return ok(following(order, facts, context));
}

export function mayWork(status: OrderTicket['status'], move: 'bump' | 'recall'): boolean {
  return isOpen(status) || (move === 'recall' && status === 'bumped');
}

export function lineRefusal(
  ticket: OrderTicket['status'],
  line: string | undefined,
  move: 'bump' | 'recall',
): string {
  if (line === 'voided') return 'This line is void: it is not wanted any more.';
  if (!mayWork(ticket, move)) return `The ticket is ${ticket}: its lines cannot be worked on.`;
  return move === 'bump' ? 'This line is done already.' : 'This line is not done yet.';
}

/** The ticket that holds a line; several stations may, then it has to be named (rule L4). */
export function ticketWith(
  order: Order,
  lineId: LineId,
  ticketId: TicketId | null,
): Result<OrderTicket, Refusal> {
  const holding = order.tickets.filter((ticket) => ticket.lines.some((line) => line.lineId === lineId));
  const named = ticketId === null ? holding : holding.filter((ticket) => ticket.id === ticketId);
  const [first, second] = named;
  if (!first) return err(refusal('not_found', 'There is no such line on a ticket.'));
  if (second) return err(refusal('invalid_request', 'Several stations cook this line: say which ticket.'));
  return ok(first);
}

export function bumpLine(ticket: OrderTicket, lineId: LineId): OrderFact[] {
  const facts: OrderFact[] = [];
  if (ticket.status === 'waiting') facts.push({ type: 'ticket-moved', ticketId: ticket.id, move: 'start' });
  facts.push({ type: 'ticket-line-moved', ticketId: ticket.id, lineId, move: 'bump' });
  const others = ticket.lines.filter((line) => line.lineId !== lineId);
  if (others.every((line) => line.status !== 'waiting')) {
    facts.push({ type: 'ticket-moved', ticketId: ticket.id, move: 'bump' });
  }
  return facts;
}

/** Taking back a line of a bumped ticket brings the ticket back with its other lines still done. */
export function recallLine(ticket: OrderTicket, lineId: LineId): OrderFact[] {
  if (ticket.status !== 'bumped')
    return [{ type: 'ticket-line-moved', ticketId: ticket.id, lineId, move: 'recall' }];
  return reopened(ticket, lineId);
}

/** A bumped ticket comes back for one line; what was done stays done (rule K9). */
export function reopened(ticket: OrderTicket, lineId: LineId): OrderFact[] {
  const done = ticket.lines.filter((line) => line.lineId !== lineId && line.status === 'done');
  return [
    { type: 'ticket-moved', ticketId: ticket.id, move: 'recall' },
    ...done.map((line): OrderFact => ({
      type: 'ticket-line-moved',
      ticketId: ticket.id,
      lineId: line.lineId,
      move: 'bump',
    })),
  ];
}

/** The cook has seen what was added, changed or voided; a ticket with nothing left to do is bumped (rule K12). */
export function seeTicket(order: Order, ticketId: TicketId, context: OrderContext): Decision {
  const ticket = ticketOf(order, ticketId);
  if (!ticket.ok) return ticket;
  const { lines } = ticket.value;
  if (!lines.some((line) => line.mark !== null)) {
    return err(refusal('invalid_transition', 'Nothing on this ticket is waiting to be seen.'));
  }
  const seen: OrderFact = { type: 'marks-seen', ticketId };
  if (isClosed(order.status)) return ok([seen]);
  const after = evolve(order, seen, { at: context.now, by: context.by.name });
  const left = after.tickets.find((each) => each.id === ticketId);
  const finished = left && isOpen(left.status) && left.lines.every((line) => line.status !== 'waiting');
  return ok(
    following(order, finished ? [seen, { type: 'ticket-moved', ticketId, move: 'bump' }] : [seen], context),
  );
}
