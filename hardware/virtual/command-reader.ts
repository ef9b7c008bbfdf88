import { COMMANDS, type CommandName, type Tail } from '../escpos/commands.ts';

/** One unit of what a printer is sent. `size` is what it takes in a receive buffer. */
export type Token =
  | { readonly kind: 'text'; readonly byte: number; readonly size: 1 }
  | {
      readonly kind: 'command';
      readonly name: CommandName;
      /** What followed the prefix; for `counted` without its count. */
      readonly parameters: Uint8Array;
      readonly size: number;
    }
  /** A byte that is neither text nor the beginning of a command known here. */
  | { readonly kind: 'strange'; readonly byte: number; readonly size: 1 };

type Found = Token | 'unfinished';

/** The commands that begin with each byte. */
const BY_FIRST_BYTE: ReadonlyMap<number, readonly CommandName[]> = Map.groupBy(
  Object.keys(COMMANDS).filter(isCommandName),
  (name) => COMMANDS[name].prefix[0],
);
const NO_PARAMETERS = new Uint8Array(0);

function isCommandName(name: string): name is CommandName {
  return name in COMMANDS;
}

/** Takes a printer's input apart into text and commands, in whatever pieces it comes. */
export class CommandReader {
  #held = new Uint8Array(0);

  /** Everything that is complete with these bytes. */
  read(bytes: Uint8Array): Token[] {
    const all = Buffer.concat([this.#held, bytes]);
    const tokens: Token[] = [];
    let at = 0;
    while (at < all.length) {
      const found = tokenAt(all.subarray(at));
      if (found === 'unfinished') break;
      tokens.push(found);
      at += found.size;
    }
    this.#held = new Uint8Array(all.subarray(at));
    return tokens;
  }

  forget(): void {
    this.#held = NO_PARAMETERS;
  }
}

function tokenAt(bytes: Uint8Array): Found {
  const [first = 0] = bytes;
  if (first >= 0x20 && first !== 0x7f) return { kind: 'text', byte: first, size: 1 };
  const names = BY_FIRST_BYTE.get(first) ?? [];
  const name = names.find((candidate) => startsWith(bytes, COMMANDS[candidate].prefix));
  if (name) return commandAt(name, bytes);
  const mayBecome = names.some((candidate) => startsWith(COMMANDS[candidate].prefix, bytes));
  return mayBecome ? 'unfinished' : { kind: 'strange', byte: first, size: 1 };
}

function startsWith(whole: ArrayLike<number>, part: ArrayLike<number>): boolean {
  if (whole.length < part.length) return false;
  for (let at = 0; at < part.length; at += 1) if (whole[at] !== part[at]) return false;
  return true;
}

function commandAt(name: CommandName, bytes: Uint8Array): Found {
  const { prefix, tail } = COMMANDS[name];
  const rest = bytes.subarray(prefix.length);
  const lengths = tailLengths(tail, rest);
  if (lengths === null || rest.length < lengths.counts + lengths.parameters) return 'unfinished';
  const parameters = new Uint8Array(rest.subarray(lengths.counts, lengths.counts + lengths.parameters));
  return { kind: 'command', name, parameters, size: prefix.length + lengths.counts + lengths.parameters };
}

function tailLengths(tail: Tail, rest: Uint8Array): { counts: number; parameters: number } | null {
  if (typeof tail === 'number') return { counts: 0, parameters: tail };
  const [one, two, three, four, five] = rest;
  if (tail === 'counted') {
    return one === undefined || two === undefined ? null : { counts: 2, parameters: one + two * 256 };
  }
  if (
    one === undefined ||
    two === undefined ||
    three === undefined ||
    four === undefined ||
    five === undefined
  ) {
    return null;
  }
  return { counts: 0, parameters: 5 + (two + three * 256) * (four + five * 256) };
}
