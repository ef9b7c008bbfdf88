import type { Block, Size, Span } from '#hardware/receipt/receipt.ts';
import type { Instant } from '#shared/basics/instant.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import type { Paper } from '#shared/kitchen/paper.ts';

/** As much of a print job as its paper shows. */
export type Printed<P extends Paper = Paper> = Pick<
  Job,
  'reason' | 'requestedBy' | 'copy' | 'revision' | 'createdAt' | 'template'
> & { readonly paper: P };

/** Why a slip may be the second of its kind in somebody's hand. */
export interface Reprint {
  /** 2 for the first repetition. */
  readonly attempt: number;
  readonly firstSentAt: Instant;
}

/** What a paper says besides its job. */
export interface PrintFacts {
  /** IANA name of the site's zone: all times on paper are the kitchen's. */
  readonly timeZone: string;
  /** Set when the job may be on paper already. */
  readonly reprint: Reprint | null;
  /** Some of what must be read cannot be printed by this printer: the slip says so at its top. */
  readonly isIncomplete: boolean;
  /** The name of the printer that this one stands in for: the paper belongs there. */
  readonly standsInFor?: string | null;
  /** When its printer is to sound; left out: for every paper that calls for it. */
  readonly sounds?: Printer['sounds'];
}

/** Said first of all on a paper that cannot be printed whole. */
export const INCOMPLETE: Block = {
  kind: 'band',
  align: 'center',
  lines: [
    [{ text: '! READ THE SCREEN', width: 2, height: 2, bold: true }],
    [{ text: 'part of this slip cannot be printed', bold: true }],
  ],
};

/** What stands large at the head: as large as leaves room beside it. */
export function leadSpan(text: string, size: 'normal' | 'large' | 'huge'): Span {
  if (size === 'normal') return { text, height: 2, bold: true };
  const huge: Size = text.length > 4 ? 3 : 4;
  const by = size === 'large' || text.length > 8 ? 2 : huge;
  return { text, width: by, height: by, bold: true };
}
