import type { Instant } from '#shared/basics/instant.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import type { BytePort } from '#hardware/byte-port.ts';
import type { Family } from '#hardware/job/family.ts';
import type { Patience } from '#hardware/job/patience.ts';
import type { Timers } from '#hardware/timers.ts';
import type { Acquaintances } from './acquaintances.ts';
import type { PrinterNews } from './printer-words.ts';
import type { Spool } from './spool.ts';

/** A link to a device, and whether the device closes it itself when it has taken everything. */
export interface OpenedDevice {
  readonly port: BytePort;
  readonly closeProves: boolean;
  /** How it is talked to, where that does not depend on the printer's make: a print queue has ways of its own. */
  readonly family?: Family;
}

/**
 * Opens the device at a printer's address. `paperMs`: so long its paper may take, before which the link is not dropped.
 * Rejects with `PortLost` when it cannot be reached.
 */
export type OpenDevice = (printer: Printer, paperMs: number) => Promise<OpenedDevice>;

/** Milliseconds between tries. */
export interface QueuePace {
  /** After a hold: the first time, doubled each time up to the most. */
  readonly firstRetry: number;
  readonly mostRetry: number;
  /** How often a printer without work is looked at. */
  readonly idleLook: number;
}

export const QUEUE_PACE: QueuePace = { firstRetry: 2_000, mostRetry: 30_000, idleLook: 30_000 };

export interface QueueParts {
  readonly spool: Spool;
  readonly open: OpenDevice;
  readonly timers: Timers;
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Told when it differs from what was told before. */
  readonly onNews: (printerId: string, news: PrinterNews) => void;
  /** Null, or left out: nobody is asked who it is. */
  readonly acquaintances?: Acquaintances | null;
  readonly pace?: QueuePace;
  readonly patience?: Patience;
}
