import { STAR_COMMANDS, type StarCommandName, type StarTail } from '../star/commands.ts';

/** One unit of what a Star printer is sent. `size` is what it takes in a receive buffer. */
export type StarToken =
  | { readonly kind: 'text'; readonly byte: number; readonly size: 1 }
  | {
      readonly kind: 'command';
      readonly name: StarCommandName;
      /** What followed the prefix, without its counts. */
      readonly parameters: Uint8Array;
      readonly size: number;
    }
  /** A byte that is neither text nor the beginning of a command known here. */
  | { readonly kind: 'strange'; readonly byte: number; readonly size: 1 };

type Found = StarToken | 'unfinished';

const NAMES: readonly StarCommandName[] = Object.keys(STAR_COMMANDS).filter(isName);

function isName(name: string): name is StarCommandName {
  return name in STAR_COMMANDS;
}

/** Takes a Star printer's input apart into text and commands, in whatever pieces it comes. */
export class StarReader {
  #held: Uint8Array = new Uint8Array(0);
  /** In raster mode there are no letters: `b` begins a row of dots. */
  #isRaster = false;

  /** Everything that is complete with these bytes. */
  read(bytes: Uint8Array): StarToken[] {
    const all = Buffer.concat([this.#held, bytes]);
    const tokens: StarToken[] = [];
    let at = 0;
    while (at < all.length) {
      const found = tokenAt(all.subarray(at), this.#isRaster);
      if (found === 'unfinished') break;
      if (found.kind === 'command') this.#turn(found.name);
      tokens.push(found);
      at += found.size;
    }
    this.#held = Uint8Array.from(all.subarray(at));
    return tokens;
  }

  forget(): void {
    this.#held = new Uint8Array(0);
    this.#isRaster = false;
  }

  #turn(name: StarCommandName): void {
    if (name === 'rasterEnter') this.#isRaster = true;
    if (name === 'rasterQuit') this.#isRaster = false;
  }
}

function tokenAt(bytes: Uint8Array, isRaster: boolean): Found {
  const [first = 0] = bytes;
  if (isRaster && first === STAR_COMMANDS.rasterRow.prefix[0]) return commandAt('rasterRow', bytes);
  if (first >= 0x20 && first !== 0x7f) return { kind: isRaster ? 'strange' : 'text', byte: first, size: 1 };
  const name = NAMES.find((candidate) => beginsWith(bytes, STAR_COMMANDS[candidate].prefix));
  if (name) return commandAt(name, bytes);
  const mayBecome = NAMES.some((candidate) => beginsWith(STAR_COMMANDS[candidate].prefix, bytes));
  return mayBecome ? 'unfinished' : { kind: 'strange', byte: first, size: 1 };
}

function beginsWith(whole: ArrayLike<number>, part: ArrayLike<number>): boolean {
  if (whole.length < part.length) return false;
  for (let at = 0; at < part.length; at += 1) if (whole[at] !== part[at]) return false;
  return true;
}

function commandAt(name: StarCommandName, bytes: Uint8Array): Found {
  const { prefix, tail } = STAR_COMMANDS[name];
  const rest = bytes.subarray(prefix.length);
  if (tail === 'decimal') return decimalAt(name, prefix.length, rest);
  const counts = countBytes(tail);
  if (rest.length < counts) return 'unfinished';
  const length = lengthOf(tail, rest);
  if (rest.length < counts + length) return 'unfinished';
  const parameters = Uint8Array.from(rest.subarray(counts, counts + length));
  return { kind: 'command', name, parameters, size: prefix.length + counts + length };
}

/** The digits are its parameters. */
function decimalAt(name: StarCommandName, before: number, rest: Uint8Array): Found {
  const end = rest.indexOf(0);
  if (end < 0) return 'unfinished';
  return {
    kind: 'command',
    name,
    parameters: Uint8Array.from(rest.subarray(0, end)),
    size: before + end + 1,
  };
}

function countBytes(tail: StarTail): number {
  switch (tail) {
    case 'counted':
    case 'columns':
      return 2;
    case 'symbol':
      return 3;
    default:
      return 0;
  }
}

function lengthOf(tail: Exclude<StarTail, 'decimal'>, [one = 0, two = 0, three = 0]: Uint8Array): number {
  switch (tail) {
    case 'counted':
      return one + two * 256;
    case 'columns':
      return (one + two * 256) * 3;
    case 'symbol':
      return two + three * 256;
    default:
      return tail;
  }
}
