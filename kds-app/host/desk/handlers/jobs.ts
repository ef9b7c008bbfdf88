import { refusal } from '#shared/basics/refusal.ts';
import type { PrintOrderBody } from '#shared/contract/routes-print.ts';
import { err, ok } from '#shared/basics/result.ts';
import { canPrint, type Job, type Printer } from '#shared/kitchen/job.ts';
import type { Paper, PaperKind } from '#shared/kitchen/paper.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Subject } from '../journal.ts';
import { sheetJob, sheetsOf, type Sheet } from '../documents.ts';
import type { EffectOf } from '../facts.ts';
import { copyOfJob, newJob, paperAgain } from '../paper.ts';

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

/** Prints a document about an order because somebody asked; asked for again it is another copy. */
export function printOrder(orderId: string, body: PrintOrderBody, ask: Ask): Drafted {
  const order = ask.shelves.get('order', orderId)?.body;
  if (!order) return err(refusal('not_found', 'There is no such order.'));
  const printer = printerFor(body.kind, body.printerId ?? null, ask);
  if (!printer) return err(noPrinter(body.kind));
  const jobs = sheetsOf(body.kind, order, ask, 'asked', body).map((sheet) => copyOf(sheet, printer, ask));
  return putJobs({ kind: 'order', id: orderId }, jobs);
}

/** Prints what is about no order: the report of a day, the sheet that tests a printer. */
export function printSheet(name: string, paper: Paper, printerId: string | null, ask: Ask): Drafted {
  const printer = printerFor(paper.kind, printerId, ask);
  if (!printer) return err(noPrinter(paper.kind));
  const job = copyOf({ name, paper, order: null, reason: 'asked' }, printer, ask);
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

/** Named by the moment too: a copy is asked for on purpose, and an earlier one may be forgotten already. */
function copyOf(sheet: Sheet, printer: Printer, ask: Ask): Job {
  const name = `${sheet.name}-${Date.parse(ask.now).toString(36)}${ask.newId().slice(-6)}`;
  return sheetJob({ ...sheet, name }, printer, ask);
}

function putJobs(about: Subject, jobs: readonly Job[]): Drafted {
  return ok({
    about,
    effects: jobs.map((job) => ({ kind: 'job', id: job.id, facts: [{ type: 'put', body: job }] })),
  });
}

/** The printer that was named, else the first that prints such documents. */
function printerFor(kind: PaperKind, id: string | null, { shelves }: Ask): Printer | null {
  if (id !== null) return shelves.get('printer', id)?.body ?? null;
  return shelves.bodies('printer').find(({ documents }) => documents.includes(kind)) ?? null;
}

const KIND_WORDS: Readonly<Partial<Record<PaperKind, string>>> = {
  expo: 'expo tickets',
  packing: 'packing slips',
  label: 'labels',
  runner: 'runner slips',
  bill: 'bills',
  receipt: 'receipts',
  day: 'day reports',
};

function noPrinter(kind: PaperKind) {
  const words = KIND_WORDS[kind] ?? 'this';
  return refusal(
    'not_found',
    `No printer prints ${words}. In the office, under Printers, choose one that does.`,
  );
}
