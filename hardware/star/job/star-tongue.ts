import { blockedBy, type Condition } from '../../job/condition.ts';
import type { JobPlan } from '../../job/dialogue.ts';
import { familyOf, type Family } from '../../job/family.ts';
import type { ProofLevel, Remembered } from '../../job/outcome.ts';
import type { AskingStep, Known, StartStep, Tongue } from '../../job/tongue.ts';
import { starCommand } from '../commands.ts';
import { readStarAnswers, type StarAnswer } from '../status/star-answers.ts';

/** Where the question before a job stands; `count` is what the printer's counter stood at when it answered. */
export interface StarAsking {
  readonly phase: 'asked' | 'flushed';
  readonly count: number | null;
}

/** What will prove a job. */
export interface StarProof {
  /** What the counter stands at when this job is on paper; null when it is not counted. */
  readonly target: number | null;
  /** Two bytes that come back with the answer to `ESC GS ETX`. */
  readonly id: readonly [number, number];
  readonly isInitialised: boolean;
  /** How often it was asked since the job began whether the counter moved. */
  readonly polls: number;
  /** Whether it said anything since. */
  readonly heard: boolean;
}

/** More than the longest band of a picture that a broken-off sender may have left a printer waiting for. */
const FLUSH = new Uint8Array(8192);
const ASK = starCommand('askStatus');
const SPEAK = starCommand('automaticStatus', 1);
const ETB = starCommand('countUp');
const NONE = new Uint8Array(0);
const NAME_AND_COUNT = 1;

/**
 * How Star printers talk of a job: `ESC ACK SOH` before it, `ESC RS a` during it, and a counter that `ETB` moves when
 * everything before it is printed. `named`: the printer also has `ESC GS ETX`, which names the job (StarPRNT and late
 * Line Mode models; others would print its parameters).
 *
 * The counter says how many, not whose. What an earlier sender left in the buffer can hold one more `ETB` of its own,
 * so this job clears the counter, moves it by a number that the left-over cannot reach, and sends its body only when
 * the counter stands there; the one `ETB` behind the body then takes it to `target`, where nothing else can.
 */
function starTongue(named: boolean): Tongue<StarAnswer, StarAsking, StarProof> {
  return {
    read: readStarAnswers,
    told: (answer) =>
      answer.kind === 'status' ? { condition: answer.status.condition, automatic: false } : null,

    beginAsking: () => ({ kind: 'ask', asking: { phase: 'asked', count: null }, bytes: ASK }),
    answered: (asking, answer) => (answer.kind === 'status' ? answeredBy(asking, answer) : null),
    unanswered,

    start: (known) => start(known, named),
    startHeard,
    startSilent: (proof, plan, remembered) => startSilent(proof, plan, remembered, named),

    job({ id, target, isInitialised }, { body }, { proof }) {
      const isNamed = named && (proof === 'unknown' || proof === 'id');
      return Buffer.concat([
        isInitialised ? NONE : starCommand('initialize'),
        body,
        isNamed ? starCommand('printEnd', NAME_AND_COUNT, ...id) : NONE,
        target === null ? NONE : ETB,
      ]);
    },
    proofIn({ id, target }, answer): ProofLevel | null {
      if (answer.kind === 'status') return target !== null && answer.status.count === target ? 'L2' : null;
      const isOurs = answer.kind === 'printEnd' && answer.step === NAME_AND_COUNT;
      return isOurs && answer.id[0] === id[0] && answer.id[1] === id[1] ? 'L3' : null;
    },
    proofWait: (patience, { automatic }) => (automatic === 'speaks' ? patience.proof : patience.automatic),
    lifeQuestion: ASK,
    lifeIn: (answer) => (answer.kind === 'status' ? answer.status.condition.online : null),
  };
}

function start({ plan, remembered, asking }: Known<StarAsking>, named: boolean): StartStep<StarProof> {
  const id = idBytes(plan.id);
  const plain: StarProof = { target: null, id, isInitialised: false, polls: 0, heard: false };
  if (remembered.proof === 'nothing' || asking === null) return send(plain, remembered);
  if (asking.count === null) return send(plain, uncounted(remembered, named));
  const proof = { ...plain, target: targetAfter(asking.count), isInitialised: true };
  return { kind: 'await', proof, bytes: countTo(proof), ms: plan.patience.automatic };
}

