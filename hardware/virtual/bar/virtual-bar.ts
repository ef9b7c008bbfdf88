import type { BytePort } from '../../byte-port.ts';
import type { LineStyle } from '../../bump-bar/line-styles.ts';
import { plug } from '../memory-port.ts';
import type { Wire } from '../wire.ts';

/** The keys that the page shows, as `KeyboardEvent.code` names them. */
export const BAR_KEYS = [
  'Digit1',
  'Digit2',
  'Digit3',
  'Digit4',
  'Digit5',
  'Digit6',
  'Digit7',
  'Digit8',
  'Digit9',
  'Digit0',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'KeyR',
  'PageDown',
  'KeyL',
  'Enter',
] as const;
export type BarKeyName = (typeof BAR_KEYS)[number];

/** A bump bar that is not there: it writes the bytes that one of its style would. */
export class VirtualBar {
  readonly style: LineStyle;
  readonly #wires = new Set<Wire>();
  #isPlugged = true;

  constructor(style: LineStyle) {
    this.style = style;
  }

  /** The line to it; several may listen. */
  plug(): Promise<BytePort> {
    return plug((wire) => {
      if (!this.#isPlugged) return null;
      this.#wires.add(wire);
      const left = (): void => {
        this.#wires.delete(wire);
      };
      return {
        receive: (bytes) => bytes.length,
        end: () => wire.close(),
        gone: left,
      };
    });
  }

  /** The keys that a bar of this style has. */
  get keys(): readonly BarKeyName[] {
    return BAR_KEYS.filter((key) => bytesOf(key, this.style) !== null);
  }

  /** Presses a key and lets it go; false when this bar has none such. */
  press(key: BarKeyName): boolean {
    const bytes = bytesOf(key, this.style);
    if (bytes === null) return false;
    for (const wire of this.#wires) wire.say(bytes);
    return true;
  }

  get isPlugged(): boolean {
    return this.#isPlugged;
  }

  /** Pulls the plug, or puts it in again. */
  turn(isPlugged: boolean): void {
    this.#isPlugged = isPlugged;
    if (!isPlugged) for (const wire of this.#wires) wire.break();
  }
}

const CHARACTERS: Readonly<Partial<Record<BarKeyName, string>>> = {
  ArrowUp: '\u001b[A',
  ArrowDown: '\u001b[B',
  ArrowRight: '\u001b[C',
  ArrowLeft: '\u001b[D',
  PageDown: '\u001b[6~',
  Enter: '\r',
  KeyR: 'R',
  KeyL: 'L',
};

/** Set 1: press and release. */
const SCANS: Readonly<Partial<Record<BarKeyName, readonly number[]>>> = {
  ArrowUp: [0xe0, 0x48, 0xe0, 0xc8],
  ArrowDown: [0xe0, 0x50, 0xe0, 0xd0],
  ArrowRight: [0xe0, 0x4d, 0xe0, 0xcd],
  ArrowLeft: [0xe0, 0x4b, 0xe0, 0xcb],
  PageDown: [0xe0, 0x51, 0xe0, 0xd1],
  Enter: [0x1c, 0x9c],
  KeyR: [0x13, 0x93],
  KeyL: [0x26, 0xa6],
};

function bytesOf(key: BarKeyName, { framing, map }: LineStyle): Uint8Array | null {
  const own = Object.entries(map).find(([, name]) => name === key)?.[0];
  switch (framing) {
    case 'byte':
      return own === undefined ? null : Uint8Array.of(Number.parseInt(own, 16));
    case 'unit-key':
      return own === undefined ? null : Buffer.from(`1K${own}\u0003`, 'latin1');
    case 'ascii':
      return Buffer.from(CHARACTERS[key] ?? digitOf(key), 'latin1');
    case 'scan1':
      return Uint8Array.from(SCANS[key] ?? scanOfDigit(Number(digitOf(key))));
  }
}

function digitOf(key: BarKeyName): string {
  return key.replace('Digit', '');
}

function scanOfDigit(digit: number): number[] {
  const code = digit === 0 ? 0x0b : digit + 1;
  return [code, code + 0x80];
}
