import { beginDialogue, type Dialogue, type JobPlan } from './dialogue.ts';
import { beginLooking, type Looking } from './look.ts';
import type { Tongue } from './tongue.ts';

/** A family of printers, as far as it matters how they are talked to. */
export interface Family {
  readonly beginDialogue: (plan: JobPlan) => Dialogue;
  readonly beginLooking: () => Looking;
}

/** The family that speaks this tongue. */
export function familyOf<Answer, Asking, Proof>(tongue: Tongue<Answer, Asking, Proof>): Family {
  return {
    beginDialogue: (plan) => beginDialogue(tongue, plan),
    beginLooking: () => beginLooking(tongue),
  };
}
