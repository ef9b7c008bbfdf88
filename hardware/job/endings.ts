import { blockedBy } from './condition.ts';
import type { DialogueAction } from './dialogue.ts';
import type { JobOutcome, ProofLevel, Remembered } from './outcome.ts';
import { go, type Move, type Talk } from './talk.ts';

/** Not a byte of the job is sent to a printer that says what is wrong with it. */
export function refuseOr<A, Q, P>(
  talk: Talk<A, Q, P>,
  otherwise: (talk: Talk<A, Q, P>) => Move<A, Q, P>,
): Move<A, Q, P> {
  const reason = talk.condition && blockedBy(talk.condition);
  return reason ? conclude(talk, { kind: 'notSent', reason }) : otherwise(talk);
}

/** Nothing more is sent; how the printer ends the link is all that can still be learned. */
export function close<A, Q, P>(talk: Talk<A, Q, P>): Move<A, Q, P> {
  return go(talk, { name: 'closing' }, [
    { type: 'end' },
    { type: 'wait', ms: talk.plan.patience.close + talk.plan.paperMs },
  ]);
}

export function isBlocked<A, Q, P>({ condition }: Talk<A, Q, P>): boolean {
  return condition !== null && blockedBy(condition) !== null;
}

/** How long the next sign may take: somebody who has to put in paper gets longer than a printer that prints. */
export function patienceFor<A, Q, P>(talk: Talk<A, Q, P>): DialogueAction {
  const { patience } = talk.plan;
  if (isBlocked(talk)) return { type: 'wait', ms: patience.blocked };
  if (talk.stage.name === 'sending') return { type: 'wait', ms: patience.progress };
  return { type: 'wait', ms: talk.tongue.proofWait(patience, talk.remembered) };
}

const LEARNED: Readonly<Record<ProofLevel, Remembered['proof']>> = {
  L3: 'id',
  L2: 'status',
  L1: 'nothing',
  L0: 'nothing',
};

export function proven<A, Q, P>(talk: Talk<A, Q, P>, level: ProofLevel): Move<A, Q, P> {
  const remembered: Remembered = { ...talk.remembered, proof: LEARNED[level] };
  return conclude({ ...talk, remembered }, { kind: 'printed', level });
}

/** Proof that did not come although it used to is forgotten: the next job finds out anew what the printer can say. */
export function conclude<A, Q, P>(talk: Talk<A, Q, P>, outcome: JobOutcome): Move<A, Q, P> {
  const forgets = outcome.kind === 'unknown' && outcome.reason === 'not-confirmed';
  const remembered: Remembered = forgets ? { ...talk.remembered, proof: 'unknown' } : talk.remembered;
  return go({ ...talk, remembered }, { name: 'over' }, [{ type: 'outcome', outcome, remembered }]);
}
