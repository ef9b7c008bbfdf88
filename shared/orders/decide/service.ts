import { err, ok } from '../../basics/result.ts';
import { fieldRefusal, refusal } from '../../basics/refusal.ts';
import type { OrderCommand } from '../commands.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import type { Order } from '../order.ts';
import { isClosed, isInKitchen } from '../status.ts';
import { following } from './follow.ts';
import { fireable, fireFacts } from './waits.ts';

type Of<T extends OrderCommand['type']> = Extract<OrderCommand, { type: T }>;

function courseName(course: number | null, context: OrderContext): string {
  if (course === null) return 'No course';
  return context.settings.courses.find((each) => each.number === course)?.name ?? `Course ${course}`;
}

/** Fires held tickets of a course, or all of them: their clocks begin (rule C3). */
export function fire(order: Order, course: number | null, context: OrderContext): Decision {
  const held = fireable(order, course);
  if (held.length === 0 || !isInKitchen(order.status)) {
    return err(
      refusal('invalid_transition', `${courseName(course, context)} is not held: there is nothing to fire.`),
    );
  }
  return ok(following(order, fireFacts(order, held, context), context));
}

/** Holds a course that nobody has started (rule C4). */
export function hold(order: Order, course: number | null, context: OrderContext): Decision {
  const of = order.tickets.filter((ticket) => course === null || ticket.course === course);
  if (of.some((ticket) => ticket.status === 'cooking' || ticket.status === 'bumped')) {
    return err(refusal('invalid_transition', `${courseName(course, context)} is being made already.`));
  }
  const waiting = of.filter((ticket) => ticket.status === 'waiting');
  if (waiting.length === 0) return err(refusal('invalid_transition', 'There is nothing to hold.'));
  return ok(
    waiting.map((ticket): OrderFact => ({ type: 'ticket-moved', ticketId: ticket.id, move: 'hold' })),
  );
}

/** Lets an order jump the queue, or takes that back (rule K11). */
export function rush(order: Order, wanted: boolean): Decision {
  if (!isInKitchen(order.status)) {
    return err(refusal('invalid_transition', `Order ${order.number} has left the kitchen.`));
  }
  return ok([{ type: 'rush-set', rush: wanted }]);
}

/** Moves an open order to another place. */
export function transfer(order: Order, command: Of<'transfer'>): Decision {
  if (isClosed(order.status)) {
    return err(refusal('invalid_transition', `Order ${order.number} is ${order.status} already.`));
  }
  return ok([{ type: 'transferred', place: command.place, sittingId: command.sittingId }]);
}

/** Changes whom it is for and its note. */
export function changeDetails(order: Order, command: Of<'change-details'>, context: OrderContext): Decision {
  if (isClosed(order.status)) {
    return err(refusal('invalid_transition', `Order ${order.number} is ${order.status} already.`));
  }
  const specialInstructions = command.specialInstructions ?? order.specialInstructions;
  const { noteLength } = context.settings.limits;
  if (specialInstructions.length > noteLength) {
    return err(fieldRefusal('specialInstructions', `A note has at most ${noteLength} characters.`));
  }
  const customer = command.customer ? { ...order.customer, ...command.customer } : order.customer;
  const guests = command.guests ?? order.guests;
  const { vip, firstTime } = command;
  const allergies = command.allergies && [...command.allergies];
  return ok([{ type: 'details-changed', customer, specialInstructions, guests, allergies, vip, firstTime }]);
}
