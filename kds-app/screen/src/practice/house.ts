import type { DocumentStore } from '#shared/client/document-store.ts';
import type { Document } from '#shared/contract/documents.ts';
import { documentOf } from '#shared/contract/views.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Category, Item, ModifierGroup } from '#shared/menu/menu.ts';
import type { Route, Station } from '#shared/menu/routing.ts';
import type { OrderContext } from '#shared/orders/context.ts';

/** The real house as it was read when practice began; nothing is ever written back. */
export interface PracticeHouse {
  readonly settings: Settings;
  readonly places: readonly Place[];
  readonly items: Map<Item['id'], Item>;
  readonly categories: ReadonlyMap<Category['id'], Category>;
  readonly groups: Map<ModifierGroup['id'], ModifierGroup>;
  readonly routes: readonly Route[];
  readonly stations: ReadonlyMap<Station['id'], Station>;
  /** What the screen itself reads of the house. */
  readonly documents: readonly Document[];
}

/** What practice needs of the documents that were read; null while the site's settings are not among them. */
export function houseOf(store: DocumentStore): PracticeHouse | null {
  const site = store.of('settings').get('site');
  if (!site) return null;
  // Nobody's PIN is known here, and everybody may work: what a PIN guards is done with a touch.
  const allergyGate = site.kitchen.allergyGate === 'pin' ? 'name' : site.kitchen.allergyGate;
  const settings = { ...site, kitchen: { ...site.kitchen, allergyGate } };
  const documents: Document[] = [
    documentOf('settings', 'site', 1, settings),
    ...[...store.of('item')].map(([id, body]) => documentOf('item', id, 1, body)),
    ...[...store.of('category')].map(([id, body]) => documentOf('category', id, 1, body)),
    ...[...store.of('group')].map(([id, body]) => documentOf('group', id, 1, body)),
    ...[...store.of('station')].map(([id, body]) => documentOf('station', id, 1, body)),
    ...[...store.of('route')].map(([id, body]) => documentOf('route', id, 1, body)),
    ...[...store.of('profile')].map(([id, body]) => documentOf('profile', id, 1, body)),
    ...[...store.of('screen')].map(([id, body]) => documentOf('screen', id, 1, body)),
  ];
  return {
    settings,
    places: [...store.of('place').values()],
    items: byId(store.of('item').values()),
    categories: byId(store.of('category').values()),
    groups: byId(store.of('group').values()),
    routes: [...store.of('route').values()],
    stations: byId(store.of('station').values()),
    documents,
  };
}

function byId<T extends { readonly id: string }>(some: Iterable<T>): Map<T['id'], T> {
  return new Map([...some].map((each) => [each.id, each]));
}

/** What decisions read of the house. */
export function contextOf(house: PracticeHouse, now: string, by: OrderContext['by']): OrderContext {
  const { settings, routes, stations, items, categories, groups } = house;
  return { now, by, settings, routes, stations, menu: { items, categories, groups } };
}
