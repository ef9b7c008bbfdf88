import { Order } from '#shared/orders/order.ts';
import type { Settlement } from '#shared/client/outbox.ts';
import type { Invocation } from '#test/faults/history.ts';
import type { Device } from './device.ts';

/** By which way an order came in. */
export type Channel =
  | 'waiter'
  | 'table phone'
  | 'table cart'
  | 'room now'
  | 'room slot'
  | 'takeaway now'
  | 'takeaway slot'
  | 'delivery now'
  | 'delivery slot';

/** An order as its sender knows it. */
export interface Wish extends Invocation {
  readonly channel: Channel;
  /** As it was acknowledged. */
  order: Order | null;
  /** Why it was refused. */
  why: string | null;
}

/** Everything that anybody ordered tonight, by those who did. */
export class Ledger {
  readonly wishes: Wish[] = [];

  begin(channel: Channel): Wish {
    const mark = `#${this.wishes.length + 1}`;
    const known = { orderId: null, number: null, order: null, why: null };
    const wish: Wish = { key: crypto.randomUUID(), mark, channel, outcome: 'unknown', ...known };
    this.wishes.push(wish);
    return wish;
  }

  /** Places an order from a device; null: it was refused. */
  async place(device: Device, channel: Channel, body: object): Promise<Order | null> {
    const wish = this.begin(channel);
    const settlement = await device.send({
      method: 'post',
      address: '/api/v1/orders',
      body: { ...body, specialInstructions: wish.mark },
      key: wish.key,
    });
    return this.settle(wish, settlement, (answer) => answer);
  }

  settle(wish: Wish, settlement: Settlement, orderIn: (answer: never) => unknown): Order | null {
    if (settlement.kind === 'refused') {
      wish.outcome = 'refused';
      wish.why = settlement.failure.detail;
      return null;
    }
    const order = Order.parse(orderIn(settlement.answer as never));
    wish.outcome = 'ok';
    wish.orderId = order.id;
    wish.number = order.number;
    wish.order = order;
    return order;
  }
}
