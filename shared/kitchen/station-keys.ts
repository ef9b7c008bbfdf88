import type { BarFunction } from './keys.ts';

/** What a key can ask of a station that has no screen. */
export type StationDeed = 'bump-oldest' | 'recall-last' | 'print-open';

const DEEDS: Readonly<Partial<Record<BarFunction, StationDeed>>> = {
  bump: 'bump-oldest',
  'bump-first': 'bump-oldest',
  'slot-1': 'bump-oldest',
  'recall-last': 'recall-last',
  undo: 'recall-last',
  'print-open': 'print-open',
  'all-day': 'print-open',
  'recall-list': 'print-open',
};

/** Codes that mean the same on every bar until they are learnt otherwise. */
const USUAL: Readonly<Record<string, StationDeed>> = {
  Enter: 'bump-oldest',
  NumpadEnter: 'bump-oldest',
  Space: 'bump-oldest',
  ControlLeft: 'bump-oldest',
  KeyR: 'recall-last',
  NumpadSubtract: 'recall-last',
  KeyU: 'recall-last',
  Backspace: 'recall-last',
  KeyL: 'print-open',
  KeyH: 'print-open',
};

/** What a key of a bar asks of its station; null: nothing that can be done without a screen. */
export function stationFunction(
  code: string,
  learnt: Readonly<Record<string, BarFunction>>,
): StationDeed | null {
  const name = learnt[code];
  return (name === undefined ? USUAL[code] : DEEDS[name]) ?? null;
}
