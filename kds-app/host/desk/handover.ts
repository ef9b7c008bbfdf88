import type { Instant } from '#shared/basics/instant.ts';
import { JobId } from '#shared/basics/ids.ts';
import type { CameFrom, Recall } from '#shared/kitchen/handover.ts';
import { DRAWER_WORDS, opensDrawer } from '#shared/kitchen/drawer.ts';
import { LOCAL_AGENT, type Job, type Printer } from '#shared/kitchen/job.ts';
import { familyOf, inOrder } from '#shared/kitchen/job-line.ts';
import type { Paper } from '#shared/kitchen/paper.ts';
import type { Ask } from './draft.ts';
import type { EffectOf } from './facts.ts';

type JobEffect = EffectOf<'job'>;

/** What is asked of the agents of these jobs. Those that are asked already, or that nobody has any more, are left out. */
export function recalled(
  jobs: readonly Job[],
  recall: Pick<Recall, 'why' | 'to'>,
  { now, by }: Ask,
): JobEffect[] {
  const asked: Recall = {
    ...recall,
    by: by.role === 'system' ? null : by.name,
    at: now,
    released: false,
  };
  return jobs
    .filter((job) => job.recall === null && job.status !== 'decision')
    .map((job) =>
      opensDrawer(job)
        ? dropped(job, DRAWER_WORDS.moved)
        : { kind: 'job', id: job.id, facts: [{ type: 'recalled', recall: asked }] },
    );
}

/** A drawer is opened now, at its own printer, or not at all (rule JD1). */
export function dropped({ id, status }: Job, detail: string): JobEffect {
  const told = status === 'sending' ? DRAWER_WORDS.lost : detail;
  return { kind: 'job', id, facts: [{ type: 'cancelled', detail: told }] };
}

/**
 * Hands on those jobs of a printer that were let go and that nothing of the same ticket stands before any more (rule
 * H4): a void never overtakes the ticket it voids.
 */
export function handedOn(printerId: string, jobs: readonly Job[], ask: Ask): JobEffect[] {
  const here = jobs.filter((job) => job.printerId === printerId).toSorted(inOrder);
  return here.flatMap((job) => {
    if (!job.recall?.released) return [];
    const before = familyOf(job, here).filter((other) => inOrder(other, job) < 0);
    const isNext = before.every(({ recall, status }) => recall?.released === true || status === 'decision');
    return isNext ? handOn(job, job.recall, ask) : [];
  });
}

function handOn(job: Job, recall: Recall, ask: Ask): JobEffect[] {
  const target = recall.to === null ? null : ask.shelves.get('printer', recall.to)?.body;
  if (!target) return [{ kind: 'job', id: job.id, facts: [{ type: 'awaits-decision' }] }];
  return replaced(job, target, recall, ask);
}

/** Another job in the place of one that nobody has any more; marked when the first may be on paper (rule JH3). */
export function replaced(
  job: Job,
  target: Printer,
  recall: Pick<Recall, 'why' | 'by'>,
  ask: Ask,
): JobEffect[] {
  const next: Job = {
    ...job,
    id: nextId(job, ask.newId()),
    ...handedTo(target),
    status: 'queued',
    proof: null,
    detail: '',
    ...before(job),
    recall: null,
    heldSince: null,
    cameFrom: cameFrom(job, recall, ask.now, ask),
    updatedAt: ask.now,
  };
  const detail = next.printerId === job.printerId ? '' : `Printed by ${target.name} instead.`;
  return [
    { kind: 'job', id: job.id, facts: [{ type: 'moved', to: next.id, detail }] },
    { kind: 'job', id: next.id, facts: [{ type: 'put', body: next }] },
  ];
}

/** How often it was let go before, and since when it may be on paper. */
function before({ sentAt, attempts, status, updatedAt }: Job): Pick<Job, 'attempts' | 'sentAt'> {
  const mayBeOnPaper = sentAt !== null || attempts > 0 || status === 'sending' || status === 'unknown';
  if (!mayBeOnPaper) return { attempts: 0, sentAt: null };
  return { attempts: Math.max(1, attempts), sentAt: sentAt ?? updatedAt };
}

/** Ids of jobs begin with that of their order, by which it is found again. */
function nextId({ id, copy }: Job, fresh: string): JobId {
  const at = id.indexOf('.');
  return JobId.parse(at === -1 ? `${fresh}:${copy}` : `${id.slice(0, at)}.${fresh}:${copy}`);
}

/** A paper that somebody asked for, on a printer. */
export function asked(paper: Paper, printer: Printer, ask: Ask): Job {
  return {
    id: JobId.parse(`${paper.kind}.${ask.newId()}:1`),
    ...handedTo(printer),
    orderId: null,
    ticketId: null,
    revision: 1,
    copy: 1,
    reason: 'asked',
    requestedBy: ask.by.name,
    paper,
    template: null,
    status: 'queued',
    proof: null,
    detail: '',
    attempts: 0,
    heldSince: null,
    sentAt: null,
    recall: null,
    cameFrom: null,
    copies: 0,
    createdAt: ask.now,
    updatedAt: ask.now,
  };
}

/** Whose a job is that goes to this printer. */
function handedTo(printer: Printer): Pick<Job, 'printerId' | 'agentId' | 'fence'> {
  return { printerId: printer.id, agentId: printer.agentId ?? LOCAL_AGENT, fence: printer.fence };
}

function cameFrom(job: Job, { why, by }: Pick<Recall, 'why' | 'by'>, at: Instant, ask: Ask): CameFrom {
  const home = job.cameFrom?.printerId ?? job.printerId;
  const name = job.cameFrom?.printerName ?? ask.shelves.get('printer', home)?.body?.name ?? home;
  return { printerId: home, printerName: name, why, by, at };
}

/**
 * A new job goes where what is open of the same ticket went (rule JH4): behind it to the backup, let go with it, or to
 * whoever decides about it.
 */
export function besideItsTicket(job: Job, ask: Ask): Job {
  const open = ask.shelves.bodies('job').filter((other) => other.ticketId === job.ticketId);
  const away = open.find((other) => isAway(other, job));
  if (away) {
    const { printerId, agentId, fence, cameFrom: from } = away;
    return { ...job, printerId, agentId, fence, cameFrom: from && { ...from, at: job.createdAt } };
  }
  const [first] = familyOf(job, open).filter(({ id }) => id !== job.id);
  if (!first) return job;
  if (first.status === 'decision') return { ...job, status: 'decision' };
  return first.recall ? { ...job, recall: { ...first.recall, at: ask.now, released: false } } : job;
}

function isAway({ cameFrom: from, printerId, status }: Job, job: Job): boolean {
  return from?.printerId === job.printerId && printerId !== job.printerId && status !== 'decision';
}
