import { err, ok } from '../../basics/result.ts';
import { fieldRefusal, refusal } from '../../basics/refusal.ts';
import type { StationId, TicketId } from '../../basics/ids.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { Order } from '../order.ts';
import { ticketOf } from './kitchen.ts';

/** Moves a ticket that is not done with to another station; its clock goes on (rule V1). */
export function sendTicketTo(
  order: Order,
  ticketId: TicketId,
  station: StationId,
  context: OrderContext,
): Decision {
  const found = ticketOf(order, ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  const target = context.stations.get(station);
  if (!target) return err(fieldRefusal('station', 'There is no such station.'));
  if (ticket.station === station)
    return err(refusal('invalid_transition', `It is at ${target.name} already.`));
  if (ticket.status === 'bumped' || ticket.status === 'voided')
    return err(refusal('invalid_transition', `This ticket is ${ticket.status} already.`));
  return ok([{ type: 'ticket-sent-to', ticketId, station }]);
}
