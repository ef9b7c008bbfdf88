import type { DocumentStore } from '#shared/client/document-store.ts';
import type { BodyOf, Document, DocumentKind } from '#shared/contract/documents.ts';
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

const SHOWN = ['item', 'category', 'group', 'station', 'route', 'settings', 'profile', 'screen'] as const;

/** What practice needs of the documents that were read; null while the site's settings are not among them. */
export function houseOf(store: DocumentStore): PracticeHouse | null {
  const site = store.of('settings').get('site');
  if (!site) return null;
  // Nobody's PIN is known here, and everybody may work: what a PIN guards is done with a touch.
  const allergyGate = site.kitchen.allergyGate === 'pin' ? 'name' : site.kitchen.allergyGate;
  const settings = { ...site, kitchen: { ...site.kitchen, allergyGate } };
  const documents = SHOWN.flatMap((kind) => documentsOf(store, kind)).map((each) =>
    each.kind === 'settings' ? documentOf('settings', each.id, 1, settings) : each,
  );
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

function documentsOf<K extends Exclude<DocumentKind, 'order'>>(store: DocumentStore, kind: K) {
  return [...store.of(kind)].map(([id, body]: [string, BodyOf<K>]) => documentOf(kind, id, 1, body));
}

function byId<T extends { readonly id: string }>(some: Iterable<T>): Map<T['id'], T> {
  return new Map([...some].map((each) => [each.id, each]));
}

/** What decisions read of the house. */
export function contextOf(house: PracticeHouse, now: string, by: OrderContext['by']): OrderContext {
  const { settings, routes, stations, items, categories, groups } = house;
  return { now, by, settings, routes, stations, menu: { items, categories, groups } };
}
