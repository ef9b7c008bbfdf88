import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import { opensDrawer } from '#shared/kitchen/drawer.ts';
import { canPrint, isSettled, type Job, type Printer } from '#shared/kitchen/job.ts';
import { inOrder } from '#shared/kitchen/job-line.ts';
import type { Ask, Drafted } from '../draft.ts';
import { recalled } from '../handover.ts';
import type { JobCommand } from '../job-commands.ts';

type MovePrinter = Extract<JobCommand, { type: 'move-printer' }>;

const NO_PRINTER = refusal('not_found', 'There is no such printer.');
const NOTHING = refusal('invalid_transition', 'Nothing waits at this printer.');

/** Somebody wants everything that waits at a printer on another one, in its order (rule JH9). */
export function movePrinter({ printerId, to }: MovePrinter, ask: Ask): Drafted {
  const printer = ask.shelves.get('printer', printerId)?.body;
  const target = ask.shelves.get('printer', to)?.body;
  if (!printer || !target) return err(NO_PRINTER);
  if (to === printerId) return err(refusal('invalid_request', 'They are on this printer already.'));
  const open = openOf(printerId, ask.shelves.bodies('job'));
  const movable = open.filter((job) => staysFor(job, printer, to) === null);
  const effects = recalled(movable, { why: 'moved', to: target.id }, ask);
  if (effects.length > 0) return ok({ about: { kind: 'printer', id: printerId }, effects });
  const [first] = open.flatMap((job) => staysFor(job, printer, to) ?? []);
  return err(first === undefined ? NOTHING : refusal('invalid_transition', `Nothing was moved. ${first}`));
}

/** What is not settled at a printer, in the order in which it comes out. */
export function openOf(printerId: string, jobs: readonly Job[]): Job[] {
  return jobs.filter((job) => job.printerId === printerId && !isSettled(job.status)).toSorted(inOrder);
}

/** Why a slip is not moved with the others, in words; null: it is. */
export function staysFor(job: Job, printer: Printer | null, to: string): string | null {
  if (opensDrawer(job)) return 'A drawer opens at its own printer or not at all.';
  if (job.status === 'decision') return 'Somebody has to say first whether it is still wanted.';
  if (job.recall !== null)
    return job.recall.to === to ? 'It is on its way there already.' : 'It is on its way elsewhere already.';
  const comesOut = job.status === 'sending' && printer !== null && canPrint(printer);
  return comesOut ? 'It is being printed at this moment.' : null;
}
