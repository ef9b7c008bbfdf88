import type { Settings } from '#shared/floor/settings.ts';
import type { Committed, Desk, Held } from '../desk/api.ts';
import { SITE } from '../desk/context.ts';
import { delaysOf, happeningsOf, type Happening } from '#shared/orders/happenings.ts';
import type { NoticeStore } from './ports.ts';
import type { Watched } from './receivers.ts';
import { rowsOf } from './rows.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface WatcherParts {
  readonly desk: Desk;
  readonly store: NoticeStore;
  readonly subscriptions: Subscriptions;
  readonly now: () => number;
  readonly newId: () => string;
  /** There are new notices to be sent. */
  readonly added: () => void;
}

/** Changes are gathered for so long: a rush costs one transaction, and the answer to an order has gone out before. */
const GATHER_MS = 50;
const LOOK_EVERY_MS = 15_000;
/** How far was looked is kept at least so often while nothing is told. */
const MARK_EVERY_MS = 60_000;
const PAGE = 500;

/** Turns changes of orders into notices. It only reads what is on disk, and stands in the way of nothing. */
export class Watcher {
  readonly #parts: WatcherParts;
  readonly #waiting = new Map<string, Held<'order'>>();
  readonly #unsubscribe: () => void;
  #gathering: NodeJS.Timeout | null = null;
  readonly #look: NodeJS.Timeout;
  #watches = false;
  #isCaughtUp = false;
  #markedAt = 0;

  constructor(parts: WatcherParts) {
    this.#parts = parts;
    this.#watches = isOn(this.#settings());
    this.#unsubscribe = parts.desk.onCommitted((committed) => this.#committed(committed));
    this.#look = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  stop(): void {
    this.#unsubscribe();
    clearInterval(this.#look);
    if (this.#gathering !== null) clearTimeout(this.#gathering);
  }

  /** What happened while the host was away or before it had told of it; what was told already is not told again. */
  async catchUp(): Promise<void> {
    const { desk, store } = this.#parts;
    const seen = this.#watches ? store.seen() : null;
    for (let from = seen ?? desk.head(); ;) {
      const changed = await desk.changedSince(from, PAGE);
      if (changed.length === 0) break;
      from = Math.max(...changed.map(({ seq }) => seq));
      this.#tell(changed.flatMap(newsOf), from);
      if (this.#watches) store.add([], from);
    }
    this.#isCaughtUp = true;
    if (this.#watches && seen === null) this.#mark();
  }

  /** Orders that should have been ready by now. */
  look(): void {
    if (!this.#watches) return;
    this.#gathered();
    const { desk, now } = this.#parts;
    const minutes = this.#settings()?.notices.delayedAfterMinutes ?? 0;
    const late = desk.all('order').flatMap(({ body, customerId }) => {
      const happenings = body === null ? [] : delaysOf(body, now(), minutes);
      return body === null || happenings.length === 0
        ? []
        : [{ watched: { order: body, customerId }, happenings }];
    });
    this.#tell(late, desk.head());
  }

  #committed({ changed }: Committed): void {
    if (changed.some(({ kind }) => kind === 'settings')) this.#switched();
    if (!this.#watches) return;
    for (const held of changed) if (isOrder(held)) this.#waiting.set(held.id, held);
    if (this.#waiting.size > 0) this.#gathering ??= setTimeout(() => this.#gathered(), GATHER_MS);
  }

  /** From the moment that it is switched on; what was before is nobody's news. */
  #switched(): void {
    const watched = this.#watches;
    this.#watches = isOn(this.#settings());
    if (this.#watches && !watched) this.#mark();
  }

  #gathered(): void {
    if (this.#gathering !== null) clearTimeout(this.#gathering);
    this.#gathering = null;
    const orders = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#tell(orders.flatMap(newsOf), this.#parts.desk.head());
  }

  /** `upTo`: everything that the journal has up to there was looked at now. */
  #tell(news: readonly News[], upTo: number): void {
    const { desk, store, subscriptions, now, newId } = this.#parts;
    const settings = this.#settings();
    if (settings === null || news.length === 0) return;
    const live = subscriptions.live();
    const stationName = (id: string) => desk.get('station', id)?.body?.name ?? id;
    const waiterOf = (id: string) => desk.get('place', id)?.body?.waiter?.id ?? null;
    const parts = { settings, live, stationName, waiterOf, now: now(), newId };
    const rows = news.flatMap(({ watched, happenings }) => rowsOf(watched, happenings, parts));
    if (rows.length === 0 && now() - this.#markedAt < MARK_EVERY_MS) return;
    this.#markedAt = now();
    // While it catches up, only that says how far was looked.
    const seen = this.#isCaughtUp ? upTo : Math.min(upTo, store.seen() ?? upTo);
    if (store.add(rows, seen) > 0) this.#parts.added();
  }

  #mark(): void {
    this.#markedAt = this.#parts.now();
    this.#parts.store.add([], this.#parts.desk.head());
  }

  #settings(): Settings | null {
    return this.#parts.desk.get('settings', SITE)?.body ?? null;
  }
}

function isOn(settings: Settings | null): boolean {
  if (settings === null) return false;
  const { push, email, sms } = settings.notices;
  return push.on || email.on || sms.on;
}

/** An order with what happened to it. */
interface News {
  readonly watched: Watched;
  readonly happenings: readonly Happening[];
}

function newsOf(held: Held): News[] {
  if (!isOrder(held) || held.body === null) return [];
  const { body: order, customerId } = held;
  return [{ watched: { order, customerId }, happenings: happeningsOf(order) }];
}

function isOrder(held: Held): held is Held<'order'> {
  return held.kind === 'order';
}
