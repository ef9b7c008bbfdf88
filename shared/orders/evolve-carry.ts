import type { Carry, CarryState } from './carry.ts';
import { isUnderWay } from './carry.ts';
import type { When } from './evolve.ts';
import type { FactOf } from './facts.ts';
import type { Order, OrderTicket } from './order.ts';
import type { OrderStatus } from './status.ts';

/** The order after somebody took something from the pass, or said what became of it. */
export function withCarry(order: Order, fact: FactOf<'carry-taken' | 'carry-changed'>, when: When): Order {
  if (fact.type === 'carry-taken') return { ...order, carries: [...order.carries, taken(order, fact, when)] };
  const carries = order.carries.map((carry) =>
    carry.id === fact.id
      ? { ...carry, state: fact.state, at: when.at, reason: fact.reason, note: fact.note }
      : carry,
  );
  return { ...order, carries };
}

function taken(order: Order, fact: FactOf<'carry-taken'>, when: When): Carry {
  const { id, tickets, staffId, name, handed = false } = fact;
  // A clock that was set back must not make plates leave before they were done.
  const bumped = order.tickets.flatMap((each) => (tickets.includes(each.id) ? (each.bumpedAt ?? []) : []));
  const takenAt = [when.at, ...bumped].toSorted().at(-1) ?? when.at;
  const since = { takenAt, at: when.at };
  return { id, tickets, staffId, name, handed, ...since, state: 'carrying', reason: null, note: '' };
}

const ENDS: Readonly<Partial<Record<OrderStatus, CarryState>>> = {
  served: 'delivered',
  delivered: 'delivered',
  completed: 'delivered',
  cancelled: 'back',
};

/** What is under way ends with a status that says so, whoever set it (rule Z8). */
export function withCarriesAt(order: Order, status: OrderStatus, when: When): Order {
  const broughtBack = order.status === 'out_for_delivery' && status === 'ready';
  const state = broughtBack ? 'back' : ENDS[status];
  if (state === undefined || !order.carries.some(isUnderWay)) return order;
  return {
    ...order,
    carries: order.carries.map((each) => (isUnderWay(each) ? ended(each, state, when) : each)),
  };
}

function ended(carry: Carry, state: CarryState, when: When): Carry {
  return { ...carry, state, at: when.at };
}

/** Tickets that went to another order are carried for that one. */
export function leftBehind(order: Order): Order {
  const carries = order.carries.map((carry): Carry => {
    const tickets = carry.tickets.filter((id) => order.tickets.some((ticket) => ticket.id === id));
    const gone = tickets.length === 0 && isUnderWay(carry);
    return { ...carry, tickets, state: gone ? 'back' : carry.state };
  });
  return { ...order, carries };
}

/** What of another order was carried goes on being carried here. */
export function joined(order: Order, fact: FactOf<'parts-joined'>): Order {
  return { ...order, carries: [...order.carries, ...(fact.carries ?? [])] };
}

/** The carries of tickets that are another order's now, under their new names. */
export function carriesFor(
  carries: readonly Carry[],
  moved: readonly { readonly was: OrderTicket; readonly is: OrderTicket }[],
  idOf: (index: number) => string,
): Carry[] {
  return carries
    .map((carry) => ({
      ...carry,
      tickets: moved.flatMap(({ was, is }) => (carry.tickets.includes(was.id) ? [is.id] : [])),
    }))
    .filter((carry) => carry.tickets.length > 0)
    .map((carry, index) => ({ ...carry, id: idOf(index) }));
}
