import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import type { AccessStore, Tries } from './ports.ts';

/** How many wrong tries are free, and how long the waits after them are. */
export interface Patience {
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

/** One device or one room: five tries, then half a minute, doubling to an hour. */
export const STRICT: Patience = { free: 5, firstMs: 30_000, longestMs: 3_600_000 };

/** The whole house together: slows a thief of many devices down and never locks everybody out for long. */
export const HOUSE: Patience = { free: 25, firstMs: 5_000, longestMs: 60_000 };

/** Wrong tries are forgotten when so much time has passed since the last one was allowed. */
const FORGET_MS = 3_600_000;

/** Where tries are counted. */
export type TriesStore = Pick<AccessStore, 'tries' | 'putTries'>;

/** Wrong tries by who made them. A try counts before it is checked, so that many at once are not free. */
export class Waits {
  readonly #store: TriesStore;
  readonly #now: () => number;

  constructor(store: TriesStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Counts a try, or says how long to wait. */
  begin(who: string, patience: Patience): Refusal | null {
    const now = this.#now();
    const wait = this.#wait(who, patience, now);
    if (wait > 0) return tooMany(wait);
    const known = this.#store.tries(who);
    const count = (known && now - known.waitUntil < FORGET_MS ? known.count : 0) + 1;
    this.#store.putTries(who, { count, waitUntil: now + waitAfter(count, patience) });
    return null;
  }

  /** The try was right: all is forgiven. */
  forgive(who: string): void {
    this.#store.putTries(who, null);
  }

  /** The try was right where many try: theirs alone is forgiven. */
  takeBack(who: string, patience: Patience): void {
    const known = this.#store.tries(who);
    if (!known) return;
    const count = known.count - 1;
    const waitUntil = count < patience.free ? Math.min(known.waitUntil, this.#now()) : known.waitUntil;
    this.#store.putTries(who, { count, waitUntil });
  }

  #wait(who: string, patience: Patience, now: number): number {
    const left = (this.#store.tries(who)?.waitUntil ?? now) - now;
    // A longer wait than there is was written by a clock that has been set back since.
    return left > patience.longestMs ? 0 : left;
  }
}

/** Milliseconds to wait after so many wrong tries. */
export function waitAfter(count: Tries['count'], { free, firstMs, longestMs }: Patience): number {
  return count < free ? 0 : Math.min(longestMs, firstMs * 2 ** Math.min(count - free, 30));
}

function tooMany(waitMs: number): Refusal {
  const retryAfter = Math.ceil(waitMs / 1000);
  return refusal('rate_limited', `Too many wrong tries. Wait ${inWords(retryAfter)}, then try again.`, {
    extra: { retryAfter },
  });
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
