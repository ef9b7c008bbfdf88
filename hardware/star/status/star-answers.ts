import { NOTHING_READ, readEach, type Read, type Unfinished } from '../../job/tongue.ts';
import { statusLength, isStatusHead, isStatusRest, statusOf, type StarStatus } from './star-status.ts';

/** One thing that a Star printer said. */
export type StarAnswer =
  /** To `ESC ACK SOH`, or by itself; it does not say which. */
  | { readonly kind: 'status'; readonly status: StarStatus }
  /** To `ESC GS ETX s n1 n2`: everything before the command with these two bytes is printed, when `step` is 1. */
  | { readonly kind: 'printEnd'; readonly step: number; readonly id: readonly [number, number] }
  /** To `ESC # * LF NUL`: model and version, as in `TSP654Ver1.0`. */
  | { readonly kind: 'version'; readonly text: string }
  /** To `ESC GS ) I`. */
  | { readonly kind: 'information'; readonly text: string };

const ESC = 0x1b;
const PRINT_END = [ESC, 0x1d, 0x03] as const;
const PRINT_END_LENGTH = 8;
const VERSION = [ESC, 0x23, 0x2a] as const;
const INFORMATION = [ESC, 0x1d, 0x29, 0x49] as const;
/** `ESC GS ) I`, two bytes of length, the function, two bytes of length. */
const INFORMATION_HEAD = 9;
const LONGEST = 256;

/**
 * Takes apart what a Star printer sends, in whatever pieces it comes. The first byte of a status says how long it is;
 * every other answer repeats its question. A byte that fits nothing is dropped, and an answer that is broken off is
 * dropped up to the byte that broke it.
 */
export function readStarAnswers(before: Unfinished, bytes: Iterable<number>): Read<StarAnswer> {
  return readEach(before, bytes, takeByte);
}

function takeByte(unfinished: Unfinished, byte: number): Read<StarAnswer> {
  const [head] = unfinished;
  if (head === undefined) return begin(byte);
  return head === ESC ? goOnEcho([...unfinished, byte]) : goOnStatus(unfinished, head, byte);
}

function begin(byte: number): Read<StarAnswer> {
  return { answers: [], unfinished: isStatusHead(byte) || byte === ESC ? [byte] : NOTHING_READ };
}

function goOnStatus(unfinished: Unfinished, head: number, byte: number): Read<StarAnswer> {
  if (!isStatusRest(byte)) return begin(byte);
  const all = [...unfinished, byte];
  if (all.length < statusLength(head)) return { answers: [], unfinished: all };
  return finished({ kind: 'status', status: statusOf(all) });
}

function goOnEcho(all: readonly number[]): Read<StarAnswer> {
  if (mayBe(all, PRINT_END)) return goOnPrintEnd(all);
  if (mayBe(all, VERSION)) return goOnText(all, 'version', VERSION.length);
  if (mayBe(all, INFORMATION)) return goOnText(all, 'information', INFORMATION_HEAD);
  return begin(all.at(-1) ?? 0);
}

function goOnPrintEnd(all: readonly number[]): Read<StarAnswer> {
  if (all.length < PRINT_END_LENGTH) return { answers: [], unfinished: all };
  const [, , , step = 0, one = 0, two = 0] = all;
  return finished({ kind: 'printEnd', step, id: [one, two] });
}

/** Up to LF NUL. */
function goOnText(all: readonly number[], kind: 'version' | 'information', head: number): Read<StarAnswer> {
  const isWhole = all.length >= head + 2 && all.at(-2) === 0x0a && all.at(-1) === 0x00;
  if (!isWhole) return { answers: [], unfinished: all.length < LONGEST ? all : NOTHING_READ };
  const text = String.fromCharCode(...all.slice(head, -2)).replace(/^[,\s]+|[^\x20-\x7e]/g, '');
  return finished({ kind, text: text.trim() });
}

/** Whether the bytes begin as `whole` does, or are its beginning. */
function mayBe(bytes: readonly number[], whole: readonly number[]): boolean {
  return whole.every((byte, at) => at >= bytes.length || bytes[at] === byte);
}

function finished(answer: StarAnswer): Read<StarAnswer> {
  return { answers: [answer], unfinished: NOTHING_READ };
}
