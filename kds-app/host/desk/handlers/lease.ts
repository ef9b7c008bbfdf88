import { millis } from '#shared/basics/instant.ts';
import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import type { LeaseBody } from '#shared/kitchen/handover.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Effect } from '../facts.ts';
import { recalled } from '../handover.ts';
import type { JobCommand } from '../job-commands.ts';
import { openJobsOf } from './handover.ts';

type Of<T extends JobCommand['type']> = Extract<JobCommand, { type: T }>;

const NO_PRINTER = refusal('not_found', 'There is no such printer.');
/** What a machine is told that is a copy of another. */
export const COPIED = refusal(
  'forbidden',
  'Another machine with a copy of this data folder is at work. Stop one of them, empty its data folder and pair it anew.',
);

/**
 * A spool takes a printer. Where another had it, or a life of this one that it does not come after, what that one may
 * have printed is handed out anew (rule JH1). While another life of it is there too, it gets nothing (rule JH8).
 */
export function leasePrinter({ printerId, lease, isTwice }: Of<'lease-printer'>, ask: Ask): Drafted {
  const printer = ask.shelves.get('printer', printerId)?.body;
  if (!printer) return err(NO_PRINTER);
  const who = whoAsks(printer, lease);
  if (isTwice && (who === 'heir' || who === 'another life')) return err(COPIED);
  const takesOver = who === 'another spool' || who === 'another life';
  const about = { kind: 'printer' as const, id: printerId };
  const { holder, run } = lease;
  const fence = printer.fence + (takesOver ? 1 : 0);
  const leased: Effect = { ...about, facts: [{ type: 'leased', holder, run, fence }] };
  const jobs = takesOver ? openJobsOf(printerId, ask) : [];
  return ok({ about, effects: [leased, ...recalled(jobs, { why: 'lease', to: printer.id }, ask)] });
}

/** `heir`: the same spool after a restart. Two copies of it may both say so: one of them is the first. */
function whoAsks(
  printer: Printer,
  { holder, run, after }: LeaseBody,
): 'the same' | 'heir' | 'another life' | 'another spool' {
  if (printer.holder === null) return 'the same';
  if (printer.holder !== holder) return 'another spool';
  if (run === null || printer.run === null || printer.run === run) return 'the same';
  return after.includes(printer.run) ? 'heir' : 'another life';
}

/** A copy that asks again and again is written down this often. */
const RIVAL_MS = 60_000;

/** Somebody has to know that two machines have one spool. */
export function noteRival({ printerId, isThere }: Of<'rival'>, ask: Ask): Drafted {
  const printer = ask.shelves.get('printer', printerId)?.body;
  if (!printer) return err(NO_PRINTER);
  const { rivalAt } = printer;
  const isKnown = rivalAt !== null && millis(ask.now) - millis(rivalAt) < RIVAL_MS;
  if (isThere ? isKnown : rivalAt === null) return err(refusal('invalid_transition', 'That is known.'));
  const about = { kind: 'printer' as const, id: printerId };
  return ok({ about, effects: [{ ...about, facts: [{ type: 'rival-seen', isThere }] }] });
}
