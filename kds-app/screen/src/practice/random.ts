import { must } from '#shared/basics/result.ts';
import type { Random } from '#shared/client/ports.ts';

/** Numbers that look random and are the same again for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of several, all equally likely. */
export function oneOf<T>(some: readonly T[], random: Random): T {
  return must(some[Math.floor(random() * some.length)], 'something to choose from');
}
