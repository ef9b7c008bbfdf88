import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import type { Submission } from './api.ts';
import type { DeskCommand } from './commands.ts';
import type { Ask, Draft } from './draft.ts';
import { commandName } from './handle.ts';
import type { Commit, CommitRefusal, Keyed, Subject, Write } from './journal.ts';

export const FULL = refusal(
  'storage_full',
  'The disk of the kitchen computer is full: this cannot be kept. Free some space, then send it again.',
);
export const STOPPED = refusal('unavailable', 'The kitchen computer is restarting. Try again in a moment.');

/** What the journal writes of an accepted command. */
export function commitOf(
  submission: Submission,
  draft: Draft,
  ask: Ask,
  writes: Write[],
  keyed: Keyed | null,
): Commit {
  const { role, name, staffId, deviceId } = submission.by;
  return {
    at: ask.now,
    actor: JSON.stringify({ role, name, staffId, deviceId }),
    command: commandName(submission.command),
    about: draft.about,
    facts: JSON.stringify(draft.effects.map(({ kind, id, facts }) => ({ kind, id, facts }))),
    writes,
    keyed,
  };
}

/** A commit that was not written, in words for whoever sent it. */
export function refusalOf(refused: CommitRefusal): Refusal {
  if (refused.type === 'storage-full') return FULL;
  return refusal(
    'version_conflict',
    'It was changed by somebody else in the same moment. Look again, then decide.',
  );
}

/** The subjects that may be on disk only, which a command needs in memory: closed orders and settled jobs. */
export function subjectsOf(command: DeskCommand): Subject[] {
  switch (command.type) {
    case 'order':
    case 'split':
      return [{ kind: 'order', id: command.orderId }];
    case 'print-order':
      return command.orderIds.map((id) => ({ kind: 'order', id }));
    case 'merge':
      return [
        { kind: 'order', id: command.orderId },
        { kind: 'order', id: command.from },
      ];
    case 'report-job':
    case 'cancel-job':
    case 'move-job':
    case 'decide-job':
      return [{ kind: 'job', id: command.jobId }];
    case 'reprint':
      return [
        { kind: 'job', id: command.jobId },
        { kind: 'order', id: command.jobId.slice(0, command.jobId.indexOf('.')) },
      ];
    default:
      return [];
  }
}
