import type { BodyOf, Document, DocumentKind } from '../contract/documents.ts';
import { Listeners } from './listeners.ts';
import type { Listener, Unsubscribe } from './ports.ts';

interface Held<Body> {
  readonly seq: number;
  /** Null: it is gone. It is remembered, so that an older version cannot bring it back. */
  readonly body: Body | null;
}

/** All documents of one kind, and the map of them that readers get until one of them changes. */
class Shelf<Body> {
  readonly kind: DocumentKind;
  private held = new Map<string, Held<Body>>();
  private shown: ReadonlyMap<string, Body> | null = new Map();

  constructor(kind: DocumentKind) {
    this.kind = kind;
  }

  /** `told`: in other words than before; of one version the later words count. */
  put(id: string, seq: number, body: Body | null, told: 'once' | 'anew' = 'once'): boolean {
    const known = this.held.get(id);
    if (known && (told === 'anew' ? known.seq > seq : known.seq >= seq)) return false;
    this.held.set(id, { seq, body });
    if (body !== null || (known && known.body !== null)) this.shown = null;
    return true;
  }

  /** Forgets what is not in `ids`: the host has sent everything that there is. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const [id, { body }] of this.held) {
      if (ids.has(id)) continue;
      this.held.delete(id);
      if (body !== null) this.shown = null;
    }
  }

  /** Forgets the version of one document, so that the next one counts even when its `seq` is lower. */
  forget(id: string, seq: number): void {
    const known = this.held.get(id);
    if (known && known.seq > seq) this.held.set(id, { ...known, seq: -1 });
  }

  all(): ReadonlyMap<string, Body> {
    this.shown ??= new Map(
      [...this.held].flatMap(([id, { body }]) => (body === null ? [] : [[id, body] as const])),
    );
    return this.shown;
  }
}

type Shelves = { readonly [K in DocumentKind]: Shelf<BodyOf<K>> };

/** A document of the kinds `K`, in the form in which a function can be written once for all kinds. */
type DocumentOf<K extends DocumentKind> = {
  [P in K]: { readonly kind: P; readonly id: string; readonly seq: number; readonly body: BodyOf<P> | null };
}[K];

/**
 * The documents that the feed brought: of two versions the one with the higher `seq` is kept, whatever the order in
 * which they came. A map of a kind, and each body in it, stays the same object until it really changes.
 */
export class DocumentStore {
  private readonly listeners = new Listeners();
  private readonly shelves: Shelves = {
    order: new Shelf('order'),
    ticket: new Shelf('ticket'),
    item: new Shelf('item'),
    category: new Shelf('category'),
    group: new Shelf('group'),
    place: new Shelf('place'),
    stay: new Shelf('stay'),
    station: new Shelf('station'),
    route: new Shelf('route'),
    printer: new Shelf('printer'),
    job: new Shelf('job'),
    staff: new Shelf('staff'),
    device: new Shelf('device'),
    settings: new Shelf('settings'),
    profile: new Shelf('profile'),
    screen: new Shelf('screen'),
    bar: new Shelf('bar'),
    duty: new Shelf('duty'),
    channel: new Shelf('channel'),
    capacity: new Shelf('capacity'),
    cart: new Shelf('cart'),
    search: new Shelf('search'),
    board: new Shelf('board'),
  };

  /** Every document of a kind, by id. */
  of<K extends DocumentKind>(kind: K): ReadonlyMap<string, BodyOf<K>> {
    return this.shelves[kind].all();
  }

  /** Calls after every change, once for documents that came together. */
  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Takes documents in. `anew`: they say in other words, such as another language's, what may be known already. */
  apply(documents: readonly Document[], told: 'once' | 'anew' = 'once'): void {
    let changed = false;
    for (const document of documents) changed = this.put(document, told) || changed;
    if (changed) this.listeners.call();
  }

  /** Takes these documents for all that there is. */
  replace(documents: readonly Document[]): void {
    for (const shelf of Object.values(this.shelves)) {
      const same = documents.filter((document) => document.kind === shelf.kind);
      shelf.keepOnly(new Set(same.map((document) => document.id)));
    }
    for (const { kind, id, seq } of documents) this.shelves[kind].forget(id, seq);
    for (const document of documents) this.put(document);
    this.listeners.call();
  }

  private put<K extends DocumentKind>(document: DocumentOf<K>, told: 'once' | 'anew' = 'once'): boolean {
    const shelf: Shelves[K] = this.shelves[document.kind];
    return shelf.put(document.id, document.seq, document.body, told);
  }
}
