import { millis, wallTime, type Instant } from '#shared/basics/instant.ts';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import type { CapacityState } from '#shared/kitchen/capacity-state.ts';
import { kitchenOf, type Kitchen } from '#shared/kitchen/capacity-kitchen.ts';
import { promiseFor } from '#shared/kitchen/capacity-promise.ts';
import { hasPlans, slotFor, stillFits } from '#shared/kitchen/capacity-slots.ts';
import { spreadOf, type Sample, type Spread } from '#shared/kitchen/capacity-spread.ts';
import { worksOf, type OrderWork } from '#shared/kitchen/capacity-work.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import type { Line, Order } from '#shared/orders/order.ts';
import type { Capacity } from '#shared/orders/promise.ts';
import type { Held } from './api.ts';
import type { Shelves } from './shelves.ts';
import { SummedWork } from './summed-work.ts';

/** The newest measurements say the most about tonight. */
const MOST_SAMPLES = 120;

/** How long orders really took, as far as this run of the host has seen it. */
export class Measurements {
  readonly #placed = new Map<string, { readonly at: number; readonly estimated: number }>();
  readonly #samples: Sample[] = [];
  #spread: Spread | null = null;

  /** An order as it is now: its estimate counts from when it came, its time when it is ready. */
  note(order: Order): void {
    const known = this.#placed.get(order.id);
    if (known === undefined) return this.#begin(order);
    if (order.status === 'pending' || order.status === 'confirmed') return;
    if (order.status === 'preparing' || order.status === 'cooking') return;
    this.#placed.delete(order.id);
    if (order.status === 'cancelled') return;
    this.#samples.push({ estimated: known.estimated, taken: (millis(order.updatedAt) - known.at) / 1000 });
    if (this.#samples.length > MOST_SAMPLES) this.#samples.shift();
    this.#spread = null;
  }

  #begin(order: Order): void {
    if (order.version !== 1 || order.requestedFor !== null || order.estimatedReadyAt === null) return;
    const at = millis(order.createdAt);
    this.#placed.set(order.id, { at, estimated: (millis(order.estimatedReadyAt) - at) / 1000 });
  }

  spread(): Spread {
    this.#spread ??= spreadOf(this.#samples);
    return this.#spread;
  }
}

type Set = Pick<OrderContext, 'settings' | 'stations'>;

/**
 * What the kitchen has to do, kept beside the shelves: an order that changes is only marked, and looked through when
 * somebody asks, so that bumps cost nothing and a new order costs little.
 */
export class KitchenLoad {
  readonly #works = new Map<string, readonly OrderWork[]>();
  readonly #summed = new SummedWork();
  readonly #changed = new Map<string, Order | null>();
  readonly #measurements: Measurements;

  constructor(shelves: Shelves, measurements: Measurements) {
    this.#measurements = measurements;
    for (const { id, body } of shelves.all('order')) this.#changed.set(id, body);
  }

  note(held: Held): void {
    if (!isOrder(held)) return;
    this.#changed.set(held.id, held.body);
    if (held.body) this.#measurements.note(held.body);
  }

  /** Set-up has changed: what is due when may have too. */
  stale(shelves: Shelves): void {
    for (const { id, body } of shelves.all('order')) this.#changed.set(id, body);
  }

  /** The work of every order that has any. */
  works(set: Set): ReadonlyMap<string, readonly OrderWork[]> {
    for (const [id, order] of this.#changed) {
      const works = order === null ? [] : worksOf(order, set.settings);
      this.#summed.replace(id, this.#works.get(id) ?? [], works);
      if (works.length > 0) this.#works.set(id, works);
      else this.#works.delete(id);
    }
    this.#changed.clear();
    return this.#works;
  }

  /** The kitchen now, with the work of each order. */
  kitchen(set: Set, now: Instant): Kitchen {
    return kitchenOf(set.stations, [...this.works(set).values()].flat(), millis(now));
  }

  /** The stations of these lines for whom it does not matter whose work is before theirs. */
  #queues(lines: readonly Pick<Line, 'stations'>[], set: Set, now: Instant): Kitchen {
    const wanted = new Set(lines.flatMap((line) => line.stations));
    const stations = new Map([...set.stations].filter(([id]) => wanted.has(id)));
    this.works(set);
    return kitchenOf(stations, this.#summed.works(), millis(now));
  }

  /** Whether an order for a slot may become one of these lines: asked of the kitchen without it. */
  #fault(order: Order, lines: readonly Line[], set: Set, now: Instant): Refusal | null {
    if (order.slot === null) return null;
    const others = [...this.works(set)].flatMap(([id, works]) => (id === order.id ? [] : works));
    const kitchen = kitchenOf(set.stations, others, millis(now));
    const before = order.items.filter((line) => line.status !== 'voided');
    const { settings } = set;
    return stillFits(order.slot, before, { orderType: order.orderType, lines }, { kitchen, settings, now });
  }

  spread(): Spread {
    return this.#measurements.spread();
  }

  /** What decisions about orders ask of the kitchen. */
  capacity(set: Set, state: CapacityState | null, now: Instant): Capacity {
    return {
      promise: ({ lines }) => promiseFor(lines, this.#queues(lines, set, now), this.spread(), millis(now)),
      slot: (id, asked) => {
        const kitchen = this.#queues(asked.lines, set, now);
        return slotFor(id, asked, { kitchen, settings: set.settings, now });
      },
      fault: (order, lines) => this.#fault(order, lines, set, now),
      paused: (orderType) => pausedRefusal(state, orderType, set.settings.site.timeZone),
      hasSlots: (orderType) => hasPlans(orderType, set.settings),
    };
  }
}

function isOrder(held: Held): held is Held<'order'> {
  return held.kind === 'order';
}

const SPOKEN = {
  dine_in: 'orders from the tables',
  takeout: 'orders to take away',
  delivery: 'deliveries',
  online: 'online orders',
  room_service: 'orders from the rooms',
} as const;

/** Why guests cannot order that way now, and when to try again (rule CP8). */
export function pausedRefusal(
  state: CapacityState | null,
  orderType: keyof typeof SPOKEN,
  timeZone: string,
): Refusal | null {
  const paused = state?.paused.find(({ channel }) => channel === orderType);
  if (!paused) return null;
  const again = paused.until === null ? 'in a while' : `from ${wallTime(paused.until, timeZone)}`;
  const detail = `The kitchen takes no ${SPOKEN[orderType]} right now. Please try again ${again}.`;
  return refusal('channel_paused', detail, { extra: { channel: orderType, until: paused.until } });
}
