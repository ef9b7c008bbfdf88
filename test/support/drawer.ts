import type { Job } from '#shared/kitchen/job.ts';
import { jobOf } from './job.ts';

/** A job that opens the drawer, as the host would send it at this moment. */
export function drawerJob(at: string, number = 1, change: Partial<Job> = {}): Job {
  const plain = jobOf({ number, job: { createdAt: at, updatedAt: at } });
  return {
    ...plain,
    id: `house.drawer-${number}:1:grill:1` as Job['id'],
    orderId: null,
    ticketId: null,
    reason: 'asked',
    requestedBy: 'Ana',
    paper: { kind: 'drawer', why: 'change' },
    ...change,
  };
}
