import bidiModule, { type Bidi } from 'bidi-js';
import { graphemes } from './columns.ts';
import type { Run } from './sheet.ts';

/** It is a function as a whole, which its own types do not say. */
const factory: unknown = bidiModule;
if (!isFactory(factory)) throw new Error('The library of directions is not what it was.');
const bidi = factory();

function isFactory(found: unknown): found is () => Bidi {
  return typeof found === 'function';
}

/** A character of a script that is read from right to left. */
export const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The level of each piece of a text (UAX #9): odd ones are read from right to left. Each line is a paragraph whose own
 * direction is that of its first strong character. Null when everything is read from left to right.
 */
export function levelsOf(pieces: readonly string[]): readonly number[] | null {
  const text = pieces.join('');
  if (!RIGHT_TO_LEFT.test(text)) return null;
  const { levels } = bidi.getEmbeddingLevels(text, 'auto');
  let at = 0;
  return pieces.map((piece) => {
    const level = levels[at] ?? 0;
    at += piece.length;
    return level;
  });
}

/** The runs in the order in which they stand on the paper, from the left (UAX #9, rule L2); each keeps its text as read. */
export function inSight<T extends Pick<Run, 'level'>>(runs: readonly T[]): readonly T[] {
  const levels = runs.map(({ level = 0 }) => level);
  const highest = Math.max(0, ...levels);
  let order = [...runs];
  for (let level = highest; level > 0; level -= 1) order = turnedFrom(order, level);
  return order;
}

/** Turns around each stretch of runs whose level is at least `level`. */
function turnedFrom<T extends Pick<Run, 'level'>>(runs: readonly T[], level: number): T[] {
  const stretches: { turns: boolean; runs: T[] }[] = [];
  for (const run of runs) {
    const turns = (run.level ?? 0) >= level;
    const last = stretches.at(-1);
    if (last && last.turns === turns) last.runs.push(run);
    else stretches.push({ turns, runs: [run] });
  }
  return stretches.flatMap((stretch) => (stretch.turns ? stretch.runs.toReversed() : stretch.runs));
}

/**
 * The runs as a printer without a sense of direction has to be given them: from left to right, the characters of those
 * that are read from right to left turned around, and brackets with them.
 */
export function asPrinted(runs: readonly Run[]): readonly Run[] {
  return inSight(runs).map((run) => {
    const { level = 0, ...plain } = run;
    if (level === 0) return run;
    return level % 2 === 0 ? plain : { ...plain, text: turned(plain.text) };
  });
}

function turned(text: string): string {
  return graphemes(text)
    .toReversed()
    .map((each) => bidi.getMirroredCharacter(each) ?? each)
    .join('');
}
