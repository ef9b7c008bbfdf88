import { expect, test } from 'vitest';
import { KEYS } from './keymap.ts';
import { keyDown, keyUp, NO_KEYS, type KeyMemory } from './resolve.ts';

const stroke = (code: string, more: object = {}) => ({
  code,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

test('digits name slots, on both rows of a keyboard', () => {
  expect(keyDown(stroke('Digit5'), NO_KEYS).action).toEqual({ do: 'slot', slot: 5 });
  expect(keyDown(stroke('Numpad9'), NO_KEYS).action).toEqual({ do: 'slot', slot: 9 });
});

test('zero and a digit name the slots from ten to nineteen', () => {
  const zero = keyDown(stroke('Digit0'), NO_KEYS);
  expect(zero.action).toEqual({ do: 'zero' });
  expect(keyDown(stroke('Digit4'), zero.memory).action).toEqual({ do: 'slot', slot: 13 });
  expect(keyDown(stroke('Digit0'), zero.memory).action).toEqual({ do: 'slot', slot: 19 });
  expect(keyDown(stroke('Digit4'), keyDown(stroke('Escape'), zero.memory).memory).action).toEqual({
    do: 'slot',
    slot: 4,
  });
});

test('a key that repeats by itself does nothing', () => {
  expect(keyDown(stroke('Digit1', { repeat: true }), NO_KEYS).action).toBeNull();
});

test('Control alone bumps when it is let go, and not when it was part of a shortcut', () => {
  const down = keyDown(stroke('ControlLeft', { ctrlKey: true }), NO_KEYS);
  expect(down.action).toBeNull();
  expect(keyUp('ControlLeft', down.memory).action).toEqual({ do: 'bump' });
  const shortcut = keyDown(stroke('KeyR', { ctrlKey: true }), down.memory);
  expect(shortcut.action).toBeNull();
  expect(keyUp('ControlLeft', shortcut.memory).action).toBeNull();
});

test('every code is on one key only', () => {
  const codes = KEYS.flatMap((key) => key.codes);
  expect(new Set(codes).size).toBe(codes.length);
});

test('what nobody wrote on a key does nothing', () => {
  const memory: KeyMemory = { zero: true, control: false };
  expect(keyDown(stroke('F7'), memory)).toEqual({ action: null, memory: NO_KEYS });
});
