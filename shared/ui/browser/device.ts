import { newKey } from '../../client/key.ts';
import type { Clock, Random, Timers } from '../../client/ports.ts';

/** The browser's timers. */
export const browserTimers: Timers = {
  after(ms, run) {
    const timer = window.setTimeout(run, ms);
    return () => window.clearTimeout(timer);
  },
};

/** The browser's clocks. */
export const browserClock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
};

export const browserRandom: Random = () => Math.random();

/** A new idempotency key. */
export function makeKey(): string {
  return newKey((into) => crypto.getRandomValues(into));
}
