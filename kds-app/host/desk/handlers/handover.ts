import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { DRAWER_WORDS, opensDrawer } from '#shared/kitchen/drawer.ts';
import { canPrint, isSettled, type Job, type JobReport, type Printer } from '#shared/kitchen/job.ts';
import { familyOf, inOrder } from '#shared/kitchen/job-line.ts';
import type { SummaryPaper } from '#shared/kitchen/paper.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Effect, EffectOf } from '../facts.ts';
import { asked, dropped, handedOn, recalled, replaced } from '../handover.ts';
import type { JobCommand } from '../job-commands.ts';
import { evolveJob, type JobFact } from '../job-facts.ts';

type Of<T extends JobCommand['type']> = Extract<JobCommand, { type: T }>;

const NO_JOB = refusal('not_found', 'There is no such print job.');
const NO_PRINTER = refusal('not_found', 'There is no such printer.');
const OLD_LEASE = refusal(
  'forbidden',
  'Another agent has this printer now. What this one says of it does not count any more.',
);

/**
 * An agent says what became of a job. A job that is settled stays as it is, however late a report arrives, but that a
 * slip came out although it was cancelled in the same moment is kept. Under a lease that is over only the end of a job
 * is heard (rule JH1).
 */
export function reportJob({ jobId, report }: Of<'report-job'>, ask: Ask): Drafted {
  const job = ask.shelves.get('job', jobId)?.body;
  if (!job) return err(NO_JOB);
  const fault = reportFault(job, report, ask);
  if (fault) return err(fault);
  return ok(changed(job, { type: 'reported', report }, ask));
}

function reportFault(job: Job, report: JobReport, ask: Ask): Refusal | null {
  if (isTooLate(job, report)) return refusal('invalid_transition', `This job is ${job.status} already.`);
  const ends = report.status === 'printed' || report.status === 'released';
  if (!ends && isUnderOldLease(job, report, ask)) return OLD_LEASE;
  // Unasked, it has nothing to let go: it stays the agent's.
  const isUnasked = report.status === 'released' && job.recall === null;
  return isUnasked ? refusal('invalid_transition', 'Nobody asked for this job back.') : null;
}

function isTooLate(job: Job, { status }: JobReport): boolean {
  const cameOut = job.status === 'cancelled' && status === 'printed';
  return isSettled(job.status) && job.status !== status && !cameOut;
}

function isUnderOldLease({ printerId }: Job, { fence }: JobReport, ask: Ask): boolean {
  return fence !== null && fence < (ask.shelves.get('printer', printerId)?.body?.fence ?? 0);
}

/** A job after a fact, and what can be handed on because of it. */
function changed(job: Job, fact: JobFact, ask: Ask) {
  const about = { kind: 'job' as const, id: job.id };
  const after = evolveJob(job, fact, { at: ask.now, by: ask.by.name });
  const others = ask.shelves.bodies('job').filter(({ id }) => id !== job.id);
  const open = after && !isSettled(after.status) ? [...others, after] : others;
  return {
    about,
    effects: together([{ ...about, facts: [fact] }, ...handedOn(job.printerId, open, ask)]),
  };
}

/** One effect for each job, its facts in their order. */
function together(effects: readonly EffectOf<'job'>[]): EffectOf<'job'>[] {
  const byId = new Map<string, EffectOf<'job'>>();
  for (const effect of effects) {
    const facts = [...(byId.get(effect.id)?.facts ?? []), ...effect.facts];
    byId.set(effect.id, { kind: 'job', id: effect.id, facts });
  }
  return [...byId.values()];
}

/** An agent says how a printer is. */
export function reportPrinter({ printerId, report }: Of<'report-printer'>, ask: Ask): Drafted {
  const printer = ask.shelves.get('printer', printerId)?.body;
  if (!printer) return err(NO_PRINTER);
  if (report.fence !== null && report.fence < printer.fence) return err(OLD_LEASE);
  const about = { kind: 'printer' as const, id: printerId };
  return ok({ about, effects: [{ ...about, facts: [{ type: 'state-reported', report }] }] });
}

/** The agent of a printer left, or is there again. */
export function markPrinter({ printerId, awaySince }: Of<'mark-printer'>, ask: Ask): Drafted {
  if (!ask.shelves.get('printer', printerId)?.body) return err(NO_PRINTER);
  const about = { kind: 'printer' as const, id: printerId };
  return ok({ about, effects: [{ ...about, facts: [{ type: 'agent-marked', awaySince }] }] });
}

