import type { Job } from '#shared/kitchen/job.ts';

/** The job as it is when the host wants it back, for its backup. */
export function askedBack(job: Job): Job {
  const recall = { why: 'failover' as const, to: null, by: null, at: job.updatedAt, released: false };
  return { ...job, recall };
}
