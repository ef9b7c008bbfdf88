import type { Condition } from './condition.ts';
import type { DialogueAction, JobPlan } from './dialogue.ts';
import type { Remembered } from './outcome.ts';
import type { Tongue, Unfinished } from './tongue.ts';

/** How far a job is. */
export type Stage<Asking, Proof> =
  | { readonly name: 'opening' }
  | { readonly name: 'asking'; readonly asking: Asking }
  /** The printer was initialised and asked to speak of itself; its sign is awaited. Nothing of the job is out. */
  | { readonly name: 'starting'; readonly proof: Proof }
  /** `sent` bytes of `job` are out or on their way: from here on it may be on paper. */
  | { readonly name: 'sending'; readonly proof: Proof; readonly job: Uint8Array; readonly sent: number }
  /**
   * Everything is out; `asks` times it was asked whether it lives, `asked` while that answer is due. For `left` more
   * milliseconds it may be that the question has not reached a printer that is busy with what stood before it.
   */
  | {
      readonly name: 'confirming';
      readonly proof: Proof;
      readonly asks: number;
      readonly asked: boolean;
      readonly left: number;
    }
  | { readonly name: 'closing' }
  | { readonly name: 'over' };

/** The whole state of one dialogue. */
export interface Talk<Answer, Asking, Proof> {
  readonly tongue: Tongue<Answer, Asking, Proof>;
  readonly plan: JobPlan;
  readonly stage: Stage<Asking, Proof>;
  readonly unfinished: Unfinished;
  readonly condition: Condition | null;
  readonly remembered: Remembered;
}

/** What became of a talk, and what it wants done. */
export interface Move<Answer, Asking, Proof> {
  readonly talk: Talk<Answer, Asking, Proof>;
  readonly actions: readonly DialogueAction[];
}

/** The move that `next` makes of where `move` ended, with the actions of both. */
export function andThen<A, Q, P>(
  move: Move<A, Q, P>,
  next: (talk: Talk<A, Q, P>) => Move<A, Q, P>,
): Move<A, Q, P> {
  const after = next(move.talk);
  return { talk: after.talk, actions: [...move.actions, ...after.actions] };
}

export function go<A, Q, P>(
  talk: Talk<A, Q, P>,
  stage: Stage<Q, P>,
  actions: readonly DialogueAction[],
): Move<A, Q, P> {
  return { talk: { ...talk, stage }, actions };
}

export function stay<A, Q, P>(talk: Talk<A, Q, P>, ...actions: readonly DialogueAction[]): Move<A, Q, P> {
  return { talk, actions };
}
