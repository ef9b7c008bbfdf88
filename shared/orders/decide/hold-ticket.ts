import { millis, type Instant } from '../../basics/instant.ts';
import { err, ok } from '../../basics/result.ts';
import type { TicketId } from '../../basics/ids.ts';
import { fieldRefusal, refusal } from '../../basics/refusal.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import type { Order, OrderTicket } from '../order.ts';
import { isInKitchen } from '../status.ts';
import { following } from './follow.ts';
import { ticketOf } from './kitchen.ts';
import { fireFacts } from './waits.ts';

/** Holds one ticket that nobody has started, until a time or until it is fired (rule C8). */
export function holdTicket(
  order: Order,
  ticketId: TicketId,
  until: Instant | null,
  context: OrderContext,
): Decision {
  const found = ticketOf(order, ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (until !== null && millis(until) <= millis(context.now))
    return err(fieldRefusal('until', 'This time is over already.'));
  const why = holdFault(order, ticket);
  if (why !== null) return err(refusal('invalid_transition', why));
  const held: OrderFact[] =
    ticket.status === 'waiting' ? [{ type: 'ticket-moved', ticketId, move: 'hold' }] : [];
  return ok([...held, { type: 'ticket-waits', ticketId, wait: { why: 'hand', until } }]);
}

function holdFault(order: Order, ticket: OrderTicket): string | null {
  if (!isInKitchen(order.status)) return `Order ${order.number} has left the kitchen.`;
  if (ticket.status === 'held' && ticket.wait?.why === 'chain')
    return 'This ticket waits for another station already.';
  if (ticket.status === 'waiting' || ticket.status === 'held') return null;
  return ticket.status === 'cooking'
    ? 'This ticket is being made already.'
    : `This ticket is ${ticket.status}.`;
}

/** Fires one held ticket now, whatever it waits for (rule C9). */
export function fireTicket(order: Order, ticketId: TicketId, context: OrderContext): Decision {
  const found = ticketOf(order, ticketId);
  if (!found.ok) return found;
  if (found.value.status !== 'held' || !isInKitchen(order.status))
    return err(refusal('invalid_transition', 'This ticket is not held: there is nothing to fire.'));
  return ok(following(order, [{ type: 'ticket-moved', ticketId, move: 'fire' }], context));
}

/** Fires what waits until a time that has come (rules C8, F2 and F4). */
export function fireDue(order: Order, context: OrderContext): Decision {
  const isDue = ({ status, wait }: OrderTicket) =>
    status === 'held' && wait !== null && wait.until !== null && millis(wait.until) <= millis(context.now);
  const due = order.tickets.filter(isDue);
  if (due.length === 0 || !isInKitchen(order.status))
    return err(refusal('invalid_transition', 'Nothing of this order is due to be fired.'));
  const begins = due.filter((ticket) => ticket.wait?.why !== 'course' && ticket.wait?.why !== 'later');
  const paced = due.filter((ticket) => !begins.includes(ticket));
  const now = begins.map((ticket): OrderFact => ({
    type: 'ticket-moved',
    ticketId: ticket.id,
    move: 'fire',
  }));
  return ok(following(order, [...now, ...fireFacts(order, paced, context)], context));
}
