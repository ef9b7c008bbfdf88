import type { Switches } from './status-answers.ts';

function bits(...flags: readonly (readonly [boolean, number])[]): number {
  return flags.reduce((byte, [isSet, bit]) => (isSet ? byte | (1 << bit) : byte), 0);
}

/** Five bits with the fixed ones left out: 1, 2, 3, 5 and 6 of a byte. */
function spread(value: number): number {
  return ((value & 0x07) << 1) | ((value & 0x18) << 2);
}

const LENGTH = 9;
const VERSION = 3;

/** A Star printer's status, nine bytes: how long it is, its version, its state, its counter. */
export function starStatus({ paper, cover, cutter }: Switches, count: number): Uint8Array {
  const isOffline = paper === 'out' || cover === 'open' || cutter === 'jammed';
  return Uint8Array.of(
    spread(LENGTH) | 1,
    spread(VERSION),
    bits([cover === 'open', 5], [isOffline, 3]),
    bits([cutter === 'jammed', 3]),
    0,
    bits([paper === 'out', 3], [paper !== 'ok', 2]),
    0,
    spread(count),
    0,
  );
}

/** The answer to `ESC # * LF NUL`. */
export function starVersion(version: string): Uint8Array {
  return Uint8Array.of(0x1b, 0x23, 0x2a, 0x2c, ...Buffer.from(version, 'latin1'), 0x0a, 0x00);
}

/** The answer to `ESC GS ) I`, function 49. */
export function starSerial(serial: string): Uint8Array {
  const text = Buffer.from(`PrSrN=${serial},`, 'latin1');
  const head = [0x1b, 0x1d, 0x29, 0x49, 1, 0, 49, text.length & 0xff, text.length >> 8];
  return Uint8Array.of(...head, ...text, 0x0a, 0x00);
}
