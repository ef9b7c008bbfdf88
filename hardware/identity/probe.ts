import type { BytePort } from '../byte-port.ts';
import type { Timers } from '../timers.ts';
import { probeEscPos } from '../escpos/identity/probe-escpos.ts';
import { probeStar } from '../star/identity/probe-star.ts';
import { Exchange } from './exchange.ts';
import { MUTE, type Probed } from './identity.ts';

/** Milliseconds of patience while a printer is got to know. */
export interface ProbePatience {
  /** For an answer at once. */
  readonly reply: number;
  /** For an answer in its turn: a printer with paper and without work has no reason to be slow. */
  readonly turn: number;
}

export const PROBE_PATIENCE: ProbePatience = { reply: 1_000, turn: 1_500 };

export interface ProbeAs {
  readonly language: ProbeLanguage;
  readonly patience?: ProbePatience;
}

export type ProbeLanguage = keyof typeof ASKED;

const ASKED = { escpos: probeEscPos, star: probeStar } as const;

/**
 * Finds out once who a printer is and what it can say, prints nothing, and closes the port. It takes the printer's one
 * session for some seconds: not while a job is on its way. It is asked in the language that it is set up for and in no
 * other: what a printer does not understand it may print. Null: the link was lost before it had answered, and nothing
 * is known.
 */
export async function probe(
  port: BytePort,
  timers: Timers,
  { language, patience = PROBE_PATIENCE }: ProbeAs,
): Promise<Probed | null> {
  const exchange = new Exchange(port, timers);
  try {
    const probed = await ASKED[language](exchange, patience);
    return exchange.isLost ? null : (probed ?? MUTE);
  } finally {
    await exchange.end();
  }
}
