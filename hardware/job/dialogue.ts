import type { Condition } from './condition.ts';
import type { JobOutcome, Remembered } from './outcome.ts';
import type { Patience } from './patience.ts';
import { onAnswer, onLinkEnd, onOpened, onTimeout, onWritten } from './stages.ts';
import { andThen, type Move, type Talk } from './talk.ts';
import { NOTHING_READ, type Tongue } from './tongue.ts';

/** One job to print. */
export interface JobPlan {
  /** From the selection of the code page to the cut. */
  readonly body: Uint8Array;
  /** Four characters from space to `~`, unlike those of the jobs before: names this job to the printer. */
  readonly id: string;
  /** `silent`: it never answers, so it is not asked. */
  readonly manners: 'asks' | 'silent';
  readonly remembered: Remembered;
  /** Whether the far side closes the link itself (TCP), which then proves that it took everything. */
  readonly closeProves: boolean;
  readonly patience: Patience;
  /**
   * The longest that its paper may take, in milliseconds. All of a job waits in buffers while a slow printer prints what
   * stood before it: nothing is heard of it, and the end of the link does not reach it either.
   */
  readonly paperMs: number;
}

/** What happens to the dialogue. */
export type DialogueInput =
  | { readonly type: 'opened' }
  | { readonly type: 'received'; readonly bytes: Uint8Array }
  /** A write was taken by the port; only those of the job itself are waited for. */
  | { readonly type: 'written'; readonly what: 'question' | 'job' }
  | { readonly type: 'timeout' }
  /** The link was closed in order. */
  | { readonly type: 'ended' }
  | { readonly type: 'lost' };

/** What the dialogue wants done. */
export type DialogueAction =
  | { readonly type: 'write'; readonly bytes: Uint8Array; readonly what: 'question' | 'job' }
  /** Give a `timeout` after so many milliseconds; replaces the wait before. */
  | { readonly type: 'wait'; readonly ms: number }
  /** Say that nothing more will be written, and report how the link ends. */
  | { readonly type: 'end' }
  | { readonly type: 'condition'; readonly condition: Condition }
  | { readonly type: 'outcome'; readonly outcome: JobOutcome; readonly remembered: Remembered };

/** One dialogue, as it stands: a value. Taking an input makes another. */
export interface Dialogue {
  take(input: DialogueInput): Turn;
}

export interface Turn {
  readonly dialogue: Dialogue;
  readonly actions: readonly DialogueAction[];
}

/**
 * The dialogue with a printer for one job, before its first input, which is `opened`: ask how it is, refuse if it
 * cannot print, initialise, listen to its automatic status, send, cut, ask for proof. Before the first byte of the job
 * every failure is `notSent`; after it every failure is `unknown`. Exactly one `outcome` is given.
 */
export function beginDialogue<Answer, Asking, Proof>(
  tongue: Tongue<Answer, Asking, Proof>,
  plan: JobPlan,
): Dialogue {
  const { remembered } = plan;
  return dialogueOf({
    tongue,
    plan,
    stage: { name: 'opening' },
    unfinished: NOTHING_READ,
    condition: null,
    remembered,
  });
}

function dialogueOf<Answer, Asking, Proof>(talk: Talk<Answer, Asking, Proof>): Dialogue {
  return {
    take(input) {
      const { talk: after, actions } = step(talk, input);
      return { dialogue: dialogueOf(after), actions };
    },
  };
}

function step<A, Q, P>(talk: Talk<A, Q, P>, input: DialogueInput): Move<A, Q, P> {
  if (talk.stage.name === 'over') return { talk, actions: [] };
  switch (input.type) {
    case 'opened':
      return onOpened(talk);
    case 'received':
      return onReceived(talk, input.bytes);
    case 'written':
      return input.what === 'job' ? onWritten(talk) : { talk, actions: [] };
    case 'timeout':
      return onTimeout(talk);
    case 'ended':
    case 'lost':
      return onLinkEnd(talk, input.type);
  }
}

function onReceived<A, Q, P>(talk: Talk<A, Q, P>, bytes: Uint8Array): Move<A, Q, P> {
  const { answers, unfinished } = talk.tongue.read(talk.unfinished, bytes);
  return answers.reduce<Move<A, Q, P>>((move, answer) => andThen(move, (next) => takeAnswer(next, answer)), {
    talk: { ...talk, unfinished },
    actions: [],
  });
}

function takeAnswer<A, Q, P>(talk: Talk<A, Q, P>, answer: A): Move<A, Q, P> {
  if (talk.stage.name === 'over') return { talk, actions: [] };
  const told = talk.tongue.told(answer);
  if (!told) return onAnswer(talk, answer);
  const { condition, automatic } = told;
  const remembered: Remembered = automatic ? { ...talk.remembered, automatic: 'speaks' } : talk.remembered;
  const move: Move<A, Q, P> = {
    talk: { ...talk, condition, remembered },
    actions: [{ type: 'condition', condition }],
  };
  return andThen(move, (next) => onAnswer(next, answer));
}
