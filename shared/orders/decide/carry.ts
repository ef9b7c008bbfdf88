import { wallTime } from '../../basics/instant.ts';
import { fieldRefusal, refusal, type Refusal } from '../../basics/refusal.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { TicketId } from '../../basics/ids.ts';
import { isStaff, may } from '../../people/roles.ts';
import type { Carry } from '../carry.ts';
import type { OrderCommand } from '../commands.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { FactOf, OrderFact } from '../facts.ts';
import type { Order, OrderTicket } from '../order.ts';
import { atPass, carryOf, underWay, wavesOf } from '../pass.ts';
import { isClosed, mayBecome } from '../status.ts';
import { following } from './follow.ts';
import { ticketOf } from './kitchen.ts';

type Of<T extends OrderCommand['type']> = Extract<OrderCommand, { type: T }>;

/** Somebody takes what stands at the pass: nobody else does (rules Z1 to Z4). */
export function take(order: Order, command: Of<'take'>, context: OrderContext): Decision {
  if (order.orderType === 'takeout') return no(`Order ${order.number} is collected: nobody carries it.`);
  const atTable = order.orderType === 'dine_in';
  const tickets = atTable ? standing(order, command.tickets, context) : whole(order, context);
  if (!tickets.ok) return tickets;
  const taken = takenBy(order, tickets.value, context);
  if (atTable) return ok([taken]);
  const [handed] = underWay(order);
  if (handed) return ok([changed(handed, { state: 'back', note: '' }), taken]);
  return ok([taken, { type: 'status-changed', status: 'out_for_delivery', note: null }]);
}

/** The fact that these tickets leave the pass now, with whoever acts. */
function takenBy(order: Order, tickets: readonly TicketId[], context: OrderContext): FactOf<'carry-taken'> {
  return {
    type: 'carry-taken',
    id: `${order.id}.c${order.carries.length + 1}`,
    tickets: [...tickets],
    staffId: context.by.staffId ?? null,
    name: context.by.name,
  };
}

/** The fact that the pass gave the whole order out: to whoever acts, if carrying is their work (rule Z10). */
export function givenOut(order: Order, context: OrderContext): OrderFact {
  const { role, staffId = null } = context.by;
  const handed = staffId === null || role === 'system' || !may(role, 'order.carry');
  return { ...takenBy(order, wholeOrder(order), context), handed };
}

/** Every ticket that is not void: what goes to a room or leaves the house goes together. */
function wholeOrder(order: Order): TicketId[] {
  return wavesOf(order)
    .flat()
    .map((ticket) => ticket.id);
}

type Tickets = Result<TicketId[], Refusal>;

function whole(order: Order, context: OrderContext): Tickets {
  const [carry] = underWay(order);
  if (carry?.handed) return ok(wholeOrder(order));
  if (carry) return err(taken(order, carry, context));
  if (!mayBecome(order.status, 'out_for_delivery', order.orderType)) return err(notThere(order, context));
  return ok(wholeOrder(order));
}

/** At a table: the tickets that were named, else all that stand at the pass. */
function standing(order: Order, ids: readonly TicketId[] | null, context: OrderContext): Tickets {
  if (ids === null || ids.length === 0) {
    const all = atPass(order).flatMap((wave) => wave.tickets.map((ticket) => ticket.id));
    if (all.length > 0) return ok(all);
    const [carry] = underWay(order);
    return err(carry ? taken(order, carry, context) : notThere(order, context));
  }
  for (const id of ids) {
    const ticket = ticketOf(order, id);
    if (!ticket.ok) return ticket;
    const fault = standingFault(order, ticket.value, context);
    if (fault) return err(fault);
  }
  return ok([...new Set(ids)]);
}

function standingFault(order: Order, ticket: OrderTicket, context: OrderContext): Refusal | null {
  const carry = carryOf(order, ticket);
  if (carry) return taken(order, carry, context);
  const here = atPass(order).some((wave) => wave.tickets.some((each) => each.id === ticket.id));
  return here ? null : notThere(order, context);
}

/** Who has it, and since when; for pages also as fields, so that each says it in its own language. */
function taken(order: Order, carry: Carry, context: OrderContext): Refusal {
  const time = wallTime(carry.takenAt, context.settings.site.timeZone);
  const who = isBy(carry, context) ? 'You have' : `${carry.name} has`;
  return refusal('invalid_transition', `${who} ${spoken(order)} since ${time}.`, {
    extra: { takenBy: carry.name, takenAt: carry.takenAt },
  });
}

