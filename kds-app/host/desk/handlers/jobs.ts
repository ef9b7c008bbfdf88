import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import { canPrint, type Job, type Printer } from '#shared/kitchen/job.ts';
import type { DayPaper, Paper } from '#shared/kitchen/paper.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Subject } from '../journal.ts';
import { dayName, sheetJob } from '../documents.ts';
import type { EffectOf } from '../facts.ts';
import { copyOfJob, newJob, paperAgain } from '../paper.ts';
import { copyOf, noPrinter, printerFor } from './prints.ts';

const NO_ORDER = refusal('not_found', 'The order of this ticket is not there any more.');
const NO_DRAWER = refusal('invalid_request', 'A drawer is opened anew, with a reason of its own.');

/** Prints a job's ticket again, as it is now, or another paper as it was; marked with who asked. */
export function reprint(jobId: string, ask: Ask): Drafted {
  const job = ask.shelves.get('job', jobId)?.body;
  const printer = job && ask.shelves.get('printer', job.printerId)?.body;
  if (!job || !printer)
    return err(refusal('not_found', 'There is no such print job, or its printer is gone.'));
  // Who may print again may not open the drawer by it.
  if (job.paper.kind === 'drawer') return err(NO_DRAWER);
  const copy = job.paper.kind === 'ticket' ? ticketAgain(job, printer, ask) : paperAgain(job, printer, ask);
  if (copy === null) return err(NO_ORDER);
  const about = { kind: 'job' as const, id: copy.id };
  const effects: EffectOf<'job'>[] = [
    { ...about, facts: [{ type: 'put', body: copy }] },
    { kind: 'job', id: job.id, facts: [{ type: 'copied', copy: copy.copy }] },
  ];
  return ok({ about, effects });
}

/** The ticket as it is now; null: its order is gone. */
function ticketAgain(job: Job, printer: Printer, ask: Ask): Job | null {
  const order = ask.shelves.get('order', job.orderId ?? '')?.body;
  const ticket = order?.tickets.find((each) => each.id === job.ticketId);
  if (!order || !ticket) return null;
  return newJob(order, ticket, printer, copyOfJob(job, ask), ask);
}

/** Prints what is about no order: the report of a day, the sheet that tests a printer. */
export function printSheet(name: string, paper: Paper, printerId: string | null, ask: Ask): Drafted {
  const printer = printerFor(paper.kind, printerId, ask);
  if (!printer) return err(noPrinter(paper.kind));
  const job = copyOf({ name, paper, order: null, reason: 'asked' }, printer, ask);
  return putJobs({ kind: 'job', id: job.id }, [job]);
}

/** Prints the report of a day that is over, by itself. Its job has one name for the day, so that there is one (rule PD20). */
export function printDay(paper: DayPaper, printerId: string | null, ask: Ask): Drafted {
  const printer = printerFor('day', printerId, ask) ?? printerFor('day', null, ask);
  if (!printer) return err(noPrinter('day'));
  const job = sheetJob({ name: dayName(paper.day), paper, order: null, reason: 'ready' }, printer, ask);
  return putJobs({ kind: 'job', id: job.id }, [job]);
}

const CLOSED = 'Its printer does not answer or cannot print now: open the drawer with its key.';

/** Opens the drawer at a printer. The job and the history say who did it and why. */
export function openDrawer(printerId: string, why: string, ask: Ask): Drafted {
  const printer = ask.shelves.get('printer', printerId)?.body;
  // A drawer that opened later, when the printer is back, would open before nobody.
  if (printer && !canPrint(printer)) return err(refusal('unavailable', CLOSED));
  return printSheet('drawer', { kind: 'drawer', why }, printerId, ask);
}

function putJobs(about: Subject, jobs: readonly Job[]): Drafted {
  return ok({
    about,
    effects: jobs.map((job) => ({ kind: 'job', id: job.id, facts: [{ type: 'put', body: job }] })),
  });
}
