import type { JobReport } from '#shared/kitchen/job.ts';
import type { SpoolEntry } from './spool-record.ts';

/** What the host is told of a job in this state; null when it knows by itself. */
export function reportOf({ job: { fence }, state }: SpoolEntry): JobReport | null {
  const { status, proof, detail, attempts } = state;
  switch (status) {
    case 'queued':
    case 'cancelled':
      return null;
    case 'dropped':
      return { status: 'failed', proof, detail, attempts, fence };
    case 'held':
    case 'sending':
    case 'unknown':
    case 'printed':
    case 'released':
      return { status, proof, detail, attempts, fence };
  }
}
