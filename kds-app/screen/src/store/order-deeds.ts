import type { LineId, OrderId } from '#shared/basics/ids.ts';
import { addressOf } from '#shared/client/address.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import type { Order } from '#shared/orders/order.ts';
import { mayBecome, PROGRESS, type OrderStatus } from '#shared/orders/status.ts';
import type { By } from './moves.ts';

/** What the pass can do to an order. */
export type OrderDeed =
  | { readonly type: 'status'; readonly status: OrderStatus; readonly note: string | null }
  | { readonly type: 'fire' | 'hold'; readonly course: number | null }
  | { readonly type: 'rush'; readonly rush: boolean }
  | { readonly type: 'ready' }
  | { readonly type: 'pack'; readonly lineId: LineId; readonly packed: boolean };

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
      return posted(ORDER_ROUTES.fire.path, orderId, { course: deed.course });
    case 'hold':
      return posted(ORDER_ROUTES.hold.path, orderId, { course: deed.course });
    case 'rush':
      return posted(ORDER_ROUTES.rush.path, orderId, { rush: deed.rush });
    case 'ready':
      return posted(KITCHEN_ROUTES.readyOrder.path, orderId, {});
    case 'pack':
      return posted(KITCHEN_ROUTES.packLine.path, deed.lineId, { packed: deed.packed });
  }
}

function posted(path: string, id: string, body: object) {
  return { method: 'post' as const, address: addressOf(path, { id }), body };
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
    case 'hold': {
      const held = (course: number | null) => deed.course === null || deed.course === course;
      const tickets = order.tickets.map((ticket) =>
        ticket.status === 'waiting' && held(ticket.course)
          ? { ...ticket, status: 'held' as const, firedAt: null, wait: { why: 'hand' as const, until: null } }
          : ticket,
      );
      return { ...order, tickets };
    }
    case 'rush':
      return { ...order, rush: deed.rush };
    case 'pack': {
      const others = order.packed.filter((id) => id !== deed.lineId);
      return { ...order, packed: deed.packed ? [...others, deed.lineId] : others };
    }
    case 'ready':
      // Whether the stations have to come first is for the host to say.
      return order;
  }
}
