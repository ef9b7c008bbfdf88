import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import { Order } from '#shared/orders/order.ts';

/** Orders as the host answered, until the feed has brought the same: between the two nothing jumps back. */
export class Answers {
  readonly #listeners = new Listeners();
  #orders: ReadonlyMap<string, Order> = new Map();

  /** An answer of the host; what is no order is of no use here. */
  take(answer: unknown): void {
    const order = Order.safeParse(answer).data;
    if (order === undefined) return;
    this.#orders = new Map([...this.#orders, [order.id, order]]);
    this.#listeners.call();
  }

  state = (): ReadonlyMap<string, Order> => this.#orders;

  subscribe = (listener: Listener): Unsubscribe => this.#listeners.add(listener);
}

/** The newest that is known of each order that the feed shows. */
export function newestOf(orders: Iterable<Order>, answered: ReadonlyMap<string, Order>): Order[] {
  return [...orders].map((order) => {
    const answer = answered.get(order.id);
    return answer !== undefined && answer.version > order.version ? answer : order;
  });
}
