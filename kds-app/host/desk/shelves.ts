import { BODIES } from '#shared/contract/bodies.ts';
import type { BodyOf } from '#shared/contract/documents.ts';
import type { Held } from './api.ts';
import type { Stored, SubjectKind } from './journal.ts';

type Parse<K extends SubjectKind> = (value: unknown) => BodyOf<K>;

/** Reads a body as it came from the disk: a door like any other. */
export const PARSE: { readonly [K in SubjectKind]: Parse<K> } = {
  order: (value) => BODIES.order.parse(value),
  item: (value) => BODIES.item.parse(value),
  category: (value) => BODIES.category.parse(value),
  group: (value) => BODIES.group.parse(value),
  place: (value) => BODIES.place.parse(value),
  stay: (value) => BODIES.stay.parse(value),
  station: (value) => BODIES.station.parse(value),
  route: (value) => BODIES.route.parse(value),
  printer: (value) => BODIES.printer.parse(value),
  job: (value) => BODIES.job.parse(value),
  staff: (value) => BODIES.staff.parse(value),
  device: (value) => BODIES.device.parse(value),
  settings: (value) => BODIES.settings.parse(value),
  profile: (value) => BODIES.profile.parse(value),
  screen: (value) => BODIES.screen.parse(value),
  bar: (value) => BODIES.bar.parse(value),
  duty: (value) => BODIES.duty.parse(value),
  channel: (value) => BODIES.channel.parse(value),
  capacity: (value) => BODIES.capacity.parse(value),
  cart: (value) => BODIES.cart.parse(value),
  search: (value) => BODIES.search.parse(value),
};

type Maps = { readonly [K in SubjectKind]: Map<string, Held<K>> };

function emptyMaps(): Maps {
  return {
    order: new Map(),
    item: new Map(),
    category: new Map(),
    group: new Map(),
    place: new Map(),
    stay: new Map(),
    station: new Map(),
    route: new Map(),
    printer: new Map(),
    job: new Map(),
    staff: new Map(),
    device: new Map(),
    settings: new Map(),
    profile: new Map(),
    screen: new Map(),
    bar: new Map(),
    duty: new Map(),
    channel: new Map(),
    capacity: new Map(),
    cart: new Map(),
    search: new Map(),
  };
}

export const KINDS: readonly SubjectKind[] = [
  'order',
  'item',
  'category',
  'group',
  'place',
  'stay',
  'station',
  'route',
  'printer',
  'job',
  'staff',
  'device',
  'settings',
  'profile',
  'screen',
  'bar',
  'duty',
  'channel',
  'capacity',
  'cart',
  'search',
];

/** Everything that is held in memory, by kind and id. A removed subject stays as a null body: its version goes on. */
export class Shelves {
  readonly #maps = emptyMaps();

  get<K extends SubjectKind>(kind: K, id: string): Held<K> | null {
    return this.#maps[kind].get(id) ?? null;
  }

  put<K extends SubjectKind>(held: Held<K>): void {
    this.#maps[held.kind].set(held.id, held);
  }

  drop(kind: SubjectKind, id: string): void {
    this.#maps[kind].delete(id);
  }

  /** All that are there, gone ones left out. */
  all<K extends SubjectKind>(kind: K): Held<K>[] {
    return [...this.#maps[kind].values()].filter((held) => held.body !== null);
  }

  /** The bodies by id, for decisions: cheap to make again because it is rare that set-up changes. */
  bodies<K extends SubjectKind>(kind: K): BodyOf<K>[] {
    return this.all(kind).flatMap((held) => (held.body === null ? [] : [held.body]));
  }

  /** Another set with the same contents. */
  copy(): Shelves {
    const other = new Shelves();
    for (const kind of KINDS) for (const held of this.#values(kind)) other.put(held);
    return other;
  }

  *#values(kind: SubjectKind): Iterable<Held> {
    yield* this.#maps[kind].values();
  }
}

/** A stored document as the desk holds it. */
export function heldOf(stored: Stored): Held {
  return hold(stored.subject.kind, stored);
}

/** A stored document of a known kind. */
export function hold<K extends SubjectKind>(kind: K, stored: Stored): Held<K> {
  const json = stored.body;
  return {
    kind,
    id: stored.subject.id,
    seq: stored.seq,
    version: stored.version,
    body: json === null ? null : PARSE[kind](JSON.parse(json)),
    json,
    customerId: stored.customerId,
  };
}