function notThere(order: Order, context: OrderContext): Refusal {
  const delivered = order.carries.findLast((carry) => carry.state === 'delivered');
  if (delivered && (order.status === 'ready' || !mayBeCarried(order)))
    return wasDelivered(order, delivered, context);
  if (!mayBeCarried(order)) return nothing(order, `is ${order.status.replaceAll('_', ' ')} already.`);
  return nothing(order, 'is not at the pass yet.');
}

function wasDelivered(order: Order, carry: Carry, context: OrderContext): Refusal {
  const time = wallTime(carry.at, context.settings.site.timeZone);
  return refusal('invalid_transition', `${carry.name} delivered ${spoken(order)} at ${time}.`, {
    extra: { deliveredBy: carry.name, deliveredAt: carry.at },
  });
}

function mayBeCarried(order: Order): boolean {
  return !isClosed(order.status) && order.status !== 'served' && order.status !== 'delivered';
}

/** Whoever it was for has it: once (rules Z5 and Z6). */
export function deliver(order: Order, command: Of<'deliver'>, context: OrderContext): Decision {
  const carries = theirs(order, command.carry, context);
  if (!carries.ok) return carries;
  const given = carries.value.map((carry) => changed(carry, { state: 'delivered', note: carry.note }));
  if (order.orderType === 'dine_in') return ok(following(order, given, context));
  return ok([...given, { type: 'status-changed', status: 'delivered', note: null }]);
}

/** It could not be handed over; whoever has it still has it (rule Z7). */
export function failDelivery(order: Order, command: Of<'fail-delivery'>, context: OrderContext): Decision {
  const { reason } = command;
  const note = command.note.trim();
  if (reason === 'other' && note === '') return err(fieldRefusal('note', 'Say what happened.'));
  const carries = theirs(order, command.carry, context);
  if (!carries.ok) return carries;
  return ok(carries.value.map((carry) => changed({ ...carry, reason }, { state: 'failed', note })));
}

/** It stands at the pass again, for anybody (rule Z7). */
export function handBack(order: Order, command: Of<'hand-back'>, context: OrderContext): Decision {
  const carries = theirs(order, command.carry, context);
  if (!carries.ok) return carries;
  const note = command.note.trim();
  const back = carries.value.map((carry) => changed(carry, { state: 'back', note: note || carry.note }));
  if (order.orderType === 'dine_in') return ok(back);
  return ok([...back, { type: 'status-changed', status: 'ready', note: null }]);
}

function changed(carry: Carry, to: Pick<Carry, 'state' | 'note'>): OrderFact {
  return { type: 'carry-changed', id: carry.id, reason: carry.reason, ...to };
}

/** What somebody may say something about: what they carry; a waiter or manager speaks for others too. */
function theirs(order: Order, id: string | null, context: OrderContext): Result<Carry[], Refusal> {
  const under = underWay(order).filter((carry) => id === null || carry.id === id);
  if (under.length === 0) {
    // On its way since before anybody wrote down with whom.
    const unnamed = order.status === 'out_for_delivery' && order.carries.length === 0;
    return unnamed ? ok([]) : err(notUnderWay(order, id, context));
  }
  const own = under.filter((carry) => isBy(carry, context));
  if (own.length > 0) return ok(own);
  if (mayFor(context) || under.every((carry) => carry.handed)) return ok(under);
  const [first] = under;
  return err(
    refusal('forbidden', `${first?.name} has ${spoken(order)}. Ask them, a waiter or a manager.`, {
      extra: { takenBy: first?.name, takenAt: first?.takenAt },
    }),
  );
}

function mayFor({ by }: OrderContext): boolean {
  return by.role !== 'system' && by.role !== 'runner' && isStaff(by.role);
}

function isBy(carry: Carry, { by }: OrderContext): boolean {
  const staffId = by.staffId ?? null;
  return carry.staffId === null && staffId === null ? carry.name === by.name : carry.staffId === staffId;
}

function notUnderWay(order: Order, id: string | null, context: OrderContext): Refusal {
  const ended = order.carries.findLast((carry) => id === null || carry.id === id);
  if (ended?.state === 'delivered') return wasDelivered(order, ended, context);
  return nothing(order, 'is with nobody: take it first.');
}

/** `T4 (order 12)`: as people call it. */
function spoken(order: Order): string {
  const { place, number } = order;
  return place && place.kind !== 'counter' ? `${place.name} (order ${number})` : `order ${number}`;
}

function nothing(order: Order, words: string): Refusal {
  return refusal('invalid_transition', `Order ${order.number} ${words}`);
}

function no(words: string): Decision {
  return err(refusal('invalid_transition', words));
}
