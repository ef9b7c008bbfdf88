import { z } from 'zod';
import { OrderType } from '../menu/menu.ts';

/** Where an order is (words: order statuses). */
export const OrderStatus = z.enum([
  'pending',
  'confirmed',
  'preparing',
  'cooking',
  'ready',
  'out_for_delivery',
  'served',
  'delivered',
  'completed',
  'cancelled',
]);
export type OrderStatus = z.infer<typeof OrderStatus>;

/** How far along a customer's bar each status is, in percent. */
export const PROGRESS: Readonly<Record<OrderStatus, number>> = {
  pending: 10,
  confirmed: 20,
  preparing: 40,
  cooking: 60,
  ready: 80,
  out_for_delivery: 90,
  served: 95,
  delivered: 95,
  completed: 100,
  cancelled: 0,
};

const ALL = OrderType.options;
const CARRIED: readonly OrderType[] = ['delivery', 'room_service', 'online'];

type Moves = Readonly<Partial<Record<OrderStatus, readonly OrderType[]>>>;

/** The only authority on what may become what, and for which order types. What is not written here is refused. */
export const MOVES: Readonly<Record<OrderStatus, Moves>> = {
  pending: { confirmed: ALL, cancelled: ALL },
  confirmed: { preparing: ALL, cooking: ALL, cancelled: ALL },
  preparing: { cooking: ALL, ready: ALL, cancelled: ALL },
  cooking: { ready: ALL, cancelled: ALL },
  ready: {
    served: ['dine_in'],
    out_for_delivery: CARRIED,
    completed: ['takeout', 'online'],
    cooking: ALL,
  },
  out_for_delivery: { delivered: CARRIED, ready: CARRIED },
  served: { completed: ALL },
  delivered: { completed: ALL },
  completed: {},
  cancelled: {},
};

export function mayBecome(from: OrderStatus, to: OrderStatus, orderType: OrderType): boolean {
  return MOVES[from][to]?.includes(orderType) ?? false;
}

/** The statuses that an order of this type may take next. */
export function nextStatuses(from: OrderStatus, orderType: OrderType): OrderStatus[] {
  return OrderStatus.options.filter((to) => mayBecome(from, to, orderType));
}

/** Nothing can happen to it any more. */
export function isClosed(status: OrderStatus): boolean {
  return status === 'completed' || status === 'cancelled';
}

/** The kitchen still has a hand in it: its lines can be changed. */
export function isInKitchen(status: OrderStatus): boolean {
  return ['pending', 'confirmed', 'preparing', 'cooking', 'ready'].includes(status);
}
