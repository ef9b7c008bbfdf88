import type { Blocked } from './condition.ts';

/**
 * How well it is known that a job is on paper. L3: the printer named the job as printed (ESC/POS `GS ( H`, Star
 * `ESC GS ETX`). L2: it obeyed something that stood behind the cut (ESC/POS `GS r`, Star `ETB`). L1: it took everything
 * and closed the link in order. L0: the bytes left this machine.
 */
export type ProofLevel = 'L3' | 'L2' | 'L1' | 'L0';

/** Why not a byte of the job was sent. */
export type NotSentReason = Blocked | 'unreachable' | 'no-answer' | 'link-lost';

/** Why nobody can say whether the job was printed. */
export type UnknownReason = 'link-lost' | 'no-answer' | 'no-progress' | 'not-confirmed' | 'not-closed';

/** How a job ended. There is no fourth case, and `unknown` is never taken for one of the others. */
export type JobOutcome =
  | { readonly kind: 'printed'; readonly level: ProofLevel }
  /** Safe to send again. */
  | { readonly kind: 'notSent'; readonly reason: NotSentReason }
  /** It may be on paper, whole or in part: sent again only under a REPRINT banner. */
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** What was learned about a printer and need not be tried again. */
export interface Remembered {
  /** What it answers after a job: its name (L3), that it came past its end (L2), or nothing. */
  readonly proof: 'unknown' | 'id' | 'status' | 'nothing';
  /** Whether it tells of its condition without being asked each time. */
  readonly automatic: 'unknown' | 'speaks' | 'silent';
}

/** A printer met for the first time. */
export const STRANGER: Remembered = { proof: 'unknown', automatic: 'unknown' };
