import { faceOf } from './faces.ts';

const known = new Map<string, boolean>();
const MOST_KNOWN = 5_000;

/** Whether there is a face of our own for this grapheme. */
export function canDraw(grapheme: string): boolean {
  const before = known.get(grapheme);
  if (before !== undefined) return before;
  const can = faceOf(grapheme) !== null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(grapheme, can);
  return can;
}
