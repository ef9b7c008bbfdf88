import { KeyFunction, type BarPreset } from '#shared/kitchen/keys.ts';
import { KEYS, type KeyAction } from './keymap.ts';
import { say } from '../words/say.ts';

/** What each function of a bump bar asks for. */
const ACTIONS: Readonly<Record<Exclude<KeyFunction, `slot-${number}`>, KeyAction>> = {
  zero: { do: 'zero' },
  bump: { do: 'bump' },
  'bump-first': { do: 'bump-first' },
  start: { do: 'start' },
  hold: { do: 'hold' },
  rush: { do: 'rush' },
  undo: { do: 'undo' },
  'recall-last': { do: 'recall-last' },
  'recall-list': { do: 'list' },
  review: { do: 'review' },
  pull: { do: 'pull' },
  items: { do: 'items' },
  'item-done': { do: 'item-done' },
  'all-day': { do: 'all-day' },
  detail: { do: 'detail' },
  left: { do: 'go', to: 'left' },
  right: { do: 'go', to: 'right' },
  up: { do: 'go', to: 'up' },
  down: { do: 'go', to: 'down' },
  'page-next': { do: 'page', to: 'next' },
  'page-previous': { do: 'page', to: 'previous' },
  home: { do: 'page', to: 'first' },
  end: { do: 'page', to: 'last' },
  station: { do: 'station' },
  screen: { do: 'screen' },
  larger: { do: 'size', by: 1 },
  smaller: { do: 'size', by: -1 },
  cancel: { do: 'cancel' },
};

/** What a function asks for. */
export function actionOf(name: KeyFunction): KeyAction {
  const digit = /^slot-(\d)$/.exec(name)?.[1];
  if (digit !== undefined) return { do: 'slot', slot: Number(digit) };
  return ACTIONS[KeyFunction.exclude(SLOTS).parse(name)];
}

const SLOTS = [
  'slot-1',
  'slot-2',
  'slot-3',
  'slot-4',
  'slot-5',
  'slot-6',
  'slot-7',
  'slot-8',
  'slot-9',
] as const;

/**
 * Bars by the codes that their makers set when they are used as a keyboard. `keyboard` is the table of keymap.ts; the
 * others name only what differs from it. A bar that was set otherwise is learnt key by key.
 */
export const PRESETS: Readonly<Record<BarPreset, Readonly<Record<string, KeyFunction>>>> = {
  keyboard: {},
  'bar-10': { KeyA: 'home', KeyB: 'recall-last', KeyC: 'bump' },
  'bar-16': {
    KeyA: 'page-previous',
    KeyB: 'page-next',
    KeyC: 'home',
    KeyG: 'recall-last',
    KeyJ: 'all-day',
    KeyQ: 'bump',
  },
  'bar-20': {
    KeyA: 'page-previous',
    KeyB: 'page-next',
    KeyC: 'home',
    KeyG: 'recall-last',
    KeyJ: 'all-day',
    KeyQ: 'bump',
    KeyW: 'rush',
    KeyY: 'hold',
    KeyZ: 'detail',
    F1: 'recall-list',
  },
  numpad: {
    NumpadEnter: 'bump',
    NumpadAdd: 'page-next',
    NumpadSubtract: 'recall-last',
    NumpadMultiply: 'rush',
    NumpadDivide: 'hold',
    NumpadDecimal: 'undo',
    NumLock: 'all-day',
  },
};

/** What people read for a function: `TICKET 3`, `BUMP`. */
export function functionWords(name: KeyFunction): string {
  const digit = /^slot-(\d)$/.exec(name)?.[1];
  if (digit !== undefined) return say('fn.slot', { n: digit });
  return say(`fn.${KeyFunction.exclude(SLOTS).parse(name)}`);
}

/** What a key asks for on this screen: what was learnt, then the preset, then the keyboard. */
export function actionFor(
  code: string,
  bar: BarPreset,
  learnt: Readonly<Record<string, KeyFunction>>,
): KeyAction | null {
  const name = learnt[code] ?? PRESETS[bar][code];
  if (name !== undefined) return actionOf(name);
  return KEYS.find((key) => key.codes.includes(code))?.action ?? null;
}

/** The code that does something on this screen, as it was learnt or set; null: the keyboard's own. */
export function codeOf(
  name: KeyFunction,
  bar: BarPreset,
  learnt: Readonly<Record<string, KeyFunction>>,
): string | null {
  const own = [...Object.entries(learnt), ...Object.entries(PRESETS[bar])];
  return own.find(([, each]) => each === name)?.[0] ?? null;
}
