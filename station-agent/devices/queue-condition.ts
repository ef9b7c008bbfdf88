import { WELL, type Condition } from '#hardware/job/condition.ts';
import type { IppGroup } from './ipp/message.ts';

/** States of a job at a print server (RFC 8011, 5.3.7). */
export const JOB = { held: 4, stopped: 6, cancelled: 7, aborted: 8, completed: 9 } as const;
const STOPPED = 5;

/** Whether a queue takes jobs and hands them on. What it says of paper may be left over from an earlier job. */
export function standingOf(queue: IppGroup): Condition {
  const [state] = queue.get('printer-state') ?? [];
  const [accepts = true] = queue.get('printer-is-accepting-jobs') ?? [];
  return { ...WELL, online: state !== STOPPED && accepts !== false };
}

/** How it is while a job is with it: what the queue says of its printer, and whether the job is held back. */
export function conditionWith(queue: IppGroup, jobState: number): Condition {
  const standing = standingOf(queue);
  const reasons = (queue.get('printer-state-reasons') ?? []).map((reason) =>
    String(reason).replace(/-(?:error|warning|report)$/, ''),
  );
  const says = (...words: readonly string[]): boolean => reasons.some((reason) => words.includes(reason));
  const isHeld = jobState === JOB.held || jobState === JOB.stopped;
  return {
    ...standing,
    online: standing.online && !isHeld && !says('offline', 'paused', 'shutdown', 'timed-out'),
    paper: says('media-empty', 'media-needed') ? 'out' : says('media-low') ? 'low' : 'ok',
    cover: says('cover-open', 'door-open', 'interlock-open') ? 'open' : 'closed',
    fault: says('media-jam') ? 'recoverable' : 'none',
  };
}
