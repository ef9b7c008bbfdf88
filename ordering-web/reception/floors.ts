import type { Place } from '#shared/floor/place.ts';
import { isHere, type Stay } from '#shared/floor/stay.ts';

/** A room with whoever stays in it, or who left it last. */
export interface Room {
  readonly place: Place;
  readonly stay: Stay | null;
  /** Somebody is checked in. */
  readonly taken: boolean;
}

/** The rooms of one floor. */
export interface Floor {
  readonly name: string;
  readonly rooms: readonly Room[];
}

const byName = new Intl.Collator('en', { numeric: true });

/** The floor of a room by its number: R208 is on 2, R1204 on 12; a room with another name is where its area says. */
export function floorOf({ name, area }: Pick<Place, 'name' | 'area'>): string {
  const number = /(\d+)\d{2}(?!\d)/.exec(name)?.[1];
  return number ?? area;
}

/** Rooms with their stays, floor by floor. */
export function floorsOf(places: Iterable<Place>, stays: ReadonlyMap<string, Stay>): Floor[] {
  const floors = new Map<string, Room[]>();
  const rooms = [...places]
    .filter((place) => place.kind === 'room')
    .toSorted((a, b) => byName.compare(a.name, b.name));
  for (const place of rooms) {
    const stay = stays.get(place.id) ?? null;
    const floor = floorOf(place);
    floors.set(floor, [...(floors.get(floor) ?? []), { place, stay, taken: isHere(stay) }]);
  }
  return [...floors]
    .map(([name, each]) => ({ name, rooms: each }))
    .toSorted((a, b) => byName.compare(a.name, b.name));
}
