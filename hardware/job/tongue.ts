import type { Condition } from './condition.ts';
import type { JobPlan } from './dialogue.ts';
import type { NotSentReason, ProofLevel, Remembered } from './outcome.ts';
import type { Patience } from './patience.ts';

/** Bytes that belong to an answer of which the rest has not come yet. */
export type Unfinished = readonly number[];

/** What a reader has to remember between two pieces: nothing, at first. */
export const NOTHING_READ: Unfinished = [];

/** What was said whole, and what of an answer has come so far. */
export interface Read<Answer> {
  readonly answers: readonly Answer[];
  readonly unfinished: Unfinished;
}

/** Takes bytes apart one after the other, in whatever pieces they come. */
export function readEach<Answer>(
  before: Unfinished,
  bytes: Iterable<number>,
  takeByte: (unfinished: Unfinished, byte: number) => Read<Answer>,
): Read<Answer> {
  const answers: Answer[] = [];
  let unfinished = before;
  for (const byte of bytes) {
    const step = takeByte(unfinished, byte);
    unfinished = step.unfinished;
    answers.push(...step.answers);
  }
  return { answers, unfinished };
}

/** Where the questions before a job lead. */
export type AskingStep<Asking> =
  | { readonly kind: 'ask'; readonly asking: Asking; readonly bytes: Uint8Array }
  /** Late answers are let pass before anything more is asked. */
  | { readonly kind: 'settle'; readonly asking: Asking }
  | { readonly kind: 'answered'; readonly asking: Asking; readonly condition: Condition }
  /** It does not answer, and nothing more can be tried. */
  | { readonly kind: 'mute' };

/** Where the beginning of a job leads, between the questions and the first byte of the job itself. */
export type StartStep<Proof> =
  /** `bytes`, which print nothing, are sent; a sign is awaited for `ms`. */
  | { readonly kind: 'await'; readonly proof: Proof; readonly bytes: Uint8Array; readonly ms: number }
  /** The job goes out. */
  | { readonly kind: 'send'; readonly proof: Proof; readonly remembered: Remembered }
  | { readonly kind: 'refuse'; readonly reason: NotSentReason };

/** What is known when a job begins. */
export interface Known<Asking> {
  readonly plan: JobPlan;
  readonly remembered: Remembered;
  /** Null when the printer was not asked, since it never answers. */
  readonly asking: Asking | null;
}

/**
 * All in which the dialogues with two families of printers differ. `Answer` is one thing that a printer says, `Asking`
 * where the questions before a job stand, `Proof` what will count as proof of this job. Every function is pure.
 */
export interface Tongue<Answer, Asking, Proof> {
  readonly read: (before: Unfinished, bytes: Iterable<number>) => Read<Answer>;
  /** The printer's whole condition, where the answer tells it; `automatic` when it came unasked for sure. */
  readonly told: (answer: Answer) => { readonly condition: Condition; readonly automatic: boolean } | null;

  readonly beginAsking: () => AskingStep<Asking>;
  /** Null when the answer is none to the question. */
  readonly answered: (asking: Asking, answer: Answer) => AskingStep<Asking> | null;
  readonly unanswered: (asking: Asking) => AskingStep<Asking>;

  readonly start: (known: Known<Asking>) => StartStep<Proof>;
  /** Null when the answer changes nothing. */
  readonly startHeard: (
    proof: Proof,
    answer: Answer,
    plan: JobPlan,
    remembered: Remembered,
  ) => StartStep<Proof> | null;
  readonly startSilent: (proof: Proof, plan: JobPlan, remembered: Remembered) => StartStep<Proof>;

  /** Everything that is sent as the job: what still has to be set, the body, the questions behind it. */
  readonly job: (proof: Proof, plan: JobPlan, remembered: Remembered) => Uint8Array;
  /** How well the answer proves that the job is on paper; null when it does not. */
  readonly proofIn: (proof: Proof, answer: Answer) => ProofLevel | null;
  /** How long to wait for proof before asking whether the printer lives. */
  readonly proofWait: (patience: Patience, remembered: Remembered) => number;
  /** Asks whether it lives. */
  readonly lifeQuestion: Uint8Array;
  /** Whether it is on line, where the answer may be one to that question; else null. */
  readonly lifeIn: (answer: Answer) => boolean | null;
}