/** A printer after set-up: another agent has to take it, and what the one before has is asked back (rule JH1). */
export function printerAfter(before: Printer | null, after: Printer, ask: Ask): Effect[] {
  const changes = before !== null && before.agentId !== after.agentId;
  const known = before?.address === after.address ? after : withoutIdentity(after);
  const body = changes
    ? { ...known, fence: before.fence + 1, holder: null, run: null, rivalAt: null }
    : known;
  const effect: Effect = { kind: 'printer', id: after.id, facts: [{ type: 'put', body }] };
  const jobs = changes ? openJobsOf(after.id, ask) : [];
  return [effect, ...recalled(jobs, { why: 'lease', to: after.id }, ask)];
}

/** At another address is another device, of which nobody knows who it is. */
function withoutIdentity(printer: Printer): Printer {
  const { identity: _, ...unknown } = printer;
  return unknown;
}

/** What a printer has not printed when it is taken away: its backup's, or somebody has to say. */
export function printerGone(printer: Printer, ask: Ask): Effect[] {
  return recalled(openJobsOf(printer.id, ask), { why: 'moved', to: printer.backup }, ask);
}

/** Somebody does not want it any more. */
export function cancelJob({ jobId }: Of<'cancel-job'>, ask: Ask): Drafted {
  const found = openJob(jobId, ask);
  if (!found.ok) return found;
  const detail = `Cancelled by ${ask.by.name}.`;
  return ok(changed(found.value, { type: 'cancelled', detail }, ask));
}

/** Somebody wants it, and what belongs to its ticket, on another printer. */
export function moveJob({ jobId, printerId }: Of<'move-job'>, ask: Ask): Drafted {
  const found = openJob(jobId, ask);
  if (!found.ok) return found;
  const job = found.value;
  const target = ask.shelves.get('printer', printerId)?.body;
  if (!target) return err(NO_PRINTER);
  if (opensDrawer(job))
    return err(refusal('invalid_request', 'A drawer opens at its own printer or not at all.'));
  if (target.id === job.printerId) return err(refusal('invalid_request', 'It is on this printer already.'));
  if (job.status === 'decision') return decide(job, target, ask);
  const family = familyOf(job, openJobsOf(job.printerId, ask));
  const effects = recalled(family, { why: 'moved', to: target.id }, ask);
  if (effects.length === 0) return err(refusal('invalid_transition', 'It is on its way already.'));
  return ok({ about: { kind: 'job', id: job.id }, effects: first(job.id, effects) });
}

/** The answer is the first that changed. */
function first(id: string, effects: readonly EffectOf<'job'>[]): EffectOf<'job'>[] {
  return effects.toSorted((one, other) => Number(other.id === id) - Number(one.id === id));
}

/** A job that somebody may still do something about: not settled, and not coming out at this moment. */
function openJob(jobId: string, ask: Ask): Result<Job, Refusal> {
  const job = ask.shelves.get('job', jobId)?.body;
  if (!job) return err(NO_JOB);
  if (isSettled(job.status)) return err(refusal('invalid_transition', `This slip is ${job.status} already.`));
  const printer = ask.shelves.get('printer', job.printerId)?.body;
  if (job.status === 'sending' && printer && canPrint(printer))
    return err(refusal('invalid_transition', 'It is being printed at this moment.'));
  return ok(job);
}

/** Somebody says what becomes of a slip that waited too long (rule JH6). */
export function decideJob({ jobId, decide: { decision, printerId } }: Of<'decide-job'>, ask: Ask): Drafted {
  const job = ask.shelves.get('job', jobId)?.body;
  if (!job) return err(NO_JOB);
  if (job.status !== 'decision')
    return err(refusal('invalid_transition', 'Nobody has to decide about this slip.'));
  if (decision === 'discard') {
    const detail = `Not printed: ${ask.by.name} decided so.`;
    return ok(changed(job, { type: 'cancelled', detail }, ask));
  }
  const target = ask.shelves.get('printer', printerId ?? job.printerId)?.body;
  if (!target) return err(NO_PRINTER);
  return decision === 'summary' ? summarise(job, target, ask) : decide(job, target, ask);
}

