/**
 * How a bar writes its keys on the line. `ascii`: a character for each key, arrows and Home and End as a terminal writes
 * them (ECMA-48). `scan1`: the keyboard's own codes, set 1, with a byte for the press and one for the release.
 */
export type KeyProtocol = 'ascii' | 'scan1';

/** What of a key was read and not yet the rest: an escape sequence or a prefix that goes on in the next bytes. */
export interface KeyMemory {
  readonly begun: readonly number[];
}

export const NO_KEY: KeyMemory = { begun: [] };

export interface ReadKeys {
  /** As `KeyboardEvent.code` names them, oldest first. */
  readonly codes: readonly string[];
  readonly memory: KeyMemory;
}

const ESCAPE = 0x1b;
const LONGEST = 8;

/** Reads bytes of a bar. Bytes that are no key are left out; a sequence may be cut anywhere. */
export function readKeys(protocol: KeyProtocol, memory: KeyMemory, bytes: Uint8Array): ReadKeys {
  const codes: string[] = [];
  let begun: number[] = [...memory.begun];
  for (const byte of bytes) {
    begun.push(byte);
    const read = protocol === 'ascii' ? readAscii(begun) : readScan(begun);
    if (read === MORE && begun.length < LONGEST) continue;
    if (typeof read === 'string') codes.push(read);
    begun = [];
  }
  return { codes, memory: { begun } };
}

/** More bytes belong to the key. */
const MORE = Symbol('more');
/** A key's code, or null for none. */
type Read = string | null | typeof MORE;

const SEQUENCES: Readonly<Record<string, string>> = {
  A: 'ArrowUp',
  B: 'ArrowDown',
  C: 'ArrowRight',
  D: 'ArrowLeft',
  H: 'Home',
  F: 'End',
  '5~': 'PageUp',
  '6~': 'PageDown',
};

const CONTROLS: Readonly<Record<number, string>> = {
  0x08: 'Backspace',
  0x0a: 'Enter',
  0x0d: 'Enter',
  0x20: 'Space',
  0x2b: 'NumpadAdd',
  0x2d: 'NumpadSubtract',
  0x2a: 'NumpadMultiply',
  0x2f: 'NumpadDivide',
  0x2e: 'NumpadDecimal',
  0x7f: 'Backspace',
};

function readAscii(begun: readonly number[]): Read {
  const [first = 0, second, ...rest] = begun;
  if (first !== ESCAPE) return characterCode(first);
  if (second === undefined) return MORE;
  if (second !== 0x5b && second !== 0x4f) return null;
  const sequence = String.fromCharCode(...rest);
  if (sequence === '' || /^\d+$/.test(sequence)) return MORE;
  return SEQUENCES[sequence] ?? null;
}

function characterCode(byte: number): string | null {
  const character = String.fromCharCode(byte).toUpperCase();
  if (/^[0-9]$/.test(character)) return `Digit${character}`;
  if (/^[A-Z]$/.test(character)) return `Key${character}`;
  return CONTROLS[byte] ?? null;
}

/** IBM PC scan codes, set 1 (press; a release has the highest bit). */
const SCAN: Readonly<Record<number, string>> = {
  0x01: 'Escape',
  0x02: 'Digit1',
  0x03: 'Digit2',
  0x04: 'Digit3',
  0x05: 'Digit4',
  0x06: 'Digit5',
  0x07: 'Digit6',
  0x08: 'Digit7',
  0x09: 'Digit8',
  0x0a: 'Digit9',
  0x0b: 'Digit0',
  0x0e: 'Backspace',
  0x1c: 'Enter',
  0x39: 'Space',
  ...letters(0x10, 'QWERTYUIOP'),
  ...letters(0x1e, 'ASDFGHJKL'),
  ...letters(0x2c, 'ZXCVBNM'),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [0x3b + index, `F${index + 1}`])),
};

const PREFIXED: Readonly<Record<number, string>> = {
  0x1c: 'NumpadEnter',
  0x47: 'Home',
  0x48: 'ArrowUp',
  0x49: 'PageUp',
  0x4b: 'ArrowLeft',
  0x4d: 'ArrowRight',
  0x4f: 'End',
  0x50: 'ArrowDown',
  0x51: 'PageDown',
};

function letters(from: number, names: string): Record<number, string> {
  return Object.fromEntries(Array.from(names, (name, index) => [from + index, `Key${name}`]));
}

function readScan([first = 0, second]: readonly number[]): Read {
  if (first !== 0xe0) return first >= 0x80 ? null : (SCAN[first] ?? null);
  if (second === undefined) return MORE;
  return second >= 0x80 ? null : (PREFIXED[second] ?? null);
}
