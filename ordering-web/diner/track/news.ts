import { happeningsOf } from '#shared/orders/happenings.ts';
import type { Order } from '#shared/orders/order.ts';
import type { News } from '#shared/ui/alerts/use-flash.ts';
import { TAKEN_BACK } from './headline.ts';

/** Something that happened to an order, for whoever waits for it. */
export interface OrderNews extends News {
  readonly orderId: string;
}

/** What a guest with the page open is called for: all that a closed page is told of, but for what they see or did. */
export function newsOf(order: Order): OrderNews[] {
  const ordered = order.statusHistory[0]?.at;
  return happeningsOf(order).flatMap((each) => {
    if (each.side !== 'guest') return [];
    const seen = each.event === 'accepted' && each.at === ordered;
    if (seen || each.note === TAKEN_BACK) return [];
    return [{ key: `${order.id}/${each.key}`, occasion: each.event, words: '', orderId: order.id }];
  });
}
