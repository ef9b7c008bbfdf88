import type { StripKey } from './strip-keys.ts';
import type { Measure } from './wrap.ts';

/** Units: around a cap, and around a key. */
const CAP_PADDING = 24;
const KEY_PADDING = 30;
const LEAST = 66;

/** How much of the strip one key takes, in units. */
export function keyWidth({ cap, words }: Pick<StripKey, 'cap' | 'words'>, measure: Measure): number {
  const text = words === '' ? 0 : measure(words, 'mark') + 9;
  return Math.max(LEAST, measure(cap, 'mark') * 1.05 + CAP_PADDING + text + KEY_PADDING);
}

/** The keys that there is room for: the heaviest weights are left out first, all of a weight together. */
export function fitKeys(keys: readonly StripKey[], room: number, measure: Measure): readonly StripKey[] {
  const total = keys.reduce((sum, key) => sum + keyWidth(key, measure), 0);
  const heaviest = Math.max(0, ...keys.map((key) => key.weight));
  if (total <= room || heaviest === 0) return keys;
  return fitKeys(
    keys.filter((key) => key.weight < heaviest),
    room,
    measure,
  );
}
