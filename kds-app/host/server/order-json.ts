import { must } from '#shared/basics/result.ts';
import { orderFor, orderViewOf, type OrderView } from '#shared/contract/views.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Role } from '#shared/people/roles.ts';
import type { Held, Outcome } from '../desk/api.ts';

/** An order as one view shows it, as JSON. What is shown whole is the text that was stored. */
export function orderJson(held: Held<'order'>, view: OrderView): string {
  const order = must(held.body, `the order ${held.id}`);
  if (view === 'full' || (view === 'kitchen' && order.customer === null)) return must(held.json, held.id);
  return JSON.stringify(orderFor(view, order));
}

/** The orders that a command changed, the one it was about first. */
export function changedOrders(outcome: Outcome): Held<'order'>[] {
  return outcome.changed.filter(isOrder);
}

export function isOrder(held: Held): held is Held<'order'> {
  return held.kind === 'order';
}

/** Makes the answer of a command from the order that it was about. */
export type OrderAnswer = (outcome: Outcome) => { readonly status: number; readonly body: string };

function answerIn(view: OrderView, status: number): OrderAnswer {
  return (outcome) => ({ status, body: orderJson(must(changedOrders(outcome)[0], 'a changed order'), view) });
}

const CHANGED: Readonly<Record<OrderView, OrderAnswer>> = {
  full: answerIn('full', 200),
  kitchen: answerIn('kitchen', 200),
  guest: answerIn('guest', 200),
};
const PLACED: Readonly<Record<OrderView, OrderAnswer>> = {
  full: answerIn('full', 201),
  kitchen: answerIn('kitchen', 201),
  guest: answerIn('guest', 201),
};

/** Answers with the order as this role may see it. */
export function changedFor(role: Role): OrderAnswer {
  return CHANGED[orderViewOf(role)];
}

/** The same for a new order. */
export function placedFor(role: Role): OrderAnswer {
  return PLACED[orderViewOf(role)];
}

/** The order itself, for answers that are made of a part of it. */
export function orderIn(outcome: Outcome): Order {
  return must(changedOrders(outcome)[0]?.body, 'a changed order');
}
