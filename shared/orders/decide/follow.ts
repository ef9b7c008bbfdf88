import type { OrderContext } from '../context.ts';
import { evolve } from '../evolve.ts';
import type { OrderFact } from '../facts.ts';
import type { Order, OrderTicket } from '../order.ts';
import { isDelivered } from '../pass.ts';
import type { OrderStatus } from '../status.ts';
import { unfolding } from './waits.ts';

/**
 * The facts, and after them what the tickets bring about by themselves: hand-overs, courses and pace (rules C6, F3 and
 * H2), and the status (rules T1 to T4): first start -> preparing, first on the fire -> cooking, last bump -> ready, work
 * on a ready order -> cooking.
 */
export function following(order: Order, facts: OrderFact[], context: OrderContext): OrderFact[] {
  const when = { at: context.now, by: context.by.name };
  const become = (state: Order, more: readonly OrderFact[]) =>
    more.reduce((each, fact) => evolve(each, fact, when), state);
  let after = become(order, facts);
  const unfolded = unfolding(order, after, context);
  after = become(after, unfolded);
  const all = [...facts, ...unfolded];
  for (let next = nextStatus(after, context); next !== null; next = nextStatus(after, context)) {
    const change: OrderFact = { type: 'status-changed', status: next, note: null };
    all.push(change);
    after = evolve(after, change, when);
  }
  return all;
}

function nextStatus(order: Order, context: OrderContext): OrderStatus | null {
  const tickets = order.tickets.filter((ticket) => ticket.status !== 'voided');
  const finished = tickets.length > 0 && tickets.every((ticket) => ticket.status === 'bumped');
  const onFire = tickets.some((ticket) => isBegun(ticket) && context.stations.get(ticket.station)?.hot);
  switch (order.status) {
    case 'confirmed':
      return onFire ? 'cooking' : tickets.some(isBegun) ? 'preparing' : null;
    case 'preparing':
      return onFire ? 'cooking' : finished ? 'ready' : null;
    case 'cooking':
      return finished ? 'ready' : null;
    case 'ready':
      if (tickets.length > 0 && !finished) return 'cooking';
      return isServed(order, tickets) ? 'served' : null;
    default:
      return null;
  }
}

/** At a table nobody has to say so: the last plates were handed over (rule Z5). */
function isServed(order: Order, tickets: readonly OrderTicket[]): boolean {
  if (order.orderType !== 'dine_in' || tickets.length === 0) return false;
  return tickets.every((ticket) => isDelivered(order, ticket));
}

function isBegun(ticket: OrderTicket): boolean {
  return ticket.status === 'cooking' || ticket.status === 'bumped';
}
