import type { Amount } from '../basics/money.ts';
import type { Order } from './order.ts';

/** What goes on a room, what of it was paid another way, and what is left to pay at check-out; minor units. */
export interface Account {
  readonly total: Amount;
  readonly paid: Amount;
  readonly due: Amount;
}

type Charged = Pick<Order, 'status' | 'paymentMethod' | 'totals' | 'payments'>;

/** Whether an order goes on the room as a whole: charged to it, or ordered without a word about paying. */
export function isOnRoom({ status, paymentMethod }: Pick<Order, 'status' | 'paymentMethod'>): boolean {
  return status !== 'cancelled' && (paymentMethod === 'room' || paymentMethod === null);
}

/**
 * The account of a room (rule ST7): orders that go on it, and what was charged to it of the others. A payment `room` is
 * a promise to pay at check-out; any other pays.
 */
export function accountOf(orders: readonly Charged[]): Account {
  let [total, due] = [0, 0];
  for (const order of orders) {
    const onRoom = sumOf(order, (method) => method === 'room');
    const charged = isOnRoom(order) ? order.totals.total : onRoom;
    const paid = isOnRoom(order) ? sumOf(order, (method) => method !== 'room') : 0;
    total += charged;
    due += Math.max(0, charged - paid);
  }
  return { total, paid: total - due, due };
}

function sumOf({ status, payments }: Charged, counts: (method: string) => boolean): Amount {
  if (status === 'cancelled') return 0;
  return payments
    .filter(({ voided, method }) => voided === null && counts(method))
    .reduce((sum, payment) => sum + payment.amount + payment.tip, 0);
}
