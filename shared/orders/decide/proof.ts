import { err, ok } from '../../basics/result.ts';
import { refusal } from '../../basics/refusal.ts';
import type { OrderCommand } from '../commands.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import type { Order } from '../order.ts';
import { isOpen } from '../ticket-moves.ts';
import { ticketOf } from './kitchen.ts';

type Of<T extends OrderCommand['type']> = Extract<OrderCommand, { type: T }>;

/** A screen has drawn tickets of the order: each is noted once per screen and revision (rule N1). */
export function showTickets(order: Order, command: Of<'show-tickets'>, context: OrderContext): Decision {
  const { screen, name } = command;
  const facts = command.tickets.flatMap(({ id, revision }): OrderFact[] => {
    const ticket = order.tickets.find((each) => each.id === id);
    if (!ticket || revision > ticket.revision) return [];
    const known = ticket.shown.some((each) => each.screen === screen && each.revision >= revision);
    if (known) return [];
    return [{ type: 'ticket-shown', ticketId: id, shown: { screen, name, revision, at: context.now } }];
  });
  return facts.length > 0 ? ok(facts) : err(refusal('invalid_transition', 'That was known already.'));
}

/** Nobody's screen has drawn it in time: it is raised, once, with the printers that have it instead (rule N2). */
export function missTicket(order: Order, { ticketId, printers }: Of<'miss-ticket'>): Decision {
  const found = ticketOf(order, ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (!isOpen(ticket.status) || ticket.unseen !== null || ticket.shown.length > 0)
    return err(refusal('invalid_transition', 'This ticket was seen, or is known to be unseen.'));
  return ok([{ type: 'ticket-missed', ticketId, printers: [...printers] }]);
}

/** A cook answers by name for what was declared (rule Y3). */
export function answerAllergy(order: Order, { ticketId, name }: Of<'answer-allergy'>): Decision {
  const found = ticketOf(order, ticketId);
  if (!found.ok) return found;
  if (found.value.status === 'bumped' || found.value.status === 'voided')
    return err(refusal('invalid_transition', `This ticket is ${found.value.status} already.`));
  return ok([{ type: 'allergy-answered', ticketId, name }]);
}

/** A line is in the bag, or was taken out of it again (rule B1). */
export function packLine(order: Order, { lineId, packed }: Of<'pack-line'>): Decision {
  const line = order.items.find((each) => each.id === lineId);
  if (!line) return err(refusal('not_found', 'There is no such line in this order.'));
  if (line.status === 'voided')
    return err(refusal('invalid_transition', `${line.name} is void: it does not go into the bag.`));
  if (order.packed.includes(lineId) === packed)
    return err(refusal('invalid_transition', packed ? 'It is in the bag already.' : 'It is not in the bag.'));
  return ok([{ type: 'line-packed', lineId, packed }]);
}
