import { NOTHING_READ, readAnswers, type Answer, type Unfinished } from '../status/answers.ts';
import type { Condition } from '../status/condition.ts';
import type { JobOutcome, Remembered } from './outcome.ts';
import type { Asking } from './preflight.ts';
import type { Manners } from '../profile.ts';
import { onAnswer, onLinkEnd, onOpened, onTimeout, onWritten } from './stages.ts';

/** Milliseconds of patience. None of them limits a whole job: each begins anew with every sign of progress. */
export interface Patience {
  /** For the answer to `DLE EOT`. */
  readonly reply: number;
  /** For late answers to come in after a silence. */
  readonly settle: number;
  /** For the first automatic status. */
  readonly automatic: number;
  /** For a piece of the job to be taken. */
  readonly progress: number;
  /** For the proof, before the printer is asked whether it still lives. */
  readonly proof: number;
  /** How many times in a row it may say so and yet give no proof. */
  readonly proofAsks: number;
  /** For somebody to put in paper or close the cover in the middle of a job. */
  readonly blocked: number;
  /** For the printer to close the link. */
  readonly close: number;
}

export const PATIENCE: Patience = {
  reply: 2_000,
  settle: 250,
  automatic: 1_000,
  progress: 30_000,
  proof: 10_000,
  proofAsks: 6,
  blocked: 600_000,
  close: 5_000,
};

/** One job to print. */
export interface JobPlan {
  /** From the selection of the code page to the cut. */
  readonly body: Uint8Array;
  /** Four characters from space to `~`, unlike those of the jobs before: comes back when this job is printed. */
  readonly id: string;
  readonly manners: Manners;
  readonly remembered: Remembered;
  /** Whether the far side closes the link itself (TCP), which then proves that it took everything. */
  readonly closeProves: boolean;
  readonly patience: Patience;
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

export type Stage =
  | { readonly name: 'opening' }
  | { readonly name: 'asking'; readonly asking: Asking }
  /** `ESC @` and `GS a` are out; the first automatic status is awaited. */
  | { readonly name: 'starting' }
  /** `sent` bytes of `job` are out or on their way: from here on it may be on paper. */
  | { readonly name: 'sending'; readonly job: Uint8Array; readonly sent: number }
  /** Everything is out; `asks` times it was asked whether it lives, `asked` while that answer is due. */
  | { readonly name: 'confirming'; readonly asks: number; readonly asked: boolean }
  | { readonly name: 'closing' }
  | { readonly name: 'over' };

/** The whole state of one dialogue. */
export interface Dialogue {
  readonly plan: JobPlan;
  readonly stage: Stage;
  readonly unfinished: Unfinished;
  readonly condition: Condition | null;
  readonly remembered: Remembered;
}

export interface Turn {
  readonly dialogue: Dialogue;
  readonly actions: readonly DialogueAction[];
}

/** A dialogue before its first input, which is `opened`. */
export function beginDialogue(plan: JobPlan): Dialogue {
  const { remembered } = plan;
  return { plan, stage: { name: 'opening' }, unfinished: NOTHING_READ, condition: null, remembered };
}

/**
 * The dialogue with an ESC/POS printer for one job, as a pure function: ask how it is, refuse if it cannot print,
 * initialise, listen to its automatic status, send, cut, ask for proof. Before the first byte of the job every failure
 * is `notSent`; after it every failure is `unknown`. Exactly one `outcome` is given.
 */
export function step(dialogue: Dialogue, input: DialogueInput): Turn {
  if (dialogue.stage.name === 'over') return { dialogue, actions: [] };
  switch (input.type) {
    case 'opened':
      return onOpened(dialogue);
    case 'received':
      return onReceived(dialogue, input.bytes);
    case 'written':
      return input.what === 'job' ? onWritten(dialogue) : { dialogue, actions: [] };
    case 'timeout':
      return onTimeout(dialogue);
    case 'ended':
    case 'lost':
      return onLinkEnd(dialogue, input.type);
  }
}

function onReceived(dialogue: Dialogue, bytes: Uint8Array): Turn {
  const { answers, unfinished } = readAnswers(dialogue.unfinished, bytes);
  return answers.reduce<Turn>((turn, answer) => andThen(turn, (next) => takeAnswer(next, answer)), {
    dialogue: { ...dialogue, unfinished },
    actions: [],
  });
}

function takeAnswer(dialogue: Dialogue, answer: Answer): Turn {
  if (dialogue.stage.name === 'over') return { dialogue, actions: [] };
  if (answer.kind !== 'automatic') return onAnswer(dialogue, answer);
  const { condition } = answer;
  const told: Turn = {
    dialogue: { ...dialogue, condition, remembered: { ...dialogue.remembered, automatic: 'speaks' } },
    actions: [{ type: 'condition', condition }],
  };
  return andThen(told, (next) => onAnswer(next, answer));
}

/** The turn that `next` makes of where `turn` ended, with the actions of both. */
export function andThen(turn: Turn, next: (dialogue: Dialogue) => Turn): Turn {
  const after = next(turn.dialogue);
  return { dialogue: after.dialogue, actions: [...turn.actions, ...after.actions] };
}
