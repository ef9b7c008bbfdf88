import { isDeepStrictEqual } from 'node:util';
import type { DocumentKind } from '#shared/contract/documents.ts';
import { millis } from '#shared/basics/instant.ts';
import type { Settings } from '#shared/floor/settings.ts';
import { WINDOW_MS, workSeconds } from '#shared/kitchen/capacity.ts';
import type { Station } from '#shared/menu/routing.ts';
import type { Order } from '#shared/orders/order.ts';
import { faultsOf } from '#test/faults/history.ts';
import { newFeed, type Device } from './device.ts';
import type { EveningHouse } from './house.ts';
import type { Wish } from './ledger.ts';

/** Every order that the host has. */
export async function storedOrders(house: EveningHouse): Promise<Order[]> {
  const orders: Order[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path: string = `/orders?limit=500${cursor ? `&cursor=${cursor}` : ''}`;
    const page = await house.call<{ orders: Order[]; nextCursor: string | null }>('GET', path);
    // A stay's own note stands beside the guest's.
    for (const order of page.orders) orders.push({ ...order, specialInstructions: markIn(order) });
    cursor = page.nextCursor;
  }
  return orders;
}

function markIn({ specialInstructions }: Order): string {
  return /#\d+/.exec(specialInstructions)?.[0] ?? '';
}

/** What was lost, doubled, changed hands or came from nobody. */
export function orderFaults(wishes: readonly Wish[], stored: readonly Order[]): string[] {
  const marks = new Set(wishes.map(({ mark }) => mark));
  const strangers = stored.filter((order) => !marks.has(order.specialInstructions));
  const unheard = wishes.filter(({ outcome }) => outcome === 'unknown');
  return [
    ...faultsOf(wishes, stored),
    ...strangers.map(({ number }) => `nobody sent: order ${number}`),
    ...unheard.map(({ mark }) => `never answered: ${mark}`),
  ];
}

const KINDS: readonly DocumentKind[] = [
  ...(['order', 'ticket', 'item', 'category', 'group', 'place', 'stay'] as const),
  ...(['station', 'capacity', 'cart', 'duty'] as const),
];

/** Whether a device shows what somebody would see who came in now with the same rights; where it does not, what. */
export async function viewFault(device: Device): Promise<string | null> {
  const fresh = newFeed(device.wiring);
  fresh.start();
  try {
    let differs: string[] = ['nothing came'];
    for (let tries = 0; tries < 100; tries += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      if (fresh.link().link !== 'linked' || device.feed.link().link !== 'linked') continue;
      differs = KINDS.filter(
        (kind) =>
          !isDeepStrictEqual(sorted(device.feed.documents.of(kind)), sorted(fresh.documents.of(kind))),
      );
      if (differs.length === 0) return null;
    }
    return `${device.name} shows other documents than the host has: ${differs.join(', ')}`;
  } finally {
    fresh.stop();
  }
}

function sorted(documents: ReadonlyMap<string, unknown>): [string, unknown][] {
  return [...documents].sort(([a], [b]) => (a < b ? -1 : 1));
}

interface Taken {
  readonly first: number;
  readonly end: number;
  readonly seconds: number;
}

/**
 * Stations with more work promised for times than they can do by then, in any stretch of the evening: counted here by
 * itself, from the orders alone. All of it fits if and only if no stretch holds more than its room (earliest deadline
 * first).
 */
export function overCapacity(
  orders: readonly Order[],
  stations: readonly Station[],
  settings: Settings,
): string[] {
  const share = 1 - settings.slots.walkInPercent / 100;
  return stations.flatMap(({ id, name, hands }) => {
    const taken = orders.flatMap((order) => takenBy(order, id, settings));
    const room = (windows: number) => ((windows * WINDOW_MS) / 1000) * (hands ?? 2) * share;
    const firsts = [...new Set(taken.map(({ first }) => first))];
    const ends = [...new Set(taken.map(({ end }) => end))];
    return firsts.flatMap((first) =>
      ends.flatMap((end) => {
        const inside = taken.filter((each) => each.first >= first && each.end <= end);
        const seconds = inside.reduce((sum, each) => sum + each.seconds, 0);
        return end > first && seconds > room(end - first) + 1
          ? [
              `${name} has ${Math.round(seconds)} s of work in ${end - first} windows of room ${room(end - first)} s`,
            ]
          : [];
      }),
    );
  });
}

function takenBy(order: Order, station: string, settings: Settings): Taken[] {
  if (!order.slot || order.status === 'cancelled') return [];
  const due = millis(order.slot.from) - settings.kitchen.leadSeconds[order.orderType] * 1000;
  const slowest = Math.max(...order.items.map(({ prepSeconds }) => prepSeconds)) * 1000;
  const span = Math.max(millis(order.slot.to) - millis(order.slot.from), slowest);
  const mine = order.items.filter(({ stations }) => stations.some((each) => each === station));
  const seconds = mine.reduce((sum, line) => sum + workSeconds(line.prepSeconds, line.quantity), 0);
  const end = Math.floor(due / WINDOW_MS);
  const first = Math.min(Math.ceil((due - span) / WINDOW_MS), end - 1);
  return seconds === 0 ? [] : [{ first, end, seconds }];
}
