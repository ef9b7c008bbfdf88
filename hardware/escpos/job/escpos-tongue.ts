import { blockedBy } from '../../job/condition.ts';
import type { JobPlan } from '../../job/dialogue.ts';
import type { ProofLevel, Remembered } from '../../job/outcome.ts';
import { familyOf, type Family } from '../../job/family.ts';
import type { Known, StartStep, Tongue } from '../../job/tongue.ts';
import { command } from '../commands.ts';
import { readAnswers, type Answer } from '../status/answers.ts';
import { fromRealtime } from '../status/status-bytes.ts';
import { answered, beginAsking, unanswered, type Asking } from './preflight.ts';

const ALL_CAUSES = 0xff;
const PAPER_SENSOR = 1;
const PROCESS_ID = [0x30, 0x30] as const;
const NONE = new Uint8Array(0);

/** What will prove a job. */
export interface EscPosProof {
  readonly id: string;
  /** `ESC @` after `GS a` would undo it, so it is not sent again. */
  readonly isInitialised: boolean;
  /** The answer to the `GS r` before the job came, so the one behind it will be known for what it is. */
  readonly isPast: boolean;
  /** It told of its condition since the job began. */
  readonly spoke: boolean;
  /** How often the wait for that answer began anew. */
  readonly waits: number;
}

/**
 * How ESC/POS printers talk of a job: `DLE EOT` before it, `GS a` during it, `GS ( H` and `GS r` after it.
 *
 * An answer to `GS r` says that the printer came past a question, not past whose. What an earlier sender left in the
 * buffer may hold one too, and its answer would be taken for this job's. So the job goes out only when the printer has
 * come past everything before it: `GS r`, then `GS a`, which is answered on the spot, and the one answer after the
 * other. A printer that names its jobs needs none of that.
 */
export const ESCPOS_TONGUE: Tongue<Answer, Asking, EscPosProof> = {
  read: readAnswers,
  told: (answer) => (answer.kind === 'automatic' ? { condition: answer.condition, automatic: true } : null),

  beginAsking,
  answered: (asking, answer) => (answer.kind === 'realtime' ? answered(asking, answer.byte) : null),
  unanswered,
  start,
  startHeard,
  startSilent,

  /**
   * A printer not yet known gets both questions: it obeys in order, so an answer to `GS r` without one to `GS ( H`
   * before it tells that it lacks the latter.
   */
  job({ id, isInitialised, isPast }, { body }, { proof }) {
    return Buffer.concat([
      isInitialised ? NONE : command('initialize'),
      body,
      proof === 'unknown' || proof === 'id'
        ? command('processId', ...PROCESS_ID, ...Buffer.from(id, 'latin1'))
        : NONE,
      isPast ? command('transmitStatus', PAPER_SENSOR) : NONE,
    ]);
  },
  proofIn({ id, isPast }, answer): ProofLevel | null {
    if (answer.kind === 'transmitted') return isPast ? 'L2' : null;
    return answer.kind === 'processed' && answer.id === id ? 'L3' : null;
  },
  proofWait: (patience) => patience.proof,
  lifeQuestion: command('realtimeStatus', 1),
  lifeIn: (answer) => (answer.kind === 'realtime' ? (fromRealtime(1, answer.byte).online ?? true) : null),
};

function start({ plan, remembered }: Known<Asking>): StartStep<EscPosProof> {
  const proof: EscPosProof = { id: plan.id, isInitialised: false, isPast: false, spoke: false, waits: 0 };
  const speaks = remembered.automatic !== 'silent';
  const asks = mayBeCounted(remembered);
  if (!speaks && !asks) return send(proof, remembered);
  const bytes = Buffer.concat([
    command('initialize'),
    asks ? command('transmitStatus', PAPER_SENSOR) : NONE,
    speaks ? command('automaticStatus', ALL_CAUSES) : NONE,
  ]);
  return waitFor({ ...proof, isInitialised: true }, plan.patience.automatic, bytes);
}

function startHeard(
  proof: EscPosProof,
  answer: Answer,
  { patience }: JobPlan,
  remembered: Remembered,
): StartStep<EscPosProof> | null {
  const asks = mayBeCounted(remembered);
  if (answer.kind === 'automatic') {
    const reason = blockedBy(answer.condition);
    if (reason) return { kind: 'refuse', reason };
    if (proof.isPast || !asks) return send(proof, remembered);
    return waitFor({ ...proof, spoke: true }, patience.automatic);
  }
  if (answer.kind !== 'transmitted' || !asks) return null;
  // Without automatic status behind it, nothing says whose it was: what comes at once after it belongs to it.
  const ms = remembered.automatic === 'silent' ? patience.settle : patience.automatic;
  return waitFor({ ...proof, isPast: true }, ms);
}

/** A printer that answered before and does not now prints what was left over, or nothing: the job waits. */
function startSilent(
  proof: EscPosProof,
  { patience }: JobPlan,
  remembered: Remembered,
): StartStep<EscPosProof> {
  const silent: Remembered = { ...remembered, automatic: proof.spoke ? 'speaks' : 'silent' };
  if (proof.isPast || !mayBeCounted(remembered)) return send(proof, silent);
  if (proof.waits * patience.automatic < patience.proof)
    return waitFor({ ...proof, waits: proof.waits + 1 }, patience.automatic);
  return remembered.proof === 'status' ? { kind: 'refuse', reason: 'no-answer' } : send(proof, silent);
}

/** Whether `GS r` may be what proves its jobs. */
function mayBeCounted({ proof }: Remembered): boolean {
  return proof === 'unknown' || proof === 'status';
}

function waitFor(proof: EscPosProof, ms: number, bytes: Uint8Array = NONE): StartStep<EscPosProof> {
  return { kind: 'await', proof, bytes, ms };
}

function send(proof: EscPosProof, remembered: Remembered): StartStep<EscPosProof> {
  return { kind: 'send', proof, remembered };
}

/** Everything that speaks ESC/POS. */
export const ESCPOS: Family = familyOf(ESCPOS_TONGUE);
