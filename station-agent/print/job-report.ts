import type { JobReport } from '#shared/kitchen/job.ts';
import type { JobState } from './spool-record.ts';

/** What the host is told of a job in this state; null when it knows by itself. */
export function reportOf({ status, proof, detail, attempts }: JobState): JobReport | null {
  switch (status) {
    case 'queued':
    case 'cancelled':
      return null;
    case 'held':
    case 'sending':
    case 'unknown':
    case 'printed':
      return { status, proof, detail, attempts };
  }
}
