import { parseArgs } from 'node:util';
import type { DataFault } from '../store/fault.ts';
import { defaultDataDir } from '../options.ts';

/** What a verb says when it is done. Exit codes: 0 done, 1 a fault, 2 bad arguments, 3 the data may not be opened. */
export interface Said {
  readonly code: 0 | 1 | 2 | 3;
  readonly words: string;
}

/** One verb of `passline`. */
export interface Verb {
  readonly name: string;
  readonly usage: string;
  run(argv: readonly string[]): Promise<Said>;
}

/** The arguments of a verb, with the data folder that it is about. */
export interface Arguments {
  readonly dataDir: string;
  readonly words: readonly string[];
  /** A flag that was given is `yes`. */
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** A verb whose arguments are read by name; what it does not know is refused. */
export function verb(
  name: string,
  usage: string,
  known: Readonly<Record<string, 'string' | 'boolean'>>,
  run: (given: Arguments) => Said | Promise<Said>,
): Verb {
  const all = Object.entries({ data: 'string' as const, ...known });
  const options = Object.fromEntries(all.map(([option, type]) => [option, { type }]));
  return {
    name,
    usage,
    run: async (argv) => {
      const given = read(argv, options);
      return 'fault' in given ? { code: 2, words: `${given.fault}\n${usage}` } : run(given);
    },
  };
}

function read(
  argv: readonly string[],
  options: Record<string, { type: 'string' | 'boolean' }>,
): Arguments | { fault: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const given: Record<string, string | undefined> = {};
    for (const [key, value] of Object.entries(values)) given[key] = value === true ? 'yes' : String(value);
    return { dataDir: given['data'] ?? defaultDataDir(), words: positionals, options: given };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** The data may not be opened: what is wrong and what to do. */
export function refusedData(fault: DataFault): Said {
  return { code: 3, words: `${fault.sentence} ${fault.advice}` };
}
