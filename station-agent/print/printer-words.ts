import type { PrinterIdentity, PrinterState } from '#shared/kitchen/job.ts';
import type { NotSentReason, UnknownReason } from '#hardware/job/outcome.ts';
import { BLOCKED_WORDS, blockedBy, type Blocked, type Condition } from '#hardware/job/condition.ts';

/** How it stands with a printer, and what to do about it. */
export interface PrinterNews {
  readonly state: PrinterState;
  readonly detail: string;
  /** Who it says that it is, once it was asked. */
  readonly identity?: PrinterIdentity;
}

/** Whether nobody needs to be told. */
export function isSameNews(one: PrinterNews, before: PrinterNews | null): boolean {
  if (before === null || one.state !== before.state || one.detail !== before.detail) return false;
  return one.identity?.askedAt === before.identity?.askedAt;
}

const BLOCKED_STATE: Readonly<Record<Blocked, PrinterState>> = {
  'cover-open': 'cover_open',
  'paper-out': 'paper_out',
  'cutter-jammed': 'cutter_error',
  fault: 'error',
  offline: 'error',
};

export function newsOf(condition: Condition): PrinterNews {
  const blocked = blockedBy(condition);
  if (blocked) return { state: BLOCKED_STATE[blocked], detail: BLOCKED_WORDS[blocked] };
  if (condition.paper === 'low')
    return { state: 'paper_low', detail: 'Paper is low. Have a new roll ready.' };
  return { state: 'ready', detail: '' };
}

/** A printer that could not be asked, or that did not let a job go. */
export function newsOfRefusal(reason: NotSentReason): PrinterNews {
  switch (reason) {
    case 'unreachable':
    case 'link-lost':
      return {
        state: 'unreachable',
        detail: 'The printer cannot be reached. Check that it is on and its cable is in.',
      };
    case 'no-answer':
      return {
        state: 'error',
        detail:
          'The printer takes a connection but does not answer. Switch it off and on; if it never answers, choose a silent profile for it.',
      };
    case 'cover-open':
    case 'paper-out':
    case 'cutter-jammed':
    case 'fault':
    case 'offline':
      return { state: BLOCKED_STATE[reason], detail: BLOCKED_WORDS[reason] };
  }
}

/** Why nobody can say whether a slip is on paper. */
export const UNKNOWN_WORDS: Readonly<Record<UnknownReason, string>> = {
  'link-lost': 'The printer was lost while it printed.',
  'no-answer': 'The printer stopped answering while it printed.',
  'no-progress': 'The printer stopped in the middle of the slip.',
  'not-confirmed': 'The printer did not confirm the slip.',
  'not-closed': 'The printer did not take the whole slip in time.',
};
