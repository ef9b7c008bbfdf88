import type { KeyProtocol } from './read-keys.ts';

/** How a bar on a serial line is set up and how it writes its keys: all that differs between makers, as data. */
export interface LineStyle {
  /** Null: what the address says. */
  readonly baud: number | null;
  readonly bits: 7 | 8;
  readonly parity: 'none' | 'even' | 'odd';
  readonly stop: 1 | 2;
  /** Whether the line is high from the opening on; some bars live on the current of DTR. */
  readonly dtr: boolean;
  readonly rts: boolean;
  /** For so many milliseconds DTR is dropped after each byte, or the bar sends no other. */
  readonly rearmMs: number | null;
  /** `byte`: one for each press. `unit-key`: `<unit>K<key>` and an ETX. */
  readonly framing: KeyProtocol | 'byte' | 'unit-key';
  /** What a key is called, by its byte in hexadecimal or its number; others are called by what they send. */
  readonly map: Readonly<Record<string, string>>;
}

const PLAIN: LineStyle = {
  baud: null,
  bits: 8,
  parity: 'none',
  stop: 1,
  dtr: true,
  rts: true,
  rearmMs: null,
  framing: 'ascii',
  map: {},
};

/**
 * The styles of bars. No factory table was found for any: which key sends what is a guess, to be put right by learning.
 * `coded-1200` after Panasonic JS140MS and TG3 KBA-FP10A (ten keys, A1 to E2, 1200 baud, powered by DTR).
 */
export const LINE_STYLES = {
  characters: PLAIN,
  'scan-codes': { ...PLAIN, framing: 'scan1' },
  'coded-1200': {
    ...PLAIN,
    baud: 1200,
    rearmMs: 8,
    framing: 'byte',
    map: {
      A1: 'Digit1',
      B1: 'Digit2',
      C1: 'Digit3',
      D1: 'Digit4',
      E1: 'Digit5',
      A2: 'ArrowLeft',
      B2: 'ArrowRight',
      C2: 'PageDown',
      D2: 'KeyR',
      E2: 'Enter',
    },
  },
  'unit-key': {
    ...PLAIN,
    framing: 'unit-key',
    map: Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [String(digit), `Digit${digit}`])),
  },
} as const satisfies Readonly<Record<string, LineStyle>>;
