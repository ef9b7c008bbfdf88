import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import type { Ask, Drafted } from '../draft.ts';
import { newJob, papersAgain } from '../paper.ts';

/** Prints a job's ticket again, as it is now, or another paper as it was; marked with who asked. */
export function reprint(jobId: string, ask: Ask): Drafted {
  const job = ask.shelves.get('job', jobId)?.body;
  const printer = job && ask.shelves.get('printer', job.printerId)?.body;
  if (!job || !printer)
    return err(refusal('not_found', 'There is no such print job, or its printer is gone.'));
  if (job.paper.kind !== 'ticket') return putJob(papersAgain(job, ask));
  return ticketAgain(job, printer, ask);
}

function ticketAgain(job: Job, printer: Printer, ask: Ask): Drafted {
  const order = ask.shelves.get('order', job.orderId ?? '')?.body;
  const ticket = order?.tickets.find((each) => each.id === job.ticketId);
  if (!order || !ticket) return err(refusal('not_found', 'The order of this ticket is not there any more.'));
  const copies = ask.shelves
    .bodies('job')
    .filter((each) => each.ticketId === ticket.id && each.printerId === printer.id);
  const copy = Math.max(job.copy, ...copies.map((each) => each.copy)) + 1;
  return putJob(newJob(order, ticket, printer, { reason: 'reprint', copy, requestedBy: ask.by.name }, ask));
}

/** What a command did that made one job. */
export function putJob(job: Job): Drafted {
  const about = { kind: 'job' as const, id: job.id };
  return ok({ about, effects: [{ ...about, facts: [{ type: 'put', body: job }] }] });
}
