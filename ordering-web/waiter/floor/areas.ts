import type { Place } from '#shared/floor/place.ts';
import type { Order } from '#shared/orders/order.ts';
import { say } from '../words.ts';

/** Places that lie together, under the name that people use for them. */
export interface Area {
  readonly name: string;
  readonly places: readonly Place[];
}

/** Tables and rooms by area, tables first; the counter is not a place to sit at. */
export function areasOf(places: readonly Place[]): Area[] {
  const byName = new Map<string, Place[]>();
  for (const place of places.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    if (place.kind === 'counter') continue;
    const name = place.area || say(place.kind === 'room' ? 'rooms' : 'tables');
    byName.set(name, [...(byName.get(name) ?? []), place]);
  }
  return [...byName].map(([name, of]) => ({ name, places: of }));
}

function rankOf(place: Place): number {
  return place.kind === 'room' ? 1 : 0;
}

/** Open orders that no table or room is served with: taken away, delivered, ordered ahead. */
export function takenAway(orders: readonly Order[]): Order[] {
  return orders.filter((order) => order.place === null || order.place.kind === 'counter');
}

/** The open orders of each place. */
export function ordersByPlace(orders: readonly Order[]): ReadonlyMap<string, readonly Order[]> {
  const byPlace = new Map<string, Order[]>();
  for (const order of orders) {
    if (order.place === null) continue;
    byPlace.set(order.place.id, [...(byPlace.get(order.place.id) ?? []), order]);
  }
  return byPlace;
}
