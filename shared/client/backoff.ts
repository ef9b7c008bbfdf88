import type { Random } from './ports.ts';

/** How patiently a client tries again. Milliseconds. */
export interface Pace {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Screens, tablets and agents: they come back before the guests do. */
export const STAFF_PACE: Pace = { firstMs: 250, mostMs: 3000 };

/** Guests' phones. */
export const GUEST_PACE: Pace = { firstMs: 1000, mostMs: 12_000 };

/** Milliseconds to wait before attempt number `failures + 1`: doubling up to the most, at random from half of it up. */
export function waitBefore(failures: number, pace: Pace, random: Random): number {
  const doubled = pace.firstMs * 2 ** Math.min(Math.max(failures - 1, 0), 20);
  const full = Math.min(doubled, pace.mostMs);
  return full / 2 + (full / 2) * random();
}
