import { z } from 'zod';
import { millis, type Instant } from '#shared/basics/instant.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import type { KeptValue } from '#shared/ui/browser/kept-value.ts';

export const SeenIds = z.array(z.string()).max(2000);

const MOST = 600;
/** A screen that was never here before takes what is older than this for seen by somebody. */
const FRESH_MS = 30_000;

/** What can be new to a cook: a ticket, or an order that waits for a yes. */
export interface Arrival {
  readonly id: string;
  readonly at: Instant | null;
}

/** Which arrivals somebody at this screen has touched. It is kept over a reload, so that a reload rings nothing. */
export class Seen {
  private readonly kept: KeptValue<string[]>;
  private readonly listeners = new Listeners();
  private ids: Set<string>;
  private firstTime: boolean;

  constructor(kept: KeptValue<string[]>) {
    this.kept = kept;
    const before = kept.read();
    this.ids = new Set(before ?? []);
    this.firstTime = before === null;
  }

  /** Called once with what is there when the screen is linked the first time. */
  open(arrivals: readonly Arrival[], now: Instant): void {
    if (!this.firstTime) return;
    this.firstTime = false;
    const old = arrivals.filter(({ at }) => at === null || millis(now) - millis(at) > FRESH_MS);
    this.touch(old.map(({ id }) => id));
  }

  has = (id: string): boolean => this.ids.has(id);

  /** Somebody has touched these. */
  touch(ids: readonly string[]): void {
    const fresh = ids.filter((id) => !this.ids.has(id));
    if (fresh.length === 0 && !this.firstTime) return;
    this.ids = new Set([...this.ids, ...fresh].slice(-MOST));
    this.kept.write([...this.ids]);
    this.listeners.call();
  }

  /** A token that changes with every touch, for `useSyncExternalStore`. */
  state = (): ReadonlySet<string> => this.ids;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);
}
