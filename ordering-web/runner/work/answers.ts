import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import { Order } from '#shared/orders/order.ts';
import { Duty } from '#shared/people/duty.ts';

/** What the host has answered. */
export interface Answered {
  readonly orders: ReadonlyMap<string, Order>;
  readonly duty: Duty | null;
}

/** What the host answered to this page's taps, until the feed brings the same: between the two nothing jumps back. */
export class Answers {
  readonly #listeners = new Listeners();
  #answered: Answered = { orders: new Map(), duty: null };

  /** An answer of the host. */
  take(answer: unknown): void {
    const order = Order.safeParse(answer).data;
    const duty = Duty.safeParse(answer).data;
    if (order) {
      const orders = new Map([...this.#answered.orders, [order.id, order]]);
      this.#answered = { ...this.#answered, orders };
    }
    if (duty) this.#answered = { ...this.#answered, duty };
    this.#listeners.call();
  }

  state = (): Answered => this.#answered;

  subscribe = (listener: Listener): Unsubscribe => this.#listeners.add(listener);
}

/** The newest that is known of each order that the feed shows. */
export function newestOf(orders: Iterable<Order>, { orders: answered }: Answered): Order[] {
  return [...orders].map((order) => {
    const answer = answered.get(order.id);
    return answer !== undefined && answer.version > order.version ? answer : order;
  });
}

/** The newest that is known of who is on duty. */
export function newestDuty(all: Iterable<Duty>, { duty }: Answered): Duty[] {
  const others = [...all].filter(
    (each) => duty === null || each.staffId !== duty.staffId || each.since > duty.since,
  );
  const heard = others.some((each) => each.staffId === duty?.staffId);
  return duty === null || heard ? others : [...others, duty];
}
