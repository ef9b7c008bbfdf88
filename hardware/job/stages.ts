import { WELL } from './condition.ts';
import { close, conclude, isBlocked, patienceFor, proven, refuseOr } from './endings.ts';
import { go, stay, type Move, type Stage, type Talk } from './talk.ts';
import type { AskingStep, StartStep } from './tongue.ts';
import type { DialogueAction } from './dialogue.ts';

/** Small enough that a slow printer shows progress well within the patience for it. */
const PIECE = 1024;

/** The link stands: ask first, unless the printer is known never to answer. */
export function onOpened<A, Q, P>(talk: Talk<A, Q, P>): Move<A, Q, P> {
  if (talk.plan.manners === 'asks') return follow(talk, talk.tongue.beginAsking());
  const remembered = { proof: 'nothing', automatic: 'silent' } as const;
  return begin({ ...talk, remembered }, talk.tongue.start({ plan: talk.plan, remembered, asking: null }));
}

/** Something was said. */
export function onAnswer<A, Q, P>(talk: Talk<A, Q, P>, answer: A): Move<A, Q, P> {
  const { stage, tongue, plan, remembered } = talk;
  switch (stage.name) {
    case 'asking': {
      const next = tongue.answered(stage.asking, answer);
      return next ? follow(talk, next) : stay(talk);
    }
    case 'starting': {
      const next = tongue.startHeard(stage.proof, answer, plan, remembered);
      return next ? begin(talk, next) : stay(talk);
    }
    case 'confirming':
      return onProof(talk, stage, answer);
    case 'sending':
      return tongue.told(answer) ? stay(talk, patienceFor(talk)) : stay(talk);
    case 'opening':
    case 'closing':
    case 'over':
      return stay(talk);
  }
}

/** A piece of the job was taken by the port. */
export function onWritten<A, Q, P>(talk: Talk<A, Q, P>): Move<A, Q, P> {
  return talk.stage.name === 'sending' ? sendPiece(talk, talk.stage) : stay(talk);
}

/** Nothing happened for as long as was asked for. */
export function onTimeout<A, Q, P>(talk: Talk<A, Q, P>): Move<A, Q, P> {
  const { stage, tongue, plan, remembered } = talk;
  switch (stage.name) {
    case 'asking':
      return follow(talk, tongue.unanswered(stage.asking));
    case 'starting':
      return begin(talk, tongue.startSilent(stage.proof, plan, remembered));
    case 'sending':
      return conclude(talk, { kind: 'unknown', reason: 'no-progress' });
    case 'confirming':
      return onNoProof(talk, stage);
    case 'closing':
      return conclude(talk, { kind: 'unknown', reason: 'not-closed' });
    case 'opening':
    case 'over':
      return stay(talk);
  }
}

/** The link is gone: in order after `closing`, which is proof of a kind; anywhere else it is a loss. */
export function onLinkEnd<A, Q, P>(talk: Talk<A, Q, P>, how: 'ended' | 'lost'): Move<A, Q, P> {
  const { stage, plan } = talk;
  switch (stage.name) {
    case 'opening':
    case 'asking':
    case 'starting':
      return conclude(talk, { kind: 'notSent', reason: 'link-lost' });
    case 'closing':
      if (how === 'ended') return proven(talk, plan.closeProves ? 'L1' : 'L0');
      return conclude(talk, { kind: 'unknown', reason: 'link-lost' });
    case 'sending':
    case 'confirming':
    case 'over':
      return conclude(talk, { kind: 'unknown', reason: 'link-lost' });
  }
}

function follow<A, Q, P>(talk: Talk<A, Q, P>, next: AskingStep<Q>): Move<A, Q, P> {
  switch (next.kind) {
    case 'ask':
      return go(talk, { name: 'asking', asking: next.asking }, [
        { type: 'write', bytes: next.bytes, what: 'question' },
        { type: 'wait', ms: talk.plan.patience.reply },
      ]);
    case 'settle':
      return go(talk, { name: 'asking', asking: next.asking }, [
        { type: 'wait', ms: talk.plan.patience.settle },
      ]);
    case 'mute':
      return conclude(talk, { kind: 'notSent', reason: 'no-answer' });
    case 'answered': {
      const { condition, asking } = next;
      const { talk: after, actions } = refuseOr({ ...talk, condition }, (able) =>
        begin(able, able.tongue.start({ plan: able.plan, remembered: able.remembered, asking })),
      );
      return { talk: after, actions: [{ type: 'condition', condition }, ...actions] };
    }
  }
}