function startHeard(
  proof: StarProof,
  answer: StarAnswer,
  { patience }: JobPlan,
  remembered: Remembered,
): StartStep<StarProof> | null {
  if (answer.kind !== 'status') return null;
  const { condition, count } = answer.status;
  const reason = blockedBy(condition);
  if (reason) return { kind: 'refuse', reason };
  if (proof.target !== null && count === proof.target - 1)
    return send(proof, { ...remembered, automatic: proof.polls === 0 ? 'speaks' : 'silent' });
  const heard = { ...proof, heard: proof.polls > 0 };
  return { kind: 'await', proof: heard, bytes: NONE, ms: patience.automatic };
}

/** A printer that is known to count is given up for now; one that is not known is printed on without that proof. */
function startSilent(
  proof: StarProof,
  { patience }: JobPlan,
  remembered: Remembered,
  named: boolean,
): StartStep<StarProof> {
  const isEnough = proof.polls * patience.automatic >= patience.proof;
  if (!isEnough) return pollAgain(proof, patience.automatic);
  if (remembered.proof !== 'unknown' || !proof.heard) return { kind: 'refuse', reason: 'no-answer' };
  return send({ ...proof, target: null }, uncounted({ ...remembered, automatic: 'silent' }, named));
}

function answeredBy(
  asking: StarAsking,
  { status }: { readonly status: { readonly condition: Condition; readonly count: number | null } },
): AskingStep<StarAsking> {
  const { condition, count } = status;
  return { kind: 'answered', asking: { ...asking, count }, condition };
}

/** The second time a half picture is finished with NULs, and a printer that only speaks by itself is made to. */
function unanswered(asking: StarAsking): AskingStep<StarAsking> {
  if (asking.phase === 'flushed') return { kind: 'mute' };
  const bytes = Buffer.concat([FLUSH, SPEAK, ASK]);
  return { kind: 'ask', asking: { phase: 'flushed', count: null }, bytes };
}

/** Neither where the counter stands now nor where one `ETB` that was left over would take it, before or after ours. */
function targetAfter(count: number): number {
  return count > 2 ? 2 : 5;
}

/** Prints nothing, and may be sent twice: the counter then stands at the same in the end. */
function countTo({ target }: StarProof): Uint8Array {
  return Buffer.concat([
    starCommand('initialize'),
    starCommand('clearCount', 0),
    SPEAK,
    ...Array.from({ length: (target ?? 1) - 1 }, () => ETB),
  ]);
}

/**
 * It may not speak by itself, so it is asked; or it spoke to everyone who connects and yet waits for the rest of a
 * picture, so that is finished and all is said again.
 */
function pollAgain(proof: StarProof, ms: number): StartStep<StarProof> {
  const polls = proof.polls + 1;
  const isDeaf = polls === 2 && !proof.heard;
  const bytes = isDeaf ? Buffer.concat([FLUSH, countTo(proof), ASK]) : ASK;
  return { kind: 'await', proof: { ...proof, polls }, bytes, ms };
}

function send(proof: StarProof, remembered: Remembered): StartStep<StarProof> {
  return { kind: 'send', proof, remembered };
}

/** A printer that does not count proves nothing, unless it may still name its jobs. */
function uncounted(remembered: Remembered, named: boolean): Remembered {
  if (!named) return { ...remembered, proof: 'nothing' };
  return { ...remembered, proof: remembered.proof === 'id' ? 'id' : 'unknown' };
}

/** Two bytes of the four characters: the same for the same job, and seldom for another. */
function idBytes(id: string): readonly [number, number] {
  const [one = 0, two = 0, three = 0, four = 0] = Buffer.from(id, 'latin1');
  return [(one * 7 + two) & 0xff, (three * 7 + four) & 0xff];
}

/** Star Line Mode as all of them speak it. */
export const STAR: Family = familyOf(starTongue(false));

/** Models that name the job they have printed: mC-Print and others with StarPRNT. */
export const STAR_NAMED: Family = familyOf(starTongue(true));
