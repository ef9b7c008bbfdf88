import type { Order } from '#shared/orders/order.ts';
import type { Device } from './device.ts';
import type { Dice } from './dice.ts';
import type { EveningTime } from './time.ts';

/** What somebody does about an order that they see, and after how many minutes; null: nothing. */
type Duty = (order: Order) => { readonly status: string; readonly after: readonly [number, number] } | null;

/** Accepts what waits, hands over what is collected. */
export const COUNTER: Duty = ({ status, orderType }) => {
  if (status === 'pending') return { status: 'confirmed', after: [0.3, 1.5] };
  if (status === 'ready' && orderType === 'takeout') return { status: 'completed', after: [0.5, 4] };
  return null;
};

/** Brings what is ready to the tables of one tablet. */
export const waiterOf =
  (mine: (table: string) => boolean): Duty =>
  ({ status, place }) =>
    status === 'ready' && place?.kind === 'table' && mine(place.id)
      ? { status: 'served', after: [0.3, 1.5] }
      : null;

const CARRIED = ['room_service', 'delivery', 'online'];

/** Carries to rooms and to addresses. */
export const RUNNER: Duty = ({ status, orderType }) => {
  if (!CARRIED.includes(orderType)) return null;
  if (status === 'ready') return { status: 'out_for_delivery', after: [0.3, 2] };
  return status === 'out_for_delivery' ? { status: 'delivered', after: [2, 8] } : null;
};

/** Does its duty by every order that the device shows, once for each status of it. */
export class Hand {
  readonly #done = new Set<string>();
  readonly #device: Device;
  readonly #duty: Duty;
  readonly #time: EveningTime;
  readonly #dice: Dice;
  #open = true;
  readonly refused: string[] = [];

  constructor(device: Device, duty: Duty, time: EveningTime, dice: Dice) {
    this.#device = device;
    this.#duty = duty;
    this.#time = time;
    this.#dice = dice;
  }

  async work(): Promise<void> {
    while (this.#open) {
      for (const order of this.#device.feed.documents.of('order').values()) {
        const next = this.#duty(order);
        const step = `${order.id} ${order.status} ${next?.status}`;
        if (next === null || this.#done.has(step)) continue;
        this.#done.add(step);
        void this.#do(order.id, next);
      }
      await this.#time.sleep(4000);
    }
  }

  stop(): void {
    this.#open = false;
  }

  async #do(id: string, { status, after }: NonNullable<ReturnType<Duty>>): Promise<void> {
    await this.#time.minutes(this.#dice.between(after[0], after[1]));
    const address = `/api/v1/orders/${id}/status`;
    const settlement = await this.#device.send({ method: 'put', address, body: { status } });
    if (settlement.kind === 'refused') this.refused.push(`${status}: ${settlement.failure.detail}`);
  }
}
