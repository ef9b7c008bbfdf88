import { businessDay } from '#shared/basics/business-day.ts';
import { instantOf } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import { popularOf } from '#shared/orders/popular.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Desk } from '../desk/api.ts';
import { isOrder } from './order-json.ts';
import { ordersOfDay } from './orders-of-day.ts';
import type { Clock } from './ports.ts';

/** What is ordered most on the business day of now: read from the day's orders once, and kept with every change. */
export class Popular {
  readonly #desk: Desk;
  readonly #clock: Clock;
  readonly #orders = new Map<string, Order>();
  #day = '';
  #read: Promise<void> = Promise.resolve();

  constructor(desk: Desk, clock: Clock) {
    this.#desk = desk;
    this.#clock = clock;
    desk.onCommitted(({ changed }) => {
      for (const held of changed) if (isOrder(held) && held.body) this.#note(held.body);
    });
  }

  /** The dishes, the one ordered most first. A page opens without them rather than not at all. */
  async dishes(): Promise<string[]> {
    const { timeZone, dayStartHour } = must(this.#desk.get('settings', 'site')?.body?.site, 'the site');
    const now = instantOf(this.#clock.now());
    const today = businessDay(now, timeZone, dayStartHour);
    if (today !== this.#day) {
      this.#day = today;
      this.#orders.clear();
      this.#read = ordersOfDay(this.#desk, today, now).then((orders) => {
        for (const { body } of orders) if (body) this.#note(body);
      });
    }
    try {
      await this.#read;
    } catch {
      this.#day = '';
      return [];
    }
    return popularOf(this.#orders.values());
  }

  #note(order: Order): void {
    const known = this.#orders.get(order.id);
    if (order.businessDay === this.#day && (known?.version ?? 0) <= order.version) {
      this.#orders.set(order.id, order);
    }
  }
}