/** One step of the beginning; trouble that is told meanwhile still refuses the job. */
function begin<A, Q, P>(talk: Talk<A, Q, P>, next: StartStep<P>): Move<A, Q, P> {
  switch (next.kind) {
    case 'await': {
      const wait: DialogueAction = { type: 'wait', ms: next.ms };
      const stage: Stage<Q, P> = { name: 'starting', proof: next.proof };
      if (next.bytes.length === 0) return go(talk, stage, [wait]);
      return go(talk, stage, [{ type: 'write', bytes: next.bytes, what: 'question' }, wait]);
    }
    case 'refuse':
      return conclude(talk, { kind: 'notSent', reason: next.reason });
    case 'send': {
      const { proof, remembered } = next;
      return refuseOr({ ...talk, remembered }, (able) => {
        const job = able.tongue.job(proof, able.plan, remembered);
        return sendPiece(able, { name: 'sending', proof, job, sent: 0 });
      });
    }
  }
}

type Sending<P> = Extract<Stage<never, P>, { name: 'sending' }>;

/** The next piece of the job, or, when all are out, the wait for proof. */
function sendPiece<A, Q, P>(talk: Talk<A, Q, P>, { job, sent, proof }: Sending<P>): Move<A, Q, P> {
  if (sent < job.length) {
    const bytes = job.subarray(sent, sent + PIECE);
    const stage: Stage<Q, P> = { name: 'sending', proof, job, sent: sent + bytes.length };
    return go(talk, stage, [{ type: 'write', bytes, what: 'job' }, patienceFor({ ...talk, stage })]);
  }
  if (talk.remembered.proof === 'nothing') return close(talk);
  const stage: Stage<Q, P> = { name: 'confirming', proof, asks: 0, asked: false, left: talk.plan.paperMs };
  return go(talk, stage, [patienceFor({ ...talk, stage })]);
}

type Confirming<P> = Extract<Stage<never, P>, { name: 'confirming' }>;

function onProof<A, Q, P>(talk: Talk<A, Q, P>, stage: Confirming<P>, answer: A): Move<A, Q, P> {
  const { tongue } = talk;
  const level = tongue.proofIn(stage.proof, answer);
  if (level) return proven(talk, level);
  const online = stage.asked ? tongue.lifeIn(answer) : null;
  if (online !== null) return onSignOfLife(talk, stage, online);
  return tongue.told(answer) ? stay(talk, patienceFor(talk)) : stay(talk);
}

/** It lives, and yet there is no proof: a printer that never gave any is taken at its orderly close of the link. */
function onSignOfLife<A, Q, P>(talk: Talk<A, Q, P>, stage: Confirming<P>, online: boolean): Move<A, Q, P> {
  const { patience, paperMs } = talk.plan;
  const wait = talk.tongue.proofWait(patience, talk.remembered);
  const condition = { ...WELL, ...talk.condition, online };
  const asks = online ? stage.asks : 0;
  // Whoever is asked more often may answer more often: the time is the same.
  if (asks * wait < patience.proofAsks * patience.proof + paperMs) {
    const actions: DialogueAction[] = [{ type: 'wait', ms: wait }];
    if (!online) actions.push({ type: 'condition', condition });
    return go(talk, { ...stage, asks, asked: false }, actions);
  }
  if (talk.remembered.proof === 'unknown') return close(talk);
  return conclude(talk, { kind: 'unknown', reason: 'not-confirmed' });
}

function onNoProof<A, Q, P>(talk: Talk<A, Q, P>, stage: Confirming<P>): Move<A, Q, P> {
  if (stage.asked && stage.left > 0) {
    const ms = Math.min(stage.left, talk.plan.patience.proof);
    return go(talk, { ...stage, left: stage.left - ms }, [{ type: 'wait', ms }]);
  }
  if (stage.asked) return conclude(talk, { kind: 'unknown', reason: 'no-answer' });
  const saysSo = talk.remembered.automatic === 'speaks';
  if (isBlocked(talk) && saysSo) return conclude(talk, { kind: 'unknown', reason: 'no-progress' });
  return go(talk, { ...stage, asks: stage.asks + 1, asked: true }, [
    { type: 'write', bytes: talk.tongue.lifeQuestion, what: 'question' },
    { type: 'wait', ms: talk.plan.patience.reply },
  ]);
}
