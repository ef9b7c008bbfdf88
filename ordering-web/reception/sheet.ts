import { businessDay, type BusinessDay } from '#shared/basics/business-day.ts';
import { wallTime } from '#shared/basics/instant.ts';
import type { Line, Order } from '#shared/orders/order.ts';
import { floorOf, type Floor, type Room } from './floors.ts';

/** One tray: what a room has ordered for when. */
export interface Tray {
  readonly order: Order;
  readonly floor: string;
  /** `07:30` by the site's clock. */
  readonly time: string;
}

/** What the kitchen makes of one dish as it is wanted. */
export interface Count {
  readonly dish: string;
  readonly how: string;
  readonly quantity: number;
}

/** A morning as the kitchen and the runners need it. */
export interface Sheet {
  readonly floors: readonly { readonly name: string; readonly trays: readonly Tray[] }[];
  readonly counts: readonly Count[];
  /** Rooms whose guests sleep there that night and have ordered nothing. */
  readonly missing: readonly Room[];
  readonly trays: number;
}

/** Breakfast is what is wanted in the morning; a tray at noon is lunch. */
const [FIRST, LAST] = ['04:00', '12:00'];

/** The trays of a morning, by floor and time, VIP first; what the kitchen makes in all; who has not ordered. */
export function sheetOf(
  orders: Iterable<Order>,
  floors: readonly Floor[],
  day: BusinessDay,
  timeZone: string,
): Sheet {
  const trays = [...orders].flatMap((order) => trayOf(order, day, timeZone)).toSorted(byTime);
  const names = [...new Set([...floors.map((floor) => floor.name), ...trays.map((tray) => tray.floor)])];
  const ordered = new Set(trays.map(({ order }) => order.place?.id));
  return {
    floors: names
      .map((name) => ({ name, trays: trays.filter((tray) => tray.floor === name) }))
      .filter((floor) => floor.trays.length > 0),
    counts: countsOf(trays),
    missing: floors
      .flatMap((floor) => floor.rooms)
      .filter((room) => sleepsThere(room, day) && !ordered.has(room.place.id)),
    trays: trays.length,
  };
}

function trayOf(order: Order, day: BusinessDay, timeZone: string): Tray[] {
  const { orderType, status, requestedFor, place } = order;
  if (orderType !== 'room_service' || status === 'cancelled' || !requestedFor || !place) return [];
  const time = wallTime(requestedFor, timeZone);
  if (businessDay(requestedFor, timeZone, 0) !== day || time < FIRST || time >= LAST) return [];
  return [{ order, floor: floorOf({ name: place.name, area: '' }), time }];
}

function byTime(a: Tray, b: Tray): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  if (a.order.vip !== b.order.vip) return a.order.vip ? -1 : 1;
  return a.order.number - b.order.number;
}

/** How a line is wanted, in words: `Medium, NO bacon`. */
export function howOf(line: Pick<Line, 'modifiers' | 'specialInstructions'>): string {
  const chosen = line.modifiers.map(({ prefix, name, quantity }) =>
    [prefix, quantity > 1 ? `${quantity} x` : null, name].filter(Boolean).join(' '),
  );
  return [...chosen, line.specialInstructions].filter(Boolean).join(', ');
}

function countsOf(trays: readonly Tray[]): Count[] {
  const counts = new Map<string, Count>();
  for (const line of trays.flatMap(({ order }) => order.items)) {
    if (line.status === 'voided') continue;
    const how = howOf(line);
    const key = `${line.name}\n${how}`;
    const quantity = (counts.get(key)?.quantity ?? 0) + line.quantity;
    counts.set(key, { dish: line.name, how, quantity });
  }
  return [...counts.values()].toSorted((a, b) =>
    a.dish === b.dish ? a.how.localeCompare(b.how) : a.dish.localeCompare(b.dish),
  );
}

function sleepsThere({ stay, taken }: Room, day: BusinessDay): boolean {
  return taken && stay !== null && stay.from < day && stay.until >= day;
}