/** It is printed after all, after what waits for a decision before it about the same ticket. */
function decide(job: Job, target: Printer, ask: Ask): Drafted {
  const family = familyOf(job, openJobsOf(job.printerId, ask)).filter(({ status }) => status === 'decision');
  const until = family.slice(0, family.findIndex(({ id }) => id === job.id) + 1);
  const why = { why: 'stale' as const, by: ask.by.name };
  const effects = until.flatMap((each) => replaced(each, target, why, ask));
  return ok({ about: { kind: 'job', id: job.id }, effects: first(job.id, effects) });
}

/** One slip instead of all the tickets that wait for a decision at the printer, each as it was last. */
function summarise(job: Job, target: Printer, ask: Ask): Drafted {
  const waiting = openJobsOf(job.printerId, ask)
    .filter(({ status }) => status === 'decision')
    .toSorted(inOrder);
  const slips = waiting.flatMap((each) =>
    each.paper.kind === 'ticket' ? [{ job: each, paper: each.paper }] : [],
  );
  const last = new Map(slips.map(({ paper }) => [paper.ticket.id, paper.ticket]));
  if (job.paper.kind !== 'ticket') return err(refusal('invalid_request', 'Only tickets go on a summary.'));
  const why = `Instead of ${slips.length} ${slips.length === 1 ? 'slip' : 'slips'} that waited too long`;
  const { name, locale, timeZone, currency } = ask.house.settings.site;
  const paper: SummaryPaper = {
    kind: 'summary',
    site: { name, locale, timeZone, currency },
    stationName: job.paper.stationName,
    tickets: [...last.values()],
    why,
  };
  const detail = `On a summary that ${ask.by.name} asked for.`;
  const summary = asked(paper, target, ask);
  const effects = slips.map(({ job: { id } }): EffectOf<'job'> => ({
    kind: 'job',
    id,
    facts: [{ type: 'cancelled', detail }],
  }));
  const put: EffectOf<'job'> = { kind: 'job', id: summary.id, facts: [{ type: 'put', body: summary }] };
  return ok({ about: { kind: 'job', id: job.id }, effects: [...first(job.id, effects), put] });
}

/** The host by itself: nobody stands before these drawers any more (rule JD1). */
export function dropDrawers({ jobIds }: Of<'drop-drawers'>, ask: Ask): Drafted {
  const late = jobIds.flatMap((id) => ask.shelves.get('job', id)?.body ?? []);
  const effects = late
    .filter((job) => opensDrawer(job) && !isSettled(job.status))
    .map((job) => dropped(job, DRAWER_WORDS.late));
  const [first] = effects;
  if (!first) return err(refusal('invalid_transition', 'These drawers were opened, or dropped, already.'));
  return ok({ about: { kind: 'job', id: first.id }, effects });
}

/** The host asks for jobs back that have waited too long. */
export function recallJobs({ printerId, jobIds, to, why }: Of<'recall-jobs'>, ask: Ask): Drafted {
  const jobs = openJobsOf(printerId, ask).filter(({ id }) => jobIds.includes(id));
  return onPrinter(printerId, recalled(jobs, { why, to }, ask));
}

/**
 * The host goes on without the answer of an agent that was asked for jobs: they may be on paper, but for those that it
 * was never told of (rule JH3).
 */
export function endRecalls({ printerId, jobIds, untold }: Of<'end-recalls'>, ask: Ask): Drafted {
  const fact = (id: string): JobFact => ({ type: 'given-up', untold: untold.includes(id) });
  const given = (job: Job): boolean => jobIds.includes(job.id) && job.recall?.released === false;
  const when = { at: ask.now, by: ask.by.name };
  const jobs = ask.shelves.bodies('job');
  const after = jobs.flatMap((job) => (given(job) ? (evolveJob(job, fact(job.id), when) ?? []) : job));
  const facts = jobs.filter(given).map(({ id }): EffectOf<'job'> => ({ kind: 'job', id, facts: [fact(id)] }));
  return onPrinter(printerId, together([...facts, ...handedOn(printerId, after, ask)]));
}

function onPrinter(printerId: string, effects: readonly Effect[]): Drafted {
  if (effects.length === 0)
    return err(refusal('invalid_transition', 'There is nothing to ask for any more.'));
  return ok({ about: { kind: 'printer', id: printerId }, effects });
}

/** The jobs of a printer that are not settled. */
export function openJobsOf(printerId: string, ask: Ask): Job[] {
  return ask.shelves.bodies('job').filter((job) => job.printerId === printerId && !isSettled(job.status));
}
