import { OrderId } from '#shared/basics/ids.ts';
import { addressOf } from '#shared/client/address.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import type { Order } from '#shared/orders/order.ts';
import { mayBecome, PROGRESS, type OrderStatus } from '#shared/orders/status.ts';
import type { By } from './moves.ts';

/** What the pass can do to an order. */
export type OrderDeed =
  | { readonly type: 'status'; readonly status: OrderStatus; readonly note: string | null }
  | { readonly type: 'fire'; readonly course: number | null };

export interface OrderCommand {
  readonly orderId: OrderId;
  readonly deed: OrderDeed;
}

/** The deed as a request to the host. */
export function orderRequestOf({ orderId, deed }: OrderCommand): {
  method: 'put' | 'post';
  address: string;
  body: object;
} {
  switch (deed.type) {
    case 'status':
      return {
        method: 'put',
        address: addressOf(ORDER_ROUTES.setStatus.path, { id: orderId }),
        body: { status: deed.status, note: deed.note },
      };
    case 'fire':
      return {
        method: 'post',
        address: addressOf(ORDER_ROUTES.fire.path, { id: orderId }),
        body: { course: deed.course },
      };
  }
}

/** The order as it will be once the host has done this. A deed that cannot be done leaves it as it is. */
export function afterOrderDeed(order: Order, deed: OrderDeed, { at, name }: By): Order {
  switch (deed.type) {
    case 'status': {
      const { status, note } = deed;
      if (!mayBecome(order.status, status, order.orderType)) return order;
      const statusHistory = [...order.statusHistory, { status, at, by: name, note }];
      return { ...order, status, progress: PROGRESS[status], statusHistory };
    }
    case 'fire': {
      const fired = (course: number | null) => deed.course === null || deed.course === course;
      const tickets = order.tickets.map((ticket) =>
        ticket.status === 'held' && fired(ticket.course)
          ? { ...ticket, status: 'waiting' as const, firedAt: at }
          : ticket,
      );
      return { ...order, tickets };
    }
  }
}
