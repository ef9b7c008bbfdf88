import { expect, test } from 'vitest';
import { KeyFunction } from '#shared/kitchen/keys.ts';
import { actionFor, actionOf } from './functions.ts';
import { KEYS } from './keymap.ts';
import { keyDown, keyUp, NO_KEYS, type KeyMemory } from './resolve.ts';

const asked = (code: string) => actionFor(code, 'keyboard', {});
const stroke = (code: string, more: object = {}) => ({
  code,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

test('digits name slots, on both rows of a keyboard', () => {
  expect(keyDown(stroke('Digit5'), NO_KEYS, asked).action).toEqual({ do: 'slot', slot: 5 });
  expect(keyDown(stroke('Numpad9'), NO_KEYS, asked).action).toEqual({ do: 'slot', slot: 9 });
});

test('zero and a digit name the slots from ten to nineteen', () => {
  const zero = keyDown(stroke('Digit0'), NO_KEYS, asked);
  expect(zero.action).toEqual({ do: 'zero' });
  expect(keyDown(stroke('Digit4'), zero.memory, asked).action).toEqual({ do: 'slot', slot: 13 });
  expect(keyDown(stroke('Digit0'), zero.memory, asked).action).toEqual({ do: 'slot', slot: 19 });
  expect(
    keyDown(stroke('Digit4'), keyDown(stroke('Escape'), zero.memory, asked).memory, asked).action,
  ).toEqual({
    do: 'slot',
    slot: 4,
  });
});

test('a key that repeats by itself does nothing', () => {
  expect(keyDown(stroke('Digit1', { repeat: true }), NO_KEYS, asked).action).toBeNull();
});

test('Control alone bumps when it is let go, and not when it was part of a shortcut', () => {
  const down = keyDown(stroke('ControlLeft', { ctrlKey: true }), NO_KEYS, asked);
  expect(down.action).toBeNull();
  expect(keyUp('ControlLeft', down.memory, asked).action).toEqual({ do: 'bump' });
  const shortcut = keyDown(stroke('KeyR', { ctrlKey: true }), down.memory, asked);
  expect(shortcut.action).toBeNull();
  expect(keyUp('ControlLeft', shortcut.memory, asked).action).toBeNull();
});

test('every code is on one key only', () => {
  const codes = KEYS.flatMap((key) => key.codes);
  expect(new Set(codes).size).toBe(codes.length);
});

test('what nobody wrote on a key does nothing', () => {
  const memory: KeyMemory = { zero: true, control: false };
  expect(keyDown(stroke('F7'), memory, asked)).toEqual({ action: null, memory: NO_KEYS });
});

test('a learnt key goes before the preset, and the preset before the keyboard', () => {
  expect(actionFor('KeyC', 'bar-10', {})).toEqual({ do: 'bump' });
  expect(actionFor('KeyC', 'bar-10', { KeyC: 'slot-4' })).toEqual({ do: 'slot', slot: 4 });
  expect(actionFor('KeyS', 'bar-10', {})).toEqual({ do: 'start' });
  expect(actionFor('F7', 'keyboard', { F7: 'recall-list' })).toEqual({ do: 'list' });
});

test('every function of a bar asks for something', () => {
  for (const name of KeyFunction.options) expect(actionOf(name).do).toBeTruthy();
});
