import { millis, type Instant } from '../basics/instant.ts';
import type { Job } from './job.ts';

/**
 * How long somebody may stand before a drawer and wait for it. One that opened later would open before nobody (rule
 * JD1), so its job is dropped by whoever has it: host and agent alike, without asking the other.
 */
export const DRAWER_LIFE_MS = 4_000;

/** Whether a job opens the cash drawer. */
export function opensDrawer({ paper }: Pick<Job, 'paper'>): boolean {
  return paper.kind === 'drawer';
}

/** Whether nobody waits for this drawer any more. A clock that was set back meanwhile does not make it younger. */
export function isPastOpening(job: Pick<Job, 'paper' | 'createdAt'>, now: Instant): boolean {
  return opensDrawer(job) && Math.abs(millis(now) - millis(job.createdAt)) >= DRAWER_LIFE_MS;
}

/** What whoever asked for it is told. */
export const DRAWER_WORDS = {
  late: 'The drawer was not opened: its printer did not get to it in time. Open it with its key.',
  blocked: 'The drawer was not opened: its printer cannot print now. Open it with its key.',
  lost: 'The printer did not confirm that the drawer opened. Look at it, and open it with its key.',
  moved: 'The drawer was not opened: its printer was taken away. Open it with its key.',
  restarted: 'The drawer was not opened: the station agent was restarted. Open it with its key.',
} as const;
