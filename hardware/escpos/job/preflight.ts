import { command } from '../commands.ts';
import { WELL, type Condition } from '../../job/condition.ts';
import type { AskingStep } from '../../job/tongue.ts';
import { fromRealtime, saysError, type Question } from '../status/status-bytes.ts';

/**
 * Where the questions before a job stand. `asked`: one is out, and nothing else may be sent until it is answered.
 * `flushed`: it stayed silent, so a half picture of an earlier sender was finished with NULs and it was asked again.
 * `settling`: it woke up; late answers are let pass, since none says which question it belongs to.
 */
export interface Asking {
  readonly phase: 'asked' | 'flushed' | 'settling';
  readonly question: Question;
  readonly left: readonly Question[];
  readonly known: Partial<Condition>;
  readonly mayFlush: boolean;
}

/** More than the longest row of a picture that a broken-off sender may have left a printer waiting for. */
const FLUSH = new Uint8Array(8192);
const ORDER: readonly Question[] = [2, 4];

/** The first question. */
export function beginAsking(mayFlush = true): AskingStep<Asking> {
  return ask({ phase: 'asked', question: 1, left: ORDER, known: {}, mayFlush });
}

/** After an answer: the next question, or all that was learned. Question 3 is asked when 2 tells of an error. */
export function answered(asking: Asking, byte: number): AskingStep<Asking> {
  if (asking.phase !== 'asked') return { kind: 'settle', asking: { ...asking, phase: 'settling' } };
  const known = merged(asking.known, fromRealtime(asking.question, byte));
  const error = asking.question === 2 && saysError(byte);
  const [question, ...left] = error ? [3 as const, ...asking.left] : asking.left;
  if (question === undefined) return { kind: 'answered', asking, condition: { ...WELL, ...known } };
  return ask({ ...asking, question, left, known });
}

/** After too long a silence. */
export function unanswered(asking: Asking): AskingStep<Asking> {
  if (asking.phase === 'settling') return beginAsking(false);
  if (asking.phase === 'flushed' || !asking.mayFlush) return { kind: 'mute' };
  const again: Asking = { phase: 'flushed', question: 1, left: ORDER, known: {}, mayFlush: false };
  return { kind: 'ask', asking: again, bytes: Buffer.concat([FLUSH, command('realtimeStatus', 1)]) };
}

function ask(asking: Asking): AskingStep<Asking> {
  return { kind: 'ask', asking, bytes: command('realtimeStatus', asking.question) };
}

/** Two questions tell of the paper: its end, told once, stays told. */
function merged(known: Partial<Condition>, more: Partial<Condition>): Partial<Condition> {
  return { ...known, ...more, ...(known.paper === 'out' ? { paper: 'out' } : {}) };
}
