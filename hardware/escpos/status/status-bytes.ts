import type { Condition } from '../../job/condition.ts';

/** `DLE EOT n`: which state is asked for. */
export type Question = 1 | 2 | 3 | 4;

const FIXED_BITS = 0x93;
const has = (byte: number, ...bits: readonly number[]): boolean =>
  bits.some((bit) => (byte & (1 << bit)) !== 0);

/** An answer to `DLE EOT n`: bits 1 and 4 set, bits 0 and 7 clear. */
export function isRealtimeAnswer(byte: number): boolean {
  return (byte & FIXED_BITS) === 0x12;
}

/** The first of the four bytes of an automatic status: bit 4 set, bits 0, 1 and 7 clear. */
export function isAutomaticHead(byte: number): boolean {
  return (byte & FIXED_BITS) === 0x10;
}

/** Bytes 2 to 4 of an automatic status, and answers to `GS r`: bits 4 and 7 clear. */
export function isPlainStatus(byte: number): boolean {
  return (byte & 0x90) === 0;
}

/** What one answer to `DLE EOT n` says (ESC/POS reference, DLE EOT, tables for n = 1 to 4). */
export function fromRealtime(question: Question, byte: number): Partial<Condition> {
  switch (question) {
    case 1:
      return { online: !has(byte, 3) };
    case 2:
      return { cover: has(byte, 2) ? 'open' : 'closed', ...(has(byte, 5) ? { paper: 'out' } : {}) };
    case 3:
      return { cutter: has(byte, 3) ? 'jammed' : 'ok', fault: faultOf(has(byte, 5), has(byte, 6)) };
    case 4:
      return { paper: paperOf(has(byte, 5, 6), has(byte, 2, 3)) };
  }
}

function faultOf(isUnrecoverable: boolean, isRecoverable: boolean): Condition['fault'] {
  if (isUnrecoverable) return 'unrecoverable';
  return isRecoverable ? 'recoverable' : 'none';
}

function paperOf(isOut: boolean, isLow: boolean): Condition['paper'] {
  if (isOut) return 'out';
  return isLow ? 'low' : 'ok';
}

/** Whether the answer to `DLE EOT 2` says that question 3 is worth asking. */
export function saysError(byte: number): boolean {
  return has(byte, 6);
}

/** What an automatic status says (ESC/POS reference, GS a): all of it, in four bytes. */
export function fromAutomatic(one: number, two: number, three: number): Condition {
  return {
    online: !has(one, 3),
    cover: has(one, 5) ? 'open' : 'closed',
    cutter: has(two, 3) ? 'jammed' : 'ok',
    fault: faultOf(has(two, 5), has(two, 2, 6)),
    paper: paperOf(has(three, 2, 3), has(three, 0, 1)),
  };
}
