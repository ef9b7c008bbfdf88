import type { ProofLevel, Remembered } from '../../job/outcome.ts';
import { familyOf, type Family } from '../../job/family.ts';
import type { StartStep, Tongue } from '../../job/tongue.ts';
import { command } from '../commands.ts';
import { readAnswers, type Answer } from '../status/answers.ts';
import { fromRealtime } from '../status/status-bytes.ts';
import { answered, beginAsking, unanswered, type Asking } from './preflight.ts';

const ALL_CAUSES = 0xff;
const PAPER_SENSOR = 1;
const PROCESS_ID = [0x30, 0x30] as const;
const NONE = new Uint8Array(0);

/** What proves a job, and whether the printer was initialised already: `ESC @` after `GS a` would undo it. */
export interface EscPosProof {
  readonly id: string;
  readonly isInitialised: boolean;
}

/** How ESC/POS printers talk of a job: `DLE EOT` before it, `GS a` during it, `GS ( H` and `GS r` after it. */
export const ESCPOS_TONGUE: Tongue<Answer, Asking, EscPosProof> = {
  read: readAnswers,
  told: (answer) => (answer.kind === 'automatic' ? { condition: answer.condition, automatic: true } : null),

  beginAsking,
  answered: (asking, answer) => (answer.kind === 'realtime' ? answered(asking, answer.byte) : null),
  unanswered,

  start({ plan, remembered }): StartStep<EscPosProof> {
    if (remembered.automatic === 'silent') return send(plan.id, false, remembered);
    const bytes = Buffer.concat([command('initialize'), command('automaticStatus', ALL_CAUSES)]);
    return { kind: 'await', proof: { id: plan.id, isInitialised: true }, bytes, ms: plan.patience.automatic };
  },
  startHeard: ({ id }, answer, _, remembered) =>
    answer.kind === 'automatic' ? send(id, true, remembered) : null,
  startSilent: ({ id }, _, remembered) => send(id, true, { ...remembered, automatic: 'silent' }),

  /**
   * A printer not yet known gets both questions: it obeys in order, so an answer to `GS r` without one to `GS ( H`
   * before it tells that it lacks the latter.
   */
  job({ id, isInitialised }, { body }, { proof }) {
    return Buffer.concat([
      isInitialised ? NONE : command('initialize'),
      body,
      proof === 'unknown' || proof === 'id'
        ? command('processId', ...PROCESS_ID, ...Buffer.from(id, 'latin1'))
        : NONE,
      proof === 'nothing' ? NONE : command('transmitStatus', PAPER_SENSOR),
    ]);
  },
  proofIn({ id }, answer): ProofLevel | null {
    if (answer.kind === 'transmitted') return 'L2';
    return answer.kind === 'processed' && answer.id === id ? 'L3' : null;
  },
  proofWait: (patience) => patience.proof,
  lifeQuestion: command('realtimeStatus', 1),
  lifeIn: (answer) => (answer.kind === 'realtime' ? (fromRealtime(1, answer.byte).online ?? true) : null),
};

function send(id: string, isInitialised: boolean, remembered: Remembered): StartStep<EscPosProof> {
  return { kind: 'send', proof: { id, isInitialised }, remembered };
}

/** Everything that speaks ESC/POS. */
export const ESCPOS: Family = familyOf(ESCPOS_TONGUE);
