import { allFaces, type Face } from './faces.ts';

/** Letters in a row that are printed in one face. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

/** Belongs to whatever stands before it: spaces, digits, full stops and brackets. */
const NEUTRAL = /[\s\p{N}\p{P}\p{S}]/u;

/**
 * A text as runs, from left to right as they stand on paper. What runs from right to left is set so inside its run by
 * the face; here its runs change places. A letter that no face has is left out.
 */
export function runsOf(text: string): Run[] {
  const runs: { face: Face; text: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const last = runs.at(-1);
    const face = faceOf(letter, last?.face ?? null);
    if (face === null) continue;
    if (last?.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  const first = runs.find((run) => /\p{L}/u.test(run.text));
  return first?.face.rightToLeft === true ? runs.toReversed() : runs;
}

/** The letters of a text that no face has. */
export function unprintable(text: string): string[] {
  const missing = Array.from(text.normalize('NFC')).filter((letter) => faceOf(letter, null) === null);
  return [...new Set(missing)];
}

/** A neutral letter stays in the run before it, unless that reads the other way and would turn a number around. */
function faceOf(letter: string, before: Face | null): Face | null {
  const point = letter.codePointAt(0) ?? 0;
  const stays = !before?.rightToLeft || !/[\p{N}/.]/u.test(letter);
  if (before && stays && before.has(point) && (NEUTRAL.test(letter) || !isOfFirst(point))) return before;
  return allFaces().find((face) => face.has(point)) ?? null;
}

function isOfFirst(point: number): boolean {
  return allFaces()[0]?.has(point) ?? false;
}
