import { z } from 'zod';
import { Instant } from '#shared/basics/instant.ts';
import { Job, Proof } from '#shared/kitchen/job.ts';
import type { Remembered } from '#hardware/job/outcome.ts';

/** What changes about a job while it is in the spool. */
export const JobState = z.object({
  status: z.enum(['queued', 'held', 'sending', 'unknown', 'printed', 'cancelled', 'released', 'dropped']),
  /** How many times its first byte was let go. */
  attempts: z.int().min(0),
  /** Since when it may be on paper; null: it cannot be. */
  firstSentAt: Instant.nullable(),
  proof: Proof.nullable(),
  /** Why it waits, or what is wrong with how it was printed: a sentence for the office. */
  detail: z.string(),
  /** When it got here. */
  since: Instant,
  /** The host has heard of this state. */
  isReported: z.boolean(),
});
export type JobState = z.infer<typeof JobState>;

const remembered = z.object({
  proof: z.enum(['unknown', 'id', 'status', 'nothing']),
  automatic: z.enum(['unknown', 'speaks', 'silent']),
}) satisfies z.ZodType<Remembered>;

/** One line of the spool's file. */
export const SpoolRecord = z.discriminatedUnion('record', [
  z.object({
    record: z.literal('job'),
    job: Job,
    /** Of the site, when the job came. */
    timeZone: z.string(),
    /** Jobs of a printer are printed in this order. */
    turn: z.int(),
    state: JobState,
  }),
  z.object({ record: z.literal('state'), id: z.string(), state: JobState }),
  /** What was learned about a printer's device. */
  z.object({ record: z.literal('printer'), device: z.string(), remembered }),
]);
export type SpoolRecord = z.infer<typeof SpoolRecord>;

/** A job on this machine. */
export interface SpoolEntry {
  readonly job: Job;
  readonly timeZone: string;
  readonly turn: number;
  readonly state: JobState;
}
