import { command } from '../commands.ts';
import type { Answer } from '../status/answers.ts';
import { blockedBy, WELL } from '../status/condition.ts';
import { fromRealtime } from '../status/status-bytes.ts';
import type { Dialogue, DialogueAction, Stage, Turn } from './dialogue.ts';
import type { JobOutcome, ProofLevel, Remembered } from './outcome.ts';
import { answered, beginAsking, unanswered, type AskingStep } from './preflight.ts';

/** Small enough that a slow printer shows progress well within the patience for it. */
const PIECE = 1024;
const ALL_CAUSES = 0xff;
const PAPER_SENSOR = 1;
const PROCESS_ID = [0x30, 0x30] as const;
const NONE = new Uint8Array(0);

/** The link stands: ask first, unless the printer is known never to answer. */
export function onOpened(dialogue: Dialogue): Turn {
  if (dialogue.plan.manners === 'asks') return follow(dialogue, beginAsking());
  return send({ ...dialogue, remembered: { proof: 'nothing', automatic: 'silent' } }, 'not initialised');
}

/** Something was said. */
export function onAnswer(dialogue: Dialogue, answer: Answer): Turn {
  const { stage } = dialogue;
  switch (stage.name) {
    case 'asking':
      return answer.kind === 'realtime'
        ? follow(dialogue, answered(stage.asking, answer.byte))
        : stay(dialogue);
    case 'starting':
      return answer.kind === 'automatic' ? sendIfAble(dialogue) : stay(dialogue);
    case 'confirming':
      return onProof(dialogue, stage, answer);
    case 'sending':
      return stay(dialogue, patienceFor(dialogue));
    case 'opening':
    case 'closing':
    case 'over':
      return stay(dialogue);
  }
}

/** A piece of the job was taken by the port. */
export function onWritten(dialogue: Dialogue): Turn {
  return dialogue.stage.name === 'sending' ? sendPiece(dialogue, dialogue.stage) : stay(dialogue);
}

/** Nothing happened for as long as was asked for. */
export function onTimeout(dialogue: Dialogue): Turn {
  const { stage } = dialogue;
  switch (stage.name) {
    case 'asking':
      return follow(dialogue, unanswered(stage.asking));
    case 'starting':
      return send(
        { ...dialogue, remembered: { ...dialogue.remembered, automatic: 'silent' } },
        'initialised',
      );
    case 'sending':
      return conclude(dialogue, { kind: 'unknown', reason: 'no-progress' });
    case 'confirming':
      return onNoProof(dialogue, stage);
    case 'closing':
      return conclude(dialogue, { kind: 'unknown', reason: 'not-closed' });
    case 'opening':
    case 'over':
      return stay(dialogue);
  }
}

/** The link is gone: in order after `closing`, which is proof of a kind; anywhere else it is a loss. */
export function onLinkEnd(dialogue: Dialogue, how: 'ended' | 'lost'): Turn {
  const { stage, plan } = dialogue;
  switch (stage.name) {
    case 'opening':
    case 'asking':
    case 'starting':
      return conclude(dialogue, { kind: 'notSent', reason: 'link-lost' });
    case 'closing':
      if (how === 'ended') return proven(dialogue, plan.closeProves ? 'L1' : 'L0');
      return conclude(dialogue, { kind: 'unknown', reason: 'link-lost' });
    case 'sending':
    case 'confirming':
    case 'over':
      return conclude(dialogue, { kind: 'unknown', reason: 'link-lost' });
  }
}

function follow(dialogue: Dialogue, next: AskingStep): Turn {
  switch (next.kind) {
    case 'ask':
      return go(dialogue, { name: 'asking', asking: next.asking }, [
        { type: 'write', bytes: next.bytes, what: 'question' },
        { type: 'wait', ms: dialogue.plan.patience.reply },
      ]);
    case 'settle':
      return go(dialogue, { name: 'asking', asking: next.asking }, [
        { type: 'wait', ms: dialogue.plan.patience.settle },
      ]);
    case 'mute':
      return conclude(dialogue, { kind: 'notSent', reason: 'no-answer' });
    case 'answered': {
      const { condition } = next;
      const told = { ...dialogue, condition };
      const { dialogue: after, actions } = refuseOr(told, start);
      return { dialogue: after, actions: [{ type: 'condition', condition }, ...actions] };
    }
  }
}

function refuseOr(dialogue: Dialogue, otherwise: (dialogue: Dialogue) => Turn): Turn {
  const reason = dialogue.condition && blockedBy(dialogue.condition);
  return reason ? conclude(dialogue, { kind: 'notSent', reason }) : otherwise(dialogue);
}

function start(dialogue: Dialogue): Turn {
  if (dialogue.remembered.automatic === 'silent') return send(dialogue, 'not initialised');
  const bytes = Buffer.concat([command('initialize'), command('automaticStatus', ALL_CAUSES)]);
  return go(dialogue, { name: 'starting' }, [
    { type: 'write', bytes, what: 'question' },
    { type: 'wait', ms: dialogue.plan.patience.automatic },
  ]);
}

function sendIfAble(dialogue: Dialogue): Turn {
  return refuseOr(dialogue, (able) => send(able, 'initialised'));
}

/**
 * The body and the questions behind it. A printer not yet known gets both: it obeys in order, so an answer to `GS r`
 * without one to `GS ( H` before it tells that it lacks the latter. `ESC @` is never repeated after `GS a`, which it
 * would undo.
 */
