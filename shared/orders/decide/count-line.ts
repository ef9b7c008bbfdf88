import { err, ok } from '../../basics/result.ts';
import { fieldRefusal, refusal, type Refusal } from '../../basics/refusal.ts';
import type { OrderCommand } from '../commands.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import type { Line, Order, OrderTicket } from '../order.ts';
import { isInKitchen } from '../status.ts';
import { following } from './follow.ts';
import {
  allergyFault,
  bumpLine,
  leftKitchen,
  lineRefusal,
  mayWork,
  recallLine,
  ticketWith,
} from './kitchen.ts';

type CountLine = Extract<OrderCommand, { type: 'count-line' }>;

/** Says how many of a line are finished: 2 of 5, or 2 of the 5 taken back (rules L5 to L7). */
export function countLine(order: Order, command: CountLine, context: OrderContext): Decision {
  const { lineId, done } = command;
  const found = ticketWith(order, lineId, command.ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  const line = order.items.find((each) => each.id === lineId);
  const part = ticket.lines.find((each) => each.lineId === lineId);
  if (!line || !part) return err(refusal('not_found', 'There is no such line on a ticket.'));
  const fault = countFault(order, ticket, { line, part, done }, context);
  if (fault) return err(fault);
  return ok(following(order, countFacts(ticket, line, part.status === 'done', done), context));
}

interface Counted {
  readonly line: Line;
  readonly part: OrderTicket['lines'][number];
  readonly done: number;
}

function countFault(
  order: Order,
  ticket: OrderTicket,
  { line, part, done }: Counted,
  context: OrderContext,
): Refusal | null {
  if (!isInKitchen(order.status)) return leftKitchen(order);
  if (done > line.quantity)
    return fieldRefusal('done', `There are only ${line.quantity} of it on this ticket.`);
  const now = part.status === 'done' ? line.quantity : part.done;
  const move = done > now ? 'bump' : 'recall';
  if (part.status === 'voided' || done === now || !mayWork(ticket.status, move))
    return refusal('invalid_transition', lineRefusal(ticket.status, part.status, move));
  return move === 'bump' ? allergyFault(order, ticket, context) : null;
}

function countFacts(ticket: OrderTicket, line: Line, wasDone: boolean, done: number): OrderFact[] {
  if (done === line.quantity) return bumpLine(ticket, line.id);
  const counted: OrderFact = { type: 'ticket-line-counted', ticketId: ticket.id, lineId: line.id, done };
  if (wasDone) return [...recallLine(ticket, line.id), counted];
  const begins = ticket.status === 'waiting' && done > 0;
  const start: OrderFact = { type: 'ticket-moved', ticketId: ticket.id, move: 'start' };
  return begins ? [start, counted] : [counted];
}
