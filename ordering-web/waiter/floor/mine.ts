import { useMemo } from 'react';
import type { Place } from '#shared/floor/place.ts';
import { usePlaces } from '../house.ts';
import { useTablet } from '../tablet.ts';

/** The area key of one's own tables. */
export const MINE = 'mine';

/** The tables of one person. */
export function tablesOf(places: readonly Place[], staffId: string | null): Place[] {
  return staffId === null ? [] : places.filter((place) => place.waiter?.id === staffId);
}

/** The tables of whoever has the tablet in hand. */
export function useMine(): readonly Place[] {
  const { session } = useTablet();
  const places = usePlaces();
  return useMemo(() => tablesOf(places, session.staffId), [places, session.staffId]);
}

/** Other people's tables, by person: what can be taken over. */
export function othersTables(
  places: readonly Place[],
  staffId: string | null,
): { readonly id: string; readonly name: string; readonly places: readonly Place[] }[] {
  const byPerson = new Map<string, { id: string; name: string; places: Place[] }>();
  for (const place of places) {
    if (!place.waiter || place.waiter.id === staffId) continue;
    const { id, name } = place.waiter;
    const held = byPerson.get(id) ?? { id, name, places: [] };
    held.places.push(place);
    byPerson.set(id, held);
  }
  return [...byPerson.values()];
}

/** Somebody else answers for it: it does not ring here. */
export function isSomebodyElses(
  placeId: string | undefined,
  places: readonly Place[],
  staffId: string | null,
): boolean {
  const waiter = places.find((place) => place.id === placeId)?.waiter;
  return waiter !== undefined && waiter !== null && waiter.id !== staffId;
}
