import type { Condition } from '../../job/condition.ts';

/** What one status of a Star printer says. */
export interface StarStatus {
  readonly condition: Condition;
  /** How often it came to an `ETB`, from 0 to 31 and around; null where the status is too short to say. */
  readonly count: number | null;
}

const has = (byte: number, ...bits: readonly number[]): boolean =>
  bits.some((bit) => (byte & (1 << bit)) !== 0);

const FIXED_BITS = 0x91;
/** Header, version and at least the state of the printer. */
const SHORTEST = 3;

/** The first byte of a status: bit 0 set, bits 4 and 7 clear. XON and XOFF have bit 4, so they are none. */
export function isStatusHead(byte: number): boolean {
  return (byte & FIXED_BITS) === 0x01 && statusLength(byte) >= SHORTEST;
}

/** The bytes after the first: bits 0, 4 and 7 clear. */
export function isStatusRest(byte: number): boolean {
  return (byte & FIXED_BITS) === 0;
}

/** How many bytes the status has, the first included: its bits 1, 2, 3, 5 and 6, lowest first. */
export function statusLength(head: number): number {
  return spread(head);
}

/** Five bits that leave out the fixed ones: 1, 2, 3, 5 and 6 of the byte. */
function spread(byte: number): number {
  return ((byte >> 1) & 0x07) | ((byte >> 2) & 0x18);
}

/** What a whole status says (Star Line Mode Command Specifications, appendix 2, printer status 1 to 6). */
export function statusOf(bytes: readonly number[]): StarStatus {
  const [, , state = 0, errors = 0, moreErrors = 0, paper = 0, , count] = bytes;
  return {
    condition: {
      online: !has(state, 3),
      cover: has(state, 5) ? 'open' : 'closed',
      cutter: has(errors, 3) ? 'jammed' : 'ok',
      fault: faultOf(errors, moreErrors),
      paper: paperOf(paper),
    },
    count: count === undefined ? null : spread(count),
  };
}

/** A hot print head goes on by itself; a black mark that was missed, a jam or a lifted head want a hand. */
function faultOf(errors: number, moreErrors: number): Condition['fault'] {
  if (has(errors, 5)) return 'unrecoverable';
  return has(errors, 2, 6) || has(moreErrors, 1, 2, 3) ? 'recoverable' : 'none';
}

function paperOf(byte: number): Condition['paper'] {
  if (has(byte, 3)) return 'out';
  return has(byte, 1, 2) ? 'low' : 'ok';
}
