import { blockedBy, type Condition } from '../job/condition.ts';
import type { Dialogue, DialogueAction, DialogueInput, JobPlan, Turn } from '../job/dialogue.ts';
import type { Family } from '../job/family.ts';
import type { Looking } from '../job/look.ts';
import type { JobOutcome } from '../job/outcome.ts';
import { conditionIn } from './queue-status.ts';

type Stage = 'opening' | 'asking' | 'sending' | 'closing' | 'over';

/**
 * How a print queue is talked to: it says how it is, takes the job as a whole at the end of the link, goes on saying how
 * it is, and closes the link when the job is done. That is all that it can prove (L1): it never saw the paper.
 */
export const QUEUE: Family = {
  beginDialogue: (plan) => dialogueAt('opening', plan),
  beginLooking: () => LOOKING,
};

function dialogueAt(stage: Stage, plan: JobPlan): Dialogue {
  return { take: (input) => (stage === 'over' ? turn(stage, plan) : step(stage, plan, input)) };
}

function turn(stage: Stage, plan: JobPlan, ...actions: DialogueAction[]): Turn {
  return { dialogue: dialogueAt(stage, plan), actions };
}

function over(plan: JobPlan, outcome: JobOutcome, ...before: DialogueAction[]): Turn {
  return turn('over', plan, ...before, { type: 'outcome', outcome, remembered: plan.remembered });
}

function step(stage: Stage, plan: JobPlan, input: DialogueInput): Turn {
  switch (input.type) {
    case 'opened':
      return turn('asking', plan, { type: 'wait', ms: plan.patience.reply });
    case 'received':
      return onStatus(stage, plan, input.bytes);
    case 'written':
      // The queue takes the job when it has all of it.
      return turn('closing', plan, { type: 'end' }, { type: 'wait', ms: plan.patience.blocked });
    case 'timeout':
      if (stage === 'asking') return over(plan, { kind: 'notSent', reason: 'no-answer' });
      return over(plan, { kind: 'unknown', reason: 'no-progress' });
    case 'ended':
      if (stage === 'closing') return over(plan, { kind: 'printed', level: 'L1' });
      return onLoss(stage, plan);
    case 'lost':
      return onLoss(stage, plan);
  }
}

function onLoss(stage: Stage, plan: JobPlan): Turn {
  const isSent = stage === 'sending' || stage === 'closing';
  return over(
    plan,
    isSent ? { kind: 'unknown', reason: 'link-lost' } : { kind: 'notSent', reason: 'link-lost' },
  );
}

function onStatus(stage: Stage, plan: JobPlan, bytes: Uint8Array): Turn {
  const last = bytes.at(-1);
  if (last === undefined) return turn(stage, plan);
  const condition = conditionIn(last);
  const told: DialogueAction = { type: 'condition', condition };
  // Somebody may have to put in paper: as long as the queue says how it is, it is waited for.
  if (stage !== 'asking') return turn(stage, plan, told, { type: 'wait', ms: plan.patience.blocked });
  const reason = blockedBy(condition);
  if (reason) return over(plan, { kind: 'notSent', reason }, told);
  const wait: DialogueAction = { type: 'wait', ms: plan.patience.progress };
  return turn('sending', plan, told, { type: 'write', bytes: plan.body, what: 'job' }, wait);
}

/** A queue says how it is without being asked. */
const LOOKING: Looking = {
  wants: { kind: 'settle' },
  heard(bytes) {
    const last = bytes.at(-1);
    return last === undefined ? this : seen(conditionIn(last));
  },
  silent: () => MUTE,
};

const MUTE: Looking = { wants: { kind: 'mute' }, heard: () => MUTE, silent: () => MUTE };

function seen(condition: Condition): Looking {
  return {
    wants: { kind: 'answered', condition },
    heard: () => seen(condition),
    silent: () => seen(condition),
  };
}
