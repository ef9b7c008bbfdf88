import type { Printer } from '#shared/kitchen/job.ts';
import type { PrinterProfile } from '#hardware/escpos/profile.ts';
import type { Receipt } from '#hardware/receipt/receipt.ts';
import type { Loss } from '#hardware/receipt/spelling.ts';
import { setPaper } from '#hardware/documents/set-paper.ts';
import type { SpoolEntry } from './spool-record.ts';

/** The slip of a job as this printer can print it. */
export interface PreparedSlip {
  readonly receipt: Receipt;
  /** What of it is not as it was written: a sentence for the office, empty when all is. */
  readonly detail: string;
}

/**
 * Sets a job as a slip: marked when it may be on paper already, and marked at its top when some of what a cook must
 * read is not in the printer's characters.
 */
export function slipFor(
  { job, timeZone, state }: SpoolEntry,
  profile: PrinterProfile,
  sounds: Printer['sounds'] = 'all',
): PreparedSlip {
  const { attempts, firstSentAt } = state;
  const reprint = firstSentAt === null ? null : { attempt: attempts + 1, firstSentAt };
  const { receipt, losses, isIncomplete } = setPaper(job, { timeZone, reprint, sounds }, profile);
  return { receipt, detail: lossWords(losses, isIncomplete) };
}

const MOST_NAMED = 8;
/** As long as the host takes it. */
const MOST_CHARACTERS = 300;

function lossWords(losses: readonly Loss[], isGrave: boolean): string {
  if (losses.length === 0) return '';
  const named = losses.slice(0, MOST_NAMED).map(({ written, printed }) => `${written} as ${printed}`);
  const more = losses.length > MOST_NAMED ? ' and more' : '';
  const warning = isGrave ? 'READ THE SCREEN: a modifier or an allergy was not printed as written. ' : '';
  return `${warning}Printed ${named.join(', ')}${more}.`.slice(0, MOST_CHARACTERS).toWellFormed();
}
