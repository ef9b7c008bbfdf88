import { never } from '#shared/basics/result.ts';
import type { Instant } from '#shared/basics/instant.ts';
import type { Recall } from '#shared/kitchen/handover.ts';
import { opensDrawer } from '#shared/kitchen/drawer.ts';
import type { Job, JobReport } from '#shared/kitchen/job.ts';
import type { When } from '#shared/orders/evolve.ts';

/** What can have happened to a print job. */
export type JobFact =
  | { readonly type: 'put'; readonly body: Job }
  | { readonly type: 'reported'; readonly report: JobReport }
  | { readonly type: 'cancelled'; readonly detail: string }
  /** Its agent is asked to let it go. */
  | { readonly type: 'recalled'; readonly recall: Recall }
  /** Its agent was asked and did not answer: it may be on paper, unless no agent was ever told of it. */
  | { readonly type: 'given-up'; readonly untold?: boolean }
  | { readonly type: 'awaits-decision' }
  /** Somebody asked for it once more: the copy of this number is a job of its own. */
  | { readonly type: 'copied'; readonly copy: number }
  /** Another job has taken its place. */
  | { readonly type: 'moved'; readonly to: string; readonly detail: string };

/** A job after a fact. */
export function evolveJob(job: Job | null, fact: JobFact, { at }: When): Job | null {
  if (fact.type === 'put') return fact.body;
  if (job === null) return null;
  switch (fact.type) {
    case 'cancelled':
      return { ...job, status: 'cancelled', detail: fact.detail, recall: null, updatedAt: at };
    case 'reported':
      return reported(job, fact.report, at);
    case 'recalled':
      return { ...job, recall: fact.recall, updatedAt: at };
    case 'given-up':
      return { ...letGo(job), sentAt: job.sentAt ?? (fact.untold ? null : job.createdAt), updatedAt: at };
    case 'awaits-decision':
      return { ...job, status: 'decision', recall: null, updatedAt: at };
    case 'copied':
      return { ...job, copies: fact.copy };
    case 'moved':
      return { ...job, status: 'moved', detail: fact.detail, recall: null, updatedAt: at };
    default:
      return never(fact);
  }
}

function reported(job: Job, { status, proof, detail, attempts }: JobReport, at: Instant): Job {
  const sentAt = attempts > 0 || status === 'sending' ? (job.sentAt ?? at) : job.sentAt;
  const told = { ...job, proof, detail, attempts, sentAt, updatedAt: at };
  if (status === 'released') return letGo(told);
  const waits = status === 'held' || status === 'unknown';
  // Whatever keeps a drawer, it is not opened later (rule JD1).
  if (waits && opensDrawer(job)) return { ...told, status: 'failed' };
  return { ...told, status, heldSince: waits ? (job.heldSince ?? at) : null };
}

function letGo(job: Job): Job {
  return job.recall === null ? job : { ...job, recall: { ...job.recall, released: true } };
}
