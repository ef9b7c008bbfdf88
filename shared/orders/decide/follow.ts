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
      return tickets.length === 0 ? null : afterReady(order, tickets, finished);
    default:
      return null;
  }
}

/** Work makes it cooking again; at a table it is served when the last plates were handed over (rules T3 and Z5). */
function afterReady(order: Order, tickets: readonly OrderTicket[], finished: boolean): OrderStatus | null {
  if (!finished) return 'cooking';
  if (order.orderType !== 'dine_in') return null;
  return tickets.every((ticket) => isDelivered(order, ticket)) ? 'served' : null;
}

function isBegun(ticket: OrderTicket): boolean {
  return ticket.status === 'cooking' || ticket.status === 'bumped';
}
