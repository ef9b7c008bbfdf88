import { fromAutomatic, isAutomaticHead, isPlainStatus, isRealtimeAnswer } from './status-bytes.ts';
import type { Condition } from '../../job/condition.ts';
import { NOTHING_READ, readEach, type Read, type Unfinished } from '../../job/tongue.ts';

/** One thing that a printer said. */
export type Answer =
  /** To `DLE EOT n`; the byte does not say which n. */
  | { readonly kind: 'realtime'; readonly byte: number }
  /** The automatic status, asked for by `GS a` or sent unasked. */
  | { readonly kind: 'automatic'; readonly condition: Condition }
  /** To `GS r`. */
  | { readonly kind: 'transmitted'; readonly byte: number }
  /** To `GS ( H`: everything before the command with this id is printed. */
  | { readonly kind: 'processed'; readonly id: string }
  /** Another block answer: its bytes between head and NUL. */
  | { readonly kind: 'block'; readonly head: number; readonly bytes: readonly number[] };

const BLOCK_HEADS: readonly number[] = [0x35, 0x37, 0x3b, 0x3d, 0x5f];
const LONGEST_BLOCK = 128;

/**
 * Takes apart what a printer sends. The kinds of answer arrive mixed and in any pieces; they are told apart by their
 * fixed bits. A byte that fits nothing is dropped, and an answer that is broken off is dropped up to the byte that
 * broke it, so one bad byte never costs the answers behind it.
 */
export function readAnswers(before: Unfinished, bytes: Iterable<number>): Read<Answer> {
  return readEach(before, bytes, takeByte);
}

function takeByte(unfinished: Unfinished, byte: number): Read<Answer> {
  const [head] = unfinished;
  if (head === undefined) return begin(byte);
  return isAutomaticHead(head) ? goOnAutomatic(unfinished, byte) : goOnBlock(unfinished, head, byte);
}

function begin(byte: number): Read<Answer> {
  if (isAutomaticHead(byte) || BLOCK_HEADS.includes(byte)) return { answers: [], unfinished: [byte] };
  if (isRealtimeAnswer(byte)) return finished({ kind: 'realtime', byte });
  if (isPlainStatus(byte)) return finished({ kind: 'transmitted', byte });
  return { answers: [], unfinished: NOTHING_READ };
}

function finished(answer: Answer): Read<Answer> {
  return { answers: [answer], unfinished: NOTHING_READ };
}

function goOnAutomatic(unfinished: Unfinished, byte: number): Read<Answer> {
  if (!isPlainStatus(byte)) return begin(byte);
  const [one, two, three] = [...unfinished, byte];
  if (unfinished.length < 3 || one === undefined || two === undefined || three === undefined) {
    return { answers: [], unfinished: [...unfinished, byte] };
  }
  return finished({ kind: 'automatic', condition: fromAutomatic(one, two, three) });
}

function goOnBlock(unfinished: Unfinished, head: number, byte: number): Read<Answer> {
  if (byte === 0) return finished(blockAnswer(head, unfinished.slice(1)));
  const belongs = byte >= 0x20 && byte <= 0x7e && unfinished.length < LONGEST_BLOCK;
  return belongs ? { answers: [], unfinished: [...unfinished, byte] } : begin(byte);
}

/** `37h 22h d1 d2 d3 d4 00h` answers `GS ( H`, function 48. */
function blockAnswer(head: number, bytes: readonly number[]): Answer {
  const [kind, ...id] = bytes;
  if (head === 0x37 && kind === 0x22 && id.length === 4) {
    return { kind: 'processed', id: String.fromCharCode(...id) };
  }
  return { kind: 'block', head, bytes };
}
