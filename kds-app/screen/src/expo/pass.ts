import type { Order } from '#shared/orders/order.ts';
import { mayBecome, type OrderStatus } from '#shared/orders/status.ts';
import { readySince } from './rows.ts';
import { say } from '../words/say.ts';

/** A thing that can be done with an order that has left the fire, and what the order becomes. */
export interface Step {
  readonly step: 'serve' | 'runner' | 'complete' | 'deliver' | 'back' | 'close';
  readonly status: OrderStatus;
}

const STEPS: Readonly<Partial<Record<OrderStatus, readonly Step[]>>> = {
  ready: [
    { step: 'serve', status: 'served' },
    { step: 'runner', status: 'out_for_delivery' },
    { step: 'complete', status: 'completed' },
  ],
  out_for_delivery: [
    { step: 'deliver', status: 'delivered' },
    { step: 'back', status: 'ready' },
  ],
  served: [{ step: 'close', status: 'completed' }],
  delivered: [{ step: 'close', status: 'completed' }],
};

/** What is written on the key of a step. */
export function stepWord({ step }: Step): string {
  return say(`step.${step}`);
}

/** What can be done next with an order, the usual first. An order that was ordered online is collected or carried. */
export function stepsOf(order: Order): Step[] {
  return (STEPS[order.status] ?? []).filter((step) => mayBecome(order.status, step.status, order.orderType));
}

/** The orders at the pass, the one that waits longest first. */
export function atThePass(orders: Iterable<Order>): Order[] {
  return [...orders].filter((order) => order.status === 'ready').sort(longestReady);
}

/** The orders on their way or at the table, the latest first: to be closed, or brought back. */
export function goneOut(orders: Iterable<Order>): Order[] {
  const out: readonly OrderStatus[] = ['out_for_delivery', 'served', 'delivered'];
  return [...orders]
    .filter((order) => out.includes(order.status))
    .sort((a, b) => out.indexOf(a.status) - out.indexOf(b.status) || b.updatedAt.localeCompare(a.updatedAt));
}

function longestReady(a: Order, b: Order): number {
  return (readySince(a) ?? '').localeCompare(readySince(b) ?? '') || a.number - b.number;
}

/** Units that a card at the pass takes: name, what it is, its dishes, the key. */
export function cardHeight(dishRows: number, steps: number, note: boolean): number {
  return 8 + 52 + 28 + dishRows * 30 + (note ? 37 : 0) + steps * 75 + 12 + 12;
}
