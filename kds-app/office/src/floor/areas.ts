import type { Place } from '#shared/floor/place.ts';

/** Places that lie together. */
export interface Area {
  readonly name: string;
  readonly places: readonly Place[];
}

/** Tables and rooms by area, tables first, each in the order in which people count: T2 before T10. */
export function areasOf(places: Iterable<Place>): Area[] {
  const sorted = [...places]
    .filter(({ kind }) => kind !== 'counter')
    .sort((a, b) => rankOf(a) - rankOf(b) || byName(a, b));
  const areas = Map.groupBy(sorted, areaOf);
  return [...areas].map(([name, of]) => ({ name, places: of }));
}

/** The area that a place is shown in; what has none goes by its kind. */
export function areaOf({ area, kind }: Place): string {
  if (area !== '') return area;
  return kind === 'room' ? 'Rooms' : 'Tables';
}

/** `T12` after `T11`: what the next one is probably called. */
export function nextName(places: readonly Place[], kind: Place['kind']): string {
  const names = places.filter((place) => place.kind === kind).map(({ name }) => name);
  const last = names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1) ?? '';
  const [, stem = kind === 'room' ? 'R' : 'T', digits = '0'] = /^(.*?)(\d+)$/.exec(last) ?? [];
  return `${stem}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
}

function rankOf({ kind }: Place): number {
  return kind === 'room' ? 1 : 0;
}

export function byName(a: Place, b: Place): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true });
}
