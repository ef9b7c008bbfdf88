/** How the time that orders really take stands to the time that was worked out, as factors of it. */
export interface Spread {
  readonly early: number;
  readonly middle: number;
  readonly late: number;
}

/** Before enough orders were measured. */
export const GUESSED_SPREAD: Spread = { early: 0.9, middle: 1, late: 1.3 };
const LEAST_SAMPLES = 12;

/** One order: the seconds that were worked out when it was placed, and those that it took. */
export interface Sample {
  readonly estimated: number;
  readonly taken: number;
}

/** The spread of what was measured; a guess while there is too little of it (rule CP2). */
export function spreadOf(samples: readonly Sample[]): Spread {
  const ratios = samples
    .filter(({ estimated }) => estimated >= 30)
    .map(({ estimated, taken }) => taken / estimated)
    .sort((a, b) => a - b);
  if (ratios.length < LEAST_SAMPLES) return GUESSED_SPREAD;
  const at = (share: number) => ratios[Math.floor(share * (ratios.length - 1))] ?? 1;
  const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
  const middle = within(at(0.5), 0.5, 2.5);
  return { early: within(at(0.15), 0.3, middle), middle, late: within(at(0.85), middle, 4) };
}
