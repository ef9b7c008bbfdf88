/**
 * Where a job is on this machine. `unknown`: it was being sent and nobody can say whether it is on paper; it is sent
 * again, marked. `released`: the host asked for it back, and it is never sent from here any more. `dropped`: it was for
 * one moment, such as a drawer, and that is over.
 */
export type SpoolStatus =
  | 'queued'
  | 'held'
  | 'sending'
  | 'unknown'
  | 'printed'
  | 'cancelled'
  | 'released'
  | 'dropped';

/** `return`: it was let go, and not a byte of it was. */
export type JobMove = 'hold' | 'send' | 'return' | 'confirm' | 'lose' | 'cancel' | 'release' | 'drop';

/** Every move a job can make. Anything not written here is a mistake of ours. */
export const JOB_MOVES: Readonly<Record<SpoolStatus, Partial<Record<JobMove, SpoolStatus>>>> = {
  queued: { hold: 'held', send: 'sending', cancel: 'cancelled', release: 'released', drop: 'dropped' },
  held: { hold: 'held', send: 'sending', cancel: 'cancelled', release: 'released', drop: 'dropped' },
  sending: { return: 'queued', confirm: 'printed', lose: 'unknown', drop: 'dropped' },
  unknown: { hold: 'held', send: 'sending', cancel: 'cancelled', release: 'released', drop: 'dropped' },
  printed: {},
  cancelled: {},
  released: {},
  dropped: {},
};

const JOB_ENDS: ReadonlySet<SpoolStatus> = new Set(['printed', 'cancelled', 'released', 'dropped']);

/** A job was asked to make a move that it cannot make from where it is. */
export class MoveRefused extends Error {
  override readonly name = 'MoveRefused';
  readonly from: SpoolStatus;

  constructor(from: SpoolStatus, move: JobMove) {
    super(`A job that is ${from} cannot ${move}`);
    this.from = from;
  }
}

/** Where the move leads. Throws `MoveRefused` when a job in this status cannot make it. */
export function moved(from: SpoolStatus, move: JobMove): SpoolStatus {
  const to = JOB_MOVES[from][move];
  if (!to) throw new MoveRefused(from, move);
  return to;
}

/** Nothing more is to be done for it. */
export function isOver(status: SpoolStatus): boolean {
  return JOB_ENDS.has(status);
}
