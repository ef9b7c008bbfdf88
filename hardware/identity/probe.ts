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

/**
 * Finds out once who a printer is and what it can say, prints nothing, and closes the port. It takes the printer's one
 * session for some seconds: not while a job is on its way. Star's question comes first, since an ESC/POS printer
 * ignores it, and to a Star printer the question of the others is one about something else.
 */
export async function probe(
  port: BytePort,
  timers: Timers,
  patience: ProbePatience = PROBE_PATIENCE,
): Promise<Probed> {
  const exchange = new Exchange(port, timers);
  try {
    return (await probeStar(exchange, patience)) ?? (await probeEscPos(exchange, patience)) ?? MUTE;
  } finally {
    await exchange.end();
  }
}
