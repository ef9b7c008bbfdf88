/** A key that went down on a bump bar. */
export interface Stroke {
  /** As `KeyboardEvent.code` names it. */
  readonly code: string;
  /** Milliseconds of any clock that all strokes of a line share. */
  readonly at: number;
  /** Milliseconds since this very key was last touched; infinite when another key came in between. */
  readonly since: number;
  /** What came over the line for it, in hexadecimal. */
  readonly raw: string;
}

/** Reads the bytes of one bar's line, in whatever pieces they come. */
export interface KeyReader {
  /** Of a key something has come, and not yet all. */
  readonly isBegun: boolean;
  /** `now`: milliseconds of a clock that never jumps, for lines whose bytes carry no time. */
  read(bytes: Uint8Array, now: number): readonly Stroke[];
}

/** Bytes as people write them: `a1 0d`. */
export function hexOf(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
