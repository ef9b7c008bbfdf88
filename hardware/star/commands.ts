/**
 * How many bytes follow a command's prefix: a fixed number; `counted`: two bytes low and high, then that many;
 * `symbol`: one byte, then as `counted`; `columns`: two bytes low and high, then three for each column of 24 dots;
 * `decimal`: a number in digits, then NUL.
 */
export type StarTail = number | 'counted' | 'symbol' | 'columns' | 'decimal';

/** `realtime` commands are obeyed on arrival, ahead of what waits in the receive buffer. */
interface StarCommandShape {
  readonly prefix: readonly number[];
  readonly tail: StarTail;
  readonly realtime?: true;
}

const BEL = 0x07;
const ESC = 0x1b;
const GS = 0x1d;
const RS = 0x1e;
const EM = 0x19;

/**
 * Every command of Star Line Mode that is sent or understood here: encoding and decoding both read this table (Star
 * Line Mode Command Specifications rev. 0.09 and 0.00 of the HSP7000; Dot Impact Printer STAR Command Specifications
 * rev. 0.70 and 1.91; `printEnd` and `information` from the StarPRNT Command Specifications; raster mode also from the
 * STAR Graphic Mode Command Specifications rev. 2.32).
 */
export const STAR_COMMANDS = {
  ignored: { prefix: [0x00], tail: 0 },
  /** Drives the first external device, in its turn: the drawer, or what hangs on its connector. */
  driveFirst: { prefix: [BEL], tail: 0 },
  lineFeed: { prefix: [0x0a], tail: 0 },
  carriageReturn: { prefix: [0x0d], tail: 0 },
  /** `ETB`: waits until everything before it is printed, then counts up by one and tells it. */
  countUp: { prefix: [0x17], tail: 0 },
  /** Drives the second external device at once, whatever waits. */
  driveSecond: { prefix: [0x1a], tail: 0, realtime: true },
  initialize: { prefix: [ESC, 0x40], tail: 0 },
  pulse: { prefix: [ESC, BEL], tail: 2 },
  askStatus: { prefix: [ESC, 0x06, 0x01], tail: 0, realtime: true },
  version: { prefix: [ESC, 0x23, 0x2a, 0x0a, 0x00], tail: 0 },
  tightSpacing: { prefix: [ESC, 0x30], tail: 0 },
  lineSpacing: { prefix: [ESC, 0x7a], tail: 1 },
  highlight: { prefix: [ESC, 0x34], tail: 0 },
  highlightOff: { prefix: [ESC, 0x35], tail: 0 },
  rasterEnter: { prefix: [ESC, 0x2a, 0x72, 0x41], tail: 0 },
  rasterQuit: { prefix: [ESC, 0x2a, 0x72, 0x42], tail: 0 },
  /** What `executeEot` does: 1 nothing, 8 and 9 cut, 12 and 13 (which it stands at) cut in part. */
  rasterEot: { prefix: [ESC, 0x2a, 0x72, 0x45], tail: 'decimal' },
  rasterPage: { prefix: [ESC, 0x2a, 0x72, 0x50], tail: 'decimal' },
  rasterInit: { prefix: [ESC, 0x2a, 0x72, 0x52], tail: 0 },
  rasterFeed: { prefix: [ESC, 0x2a, 0x72, 0x59], tail: 'decimal' },
  executeEot: { prefix: [ESC, 0x0c, 0x04], tail: 0 },
  /** A row of dots, from the left; a letter outside of raster mode. */
  rasterRow: { prefix: [0x62], tail: 'counted' },
  bold: { prefix: [ESC, 0x45], tail: 0 },
  boldOff: { prefix: [ESC, 0x46], tail: 0 },
  /** n/8 mm on thermal printers, n/144 inch on impact ones. Prints what waits in the line first. */
  feedUnits: { prefix: [ESC, 0x49], tail: 1 },
  internationalSet: { prefix: [ESC, 0x52], tail: 1 },
  wide: { prefix: [ESC, 0x57], tail: 1 },
  /** A band 24 dots high, from left to right: the highest bit of each column's first byte is its top. */
  band: { prefix: [ESC, 0x58], tail: 'columns' },
  feedLines: { prefix: [ESC, 0x61], tail: 1 },
  cut: { prefix: [ESC, 0x64], tail: 1 },
  tall: { prefix: [ESC, 0x68], tail: 1 },
  /** Height, then width, each less one. */
  size: { prefix: [ESC, 0x69], tail: 2 },
  automaticStatus: { prefix: [ESC, RS, 0x61], tail: 1 },
  clearCount: { prefix: [ESC, RS, 0x45], tail: 1 },
  font: { prefix: [ESC, RS, 0x46], tail: 1 },
  printEnd: { prefix: [ESC, GS, 0x03], tail: 3 },
  ring: { prefix: [ESC, GS, BEL], tail: 3 },
  ringPattern: { prefix: [ESC, GS, EM, 0x11], tail: 3 },
  ringTimes: { prefix: [ESC, GS, EM, 0x12], tail: 3 },
  information: { prefix: [ESC, GS, 0x29, 0x49], tail: 'counted' },
  justify: { prefix: [ESC, GS, 0x61], tail: 1 },
  codePage: { prefix: [ESC, GS, 0x74], tail: 1 },
  symbolData: { prefix: [ESC, GS, 0x79, 0x44, 0x31], tail: 'symbol' },
  printSymbol: { prefix: [ESC, GS, 0x79, 0x50], tail: 0 },
  symbolModel: { prefix: [ESC, GS, 0x79, 0x53, 0x30], tail: 1 },
  symbolLevel: { prefix: [ESC, GS, 0x79, 0x53, 0x31], tail: 1 },
  symbolSize: { prefix: [ESC, GS, 0x79, 0x53, 0x32], tail: 1 },
} as const satisfies Readonly<Record<string, StarCommandShape>>;

export type StarCommandName = keyof typeof STAR_COMMANDS;

/** The bytes of a command. Throws when the number of parameters is not the command's. */
export function starCommand(name: StarCommandName, ...parameters: readonly number[]): Uint8Array {
  const { prefix, tail } = STAR_COMMANDS[name];
  if (typeof tail === 'number' && parameters.length !== tail) {
    throw new Error(`${name} takes ${tail} parameters, not ${parameters.length}`);
  }
  const data = tail === 'decimal' ? [...Buffer.from(String(parameters[0] ?? 0)), 0] : parameters;
  return Uint8Array.of(...prefix, ...counts(tail, parameters), ...data);
}

function counts(tail: StarTail, parameters: readonly number[]): readonly number[] {
  const twoBytes = (count: number): number[] => [count & 0xff, count >> 8];
  switch (tail) {
    case 'counted':
      return twoBytes(parameters.length);
    case 'symbol':
      return [0, ...twoBytes(parameters.length)];
    case 'columns':
      return twoBytes(parameters.length / 3);
    default:
      return [];
  }
}
