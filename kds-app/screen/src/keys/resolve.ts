import type { KeyAction } from './keymap.ts';

/** As much of a `KeyboardEvent` as decides. */
export interface KeyStroke {
  readonly code: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What the keys before this one left open: `0` waits for its digit, Control for being let go alone. */
export interface KeyMemory {
  readonly zero: boolean;
  readonly control: boolean;
}

export const NO_KEYS: KeyMemory = { zero: false, control: false };

export interface Resolved {
  readonly action: KeyAction | null;
  readonly memory: KeyMemory;
}

const SHORTCUT: ReadonlySet<string> = new Set([
  'ControlLeft',
  'ControlRight',
  'AltLeft',
  'AltRight',
  'MetaLeft',
  'MetaRight',
]);

/** What a code asks for on this screen; null: nothing that is set. */
export type ActionFor = (code: string) => KeyAction | null;

/** What a key that went down asks for. A key that repeats by itself asks for nothing. */
export function keyDown(stroke: KeyStroke, memory: KeyMemory, actionFor: ActionFor): Resolved {
  if (stroke.repeat) return { action: null, memory };
  if (stroke.code === 'ControlLeft') return { action: null, memory: { zero: memory.zero, control: true } };
  if (SHORTCUT.has(stroke.code) || stroke.ctrlKey || stroke.altKey || stroke.metaKey)
    return { action: null, memory: NO_KEYS };
  return pressed(stroke.code, memory, actionFor);
}

/** What a key of a bar that an agent reads asks for: the agent has told strokes and bare modifiers apart already. */
export function barKey(code: string, memory: KeyMemory, actionFor: ActionFor): Resolved {
  return pressed(code, memory, actionFor);
}

/** A key that is no shortcut: what is set for it, else the digit on it. */
function pressed(code: string, memory: KeyMemory, actionFor: ActionFor): Resolved {
  const known = actionFor(code);
  if (known?.do === 'slot') return digitDown(known.slot, memory);
  if (known?.do === 'zero') return digitDown(0, memory);
  if (known !== null) return { action: known, memory: NO_KEYS };
  const digit = digitOf(code);
  return digit === null ? { action: null, memory: NO_KEYS } : digitDown(digit, memory);
}

/** What a key that came up asks for: only Control does, when nothing was pressed with it. */
export function keyUp(code: string, memory: KeyMemory, actionFor: ActionFor): Resolved {
  const alone = code === 'ControlLeft' && memory.control;
  return {
    action: alone ? actionFor(code) : null,
    memory: { zero: memory.zero && !alone, control: false },
  };
}

function digitDown(digit: number, { zero }: KeyMemory): Resolved {
  if (zero) return { action: { do: 'slot', slot: digit === 0 ? 19 : digit + 9 }, memory: NO_KEYS };
  if (digit === 0) return { action: { do: 'zero' }, memory: { zero: true, control: false } };
  return { action: { do: 'slot', slot: digit }, memory: NO_KEYS };
}

function digitOf(code: string): number | null {
  const found = /^(?:Digit|Numpad)([0-9])$/.exec(code);
  return found ? Number(found[1]) : null;
}
