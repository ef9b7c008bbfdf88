import type { Picture } from '../receipt/picture.ts';

/**
 * How many bytes follow a command's prefix: a fixed number; `counted`: two bytes low and high, then that many;
 * `raster`: m, then width in bytes and height in dots, each low and high, then width x height bytes.
 */
export type Tail = number | 'counted' | 'raster';

/** `realtime` commands are obeyed on arrival, ahead of what waits in the receive buffer. */
interface CommandShape {
  readonly prefix: readonly number[];
  readonly tail: Tail;
  readonly realtime?: true;
}

const DLE = 0x10;
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/**
 * Every ESC/POS command that is sent or understood here: encoding and decoding both read this table (Epson ESC/POS
 * command reference; the `clone` ones from makers' manuals).
 */
export const COMMANDS = {
  ignored: { prefix: [0x00], tail: 0 },
  lineFeed: { prefix: [0x0a], tail: 0 },
  carriageReturn: { prefix: [0x0d], tail: 0 },
  multibyteOn: { prefix: [FS, 0x26], tail: 0 },
  multibyteOff: { prefix: [FS, 0x2e], tail: 0 },
  printMode: { prefix: [ESC, 0x21], tail: 1 },
  font: { prefix: [ESC, 0x4d], tail: 1 },
  colour: { prefix: [ESC, 0x72], tail: 1 },
  initialize: { prefix: [ESC, 0x40], tail: 0 },
  defaultLineSpacing: { prefix: [ESC, 0x32], tail: 0 },
  lineSpacing: { prefix: [ESC, 0x33], tail: 1 },
  bold: { prefix: [ESC, 0x45], tail: 1 },
  feedDots: { prefix: [ESC, 0x4a], tail: 1 },
  feedLines: { prefix: [ESC, 0x64], tail: 1 },
  justify: { prefix: [ESC, 0x61], tail: 1 },
  codePage: { prefix: [ESC, 0x74], tail: 1 },
  pulse: { prefix: [ESC, 0x70], tail: 3 },
  cloneBuzzer: { prefix: [ESC, 0x42], tail: 2 },
  internalBuzzer: { prefix: [ESC, 0x28, 0x41], tail: 'counted' },
  characterSize: { prefix: [GS, 0x21], tail: 1 },
  invert: { prefix: [GS, 0x42], tail: 1 },
  fullCutHere: { prefix: [GS, 0x56, 0x00], tail: 0 },
  partialCutHere: { prefix: [GS, 0x56, 0x01], tail: 0 },
  feedAndFullCut: { prefix: [GS, 0x56, 0x41], tail: 1 },
  feedAndPartialCut: { prefix: [GS, 0x56, 0x42], tail: 1 },
  printerId: { prefix: [GS, 0x49], tail: 1 },
  automaticStatus: { prefix: [GS, 0x61], tail: 1 },
  transmitStatus: { prefix: [GS, 0x72], tail: 1 },
  processId: { prefix: [GS, 0x28, 0x48], tail: 'counted' },
  symbol: { prefix: [GS, 0x28, 0x6b], tail: 'counted' },
  raster: { prefix: [GS, 0x76, 0x30], tail: 'raster' },
  realtimeStatus: { prefix: [DLE, 0x04], tail: 1, realtime: true },
} as const satisfies Readonly<Record<string, CommandShape>>;

export type CommandName = keyof typeof COMMANDS;

/** The bytes of a command. Throws when the number of parameters is not the command's. */
export function command(name: CommandName, ...parameters: readonly number[]): Uint8Array {
  const { prefix, tail } = COMMANDS[name];
  if (typeof tail === 'number' && parameters.length !== tail) {
    throw new Error(`${name} takes ${tail} parameters, not ${parameters.length}`);
  }
  const count = tail === 'counted' ? [parameters.length & 0xff, parameters.length >> 8] : [];
  return Uint8Array.of(...prefix, ...count, ...parameters);
}

/** `GS v 0` with a picture, in normal size. */
export function rasterCommand({ width, height, bits }: Picture): Uint8Array {
  const stride = width / 8;
  const head = [...COMMANDS.raster.prefix, 0, stride & 0xff, stride >> 8, height & 0xff, height >> 8];
  const bytes = new Uint8Array(head.length + bits.length);
  bytes.set(head);
  bytes.set(bits, head.length);
  return bytes;
}

/** `ESC !`: font B, bold, double height, double width. */
export const PRINT_MODE = { fontB: 0x01, bold: 0x08, tall: 0x10, wide: 0x20 } as const;

/** `GS !` takes width - 1 in the high and height - 1 in the low four bits. */
export function sizeParameter(width: number, height: number): number {
  return ((width - 1) << 4) | (height - 1);
}