function send(dialogue: Dialogue, how: 'initialised' | 'not initialised'): Turn {
  const { plan, remembered } = dialogue;
  const id = Buffer.from(plan.id, 'latin1');
  const parts = [
    how === 'initialised' ? NONE : command('initialize'),
    plan.body,
    remembered.proof === 'unknown' || remembered.proof === 'id'
      ? command('processId', ...PROCESS_ID, ...id)
      : NONE,
    remembered.proof === 'nothing' ? NONE : command('transmitStatus', PAPER_SENSOR),
  ];
  return sendPiece(dialogue, { name: 'sending', job: Buffer.concat(parts), sent: 0 });
}

type Sending = Extract<Stage, { name: 'sending' }>;

/** The next piece of the job, or, when all are out, the wait for proof. */
function sendPiece(dialogue: Dialogue, { job, sent }: Sending): Turn {
  if (sent < job.length) {
    const bytes = job.subarray(sent, sent + PIECE);
    const stage: Stage = { name: 'sending', job, sent: sent + bytes.length };
    return go(dialogue, stage, [{ type: 'write', bytes, what: 'job' }, patienceFor({ ...dialogue, stage })]);
  }
  if (dialogue.remembered.proof === 'nothing') return close(dialogue);
  const stage: Stage = { name: 'confirming', asks: 0, asked: false };
  return go(dialogue, stage, [patienceFor({ ...dialogue, stage })]);
}

type Confirming = Extract<Stage, { name: 'confirming' }>;

function onProof(dialogue: Dialogue, stage: Confirming, answer: Answer): Turn {
  switch (answer.kind) {
    case 'processed':
      return answer.id === dialogue.plan.id ? proven(dialogue, 'L3') : stay(dialogue);
    case 'transmitted':
      return proven(dialogue, 'L2');
    case 'automatic':
      return stay(dialogue, patienceFor(dialogue));
    case 'realtime':
      return stage.asked ? onSignOfLife(dialogue, stage, answer.byte) : stay(dialogue);
    case 'block':
      return stay(dialogue);
  }
}

/** It lives, and yet there is no proof: a printer that never gave any is taken at its orderly close of the link. */
function onSignOfLife(dialogue: Dialogue, stage: Confirming, byte: number): Turn {
  const { patience } = dialogue.plan;
  const { online = true } = fromRealtime(1, byte);
  const condition = { ...WELL, ...dialogue.condition, online };
  const asks = online ? stage.asks : 0;
  if (asks < patience.proofAsks) {
    const actions: DialogueAction[] = [{ type: 'wait', ms: patience.proof }];
    if (!online) actions.push({ type: 'condition', condition });
    return go(dialogue, { ...stage, asks, asked: false }, actions);
  }
  if (dialogue.remembered.proof === 'unknown') return close(dialogue);
  return conclude(dialogue, { kind: 'unknown', reason: 'not-confirmed' });
}

function onNoProof(dialogue: Dialogue, stage: Confirming): Turn {
  if (stage.asked) return conclude(dialogue, { kind: 'unknown', reason: 'no-answer' });
  if (isBlocked(dialogue)) return conclude(dialogue, { kind: 'unknown', reason: 'no-progress' });
  return go(dialogue, { ...stage, asks: stage.asks + 1, asked: true }, [
    { type: 'write', bytes: command('realtimeStatus', 1), what: 'question' },
    { type: 'wait', ms: dialogue.plan.patience.reply },
  ]);
}

function close(dialogue: Dialogue): Turn {
  return go(dialogue, { name: 'closing' }, [
    { type: 'end' },
    { type: 'wait', ms: dialogue.plan.patience.close },
  ]);
}

function isBlocked({ condition }: Dialogue): boolean {
  return condition !== null && blockedBy(condition) !== null;
}

function patienceFor(dialogue: Dialogue): DialogueAction {
  const { patience } = dialogue.plan;
  if (isBlocked(dialogue)) return { type: 'wait', ms: patience.blocked };
  return { type: 'wait', ms: dialogue.stage.name === 'sending' ? patience.progress : patience.proof };
}

const LEARNED: Readonly<Record<ProofLevel, Remembered['proof']>> = {
  L3: 'id',
  L2: 'status',
  L1: 'nothing',
  L0: 'nothing',
};

function proven(dialogue: Dialogue, level: ProofLevel): Turn {
  const remembered: Remembered = { ...dialogue.remembered, proof: LEARNED[level] };
  return conclude({ ...dialogue, remembered }, { kind: 'printed', level });
}

/** Proof that did not come although it used to is forgotten: the next job finds out anew what the printer can say. */
function conclude(dialogue: Dialogue, outcome: JobOutcome): Turn {
  const forgets = outcome.kind === 'unknown' && outcome.reason === 'not-confirmed';
  const remembered: Remembered = forgets ? { ...dialogue.remembered, proof: 'unknown' } : dialogue.remembered;
  return go({ ...dialogue, remembered }, { name: 'over' }, [{ type: 'outcome', outcome, remembered }]);
}

function go(dialogue: Dialogue, stage: Stage, actions: readonly DialogueAction[]): Turn {
  return { dialogue: { ...dialogue, stage }, actions };
}

function stay(dialogue: Dialogue, ...actions: readonly DialogueAction[]): Turn {
  return { dialogue, actions };
}
