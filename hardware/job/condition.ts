/** What a printer says about itself. */
export interface Condition {
  /** It takes what it is sent; false also when somebody pressed its feed or off-line key. */
  readonly online: boolean;
  readonly paper: 'ok' | 'low' | 'out';
  readonly cover: 'closed' | 'open';
  readonly cutter: 'ok' | 'jammed';
  /** `recoverable`: it goes on by itself, such as a hot print head. `unrecoverable`: it wants to be switched off and on. */
  readonly fault: 'none' | 'recoverable' | 'unrecoverable';
}

/** A printer with nothing to complain of. */
export const WELL: Condition = {
  online: true,
  paper: 'ok',
  cover: 'closed',
  cutter: 'ok',
  fault: 'none',
};

/** Why a printer does not print now. */
export type Blocked = 'fault' | 'cutter-jammed' | 'cover-open' | 'paper-out' | 'offline';

/** The first thing that somebody has to see to, or null when it can print. */
export function blockedBy(condition: Condition): Blocked | null {
  if (condition.cover === 'open') return 'cover-open';
  if (condition.paper === 'out') return 'paper-out';
  if (condition.cutter === 'jammed') return 'cutter-jammed';
  if (condition.fault !== 'none') return 'fault';
  return condition.online ? null : 'offline';
}

/** What to do about it, for the person in front of the printer. */
export const BLOCKED_WORDS: Readonly<Record<Blocked, string>> = {
  'cover-open': 'The cover is open. Close it.',
  'paper-out': 'Paper is out. Put in a new roll.',
  'cutter-jammed': 'The cutter is stuck. Open the cover, free the paper, close it.',
  fault: 'The printer has a fault. Switch it off and on; if it comes back, call service.',
  offline: 'The printer is off line. Look at its lights and press its feed key.',
};
