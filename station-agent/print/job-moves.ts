/**
 * Where a job is on this machine. `unknown`: it was being sent and nobody can say whether it is on paper; it is sent
 * again, marked. `released`: the host asked for it back, and it is never sent from here any more.
 */
export type SpoolStatus = 'queued' | 'held' | 'sending' | 'unknown' | 'printed' | 'cancelled' | 'released';

export type JobMove = 'hold' | 'send' | 'confirm' | 'lose' | 'cancel' | 'release';

/** Every move a job can make. Anything not written here is a mistake of ours. */
export const JOB_MOVES: Readonly<Record<SpoolStatus, Partial<Record<JobMove, SpoolStatus>>>> = {
  queued: { hold: 'held', send: 'sending', cancel: 'cancelled', release: 'released' },
  held: { hold: 'held', send: 'sending', cancel: 'cancelled', release: 'released' },
  sending: { confirm: 'printed', lose: 'unknown' },
  unknown: { hold: 'held', send: 'sending', cancel: 'cancelled', release: 'released' },
  printed: {},
  cancelled: {},
  released: {},
};

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
  return status === 'printed' || status === 'cancelled' || status === 'released';
}
