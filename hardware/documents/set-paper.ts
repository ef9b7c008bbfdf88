import type { Job } from '#shared/kitchen/job.ts';
import { lossesOn } from '#hardware/escpos/prepare.ts';
import type { PrinterProfile } from '#hardware/escpos/profile.ts';
import type { Receipt } from '#hardware/receipt/receipt.ts';
import type { Loss } from '#hardware/receipt/spelling.ts';
import { documentOf } from './document.ts';
import type { PrintFacts, Printed } from './printed.ts';

/** A job whose paper is to be set for one printer. */
export type Settable = Printed & Pick<Job, 'printerId' | 'cameFrom'>;

/** The paper of a job as one printer can print it. */
export interface SetPaper {
  readonly receipt: Receipt;
  /** What of it is not printed as it was written. */
  readonly losses: readonly Loss[];
  /** Some of what must be read is among that; the paper says so at its top. */
  readonly isIncomplete: boolean;
}

/** Sets a job's paper for a printer: the agent prints this, and the office shows it, so that both are the same. */
export function setPaper(
  job: Settable,
  facts: Pick<PrintFacts, 'timeZone' | 'reprint' | 'sounds'>,
  profile: PrinterProfile,
): SetPaper {
  const all = { ...facts, standsInFor: standsInFor(job) };
  const whole = documentOf(job, { ...all, isIncomplete: false });
  const losses = lossesOn(whole, profile);
  const isIncomplete = losses.some(({ grave }) => grave);
  return { receipt: isIncomplete ? documentOf(job, { ...all, isIncomplete }) : whole, losses, isIncomplete };
}

/** Whose work it is, where another printer could not do it. */
function standsInFor({ printerId, cameFrom, paper }: Settable): string | null {
  if (cameFrom === null || cameFrom.printerId === printerId) return null;
  return paper.kind === 'ticket' ? paper.stationName : cameFrom.printerName;
}
