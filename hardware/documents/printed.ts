import type { Instant } from '#shared/basics/instant.ts';
import type { Job } from '#shared/kitchen/job.ts';
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
}
