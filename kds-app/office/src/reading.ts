import type { z } from 'zod';
import { err, ok, type Result } from '#shared/basics/result.ts';

/** What somebody typed, or the sentence that says why it cannot be taken. */
export type Reading<T> = Result<T, string>;

const MOST_TIPS = 6;

/** Percentages with commas between; none is allowed. */
export function readPercents(text: string): Reading<number[]> {
  const typed = text.split(/[\s,;%]+/).filter(Boolean);
  const percents = [...new Set(typed.map(Number))].sort((a, b) => a - b);
  if (percents.some((each) => !Number.isInteger(each) || each < 1 || each > 100))
    return err('Whole numbers from 1 to 100, such as 5, 10, 15.');
  return percents.length > MOST_TIPS ? err(`At most ${MOST_TIPS} of them.`) : ok(percents);
}

const MOST_PHRASES = 12;
const LONGEST_PHRASE = 40;

/** Short notes with commas between; none is allowed. */
export function readPhrases(text: string): Reading<string[]> {
  const typed = text.split(',').map((each) => each.trim());
  const phrases = [...new Set(typed.filter(Boolean))];
  if (phrases.some((each) => each.length > LONGEST_PHRASE))
    return err(`At most ${LONGEST_PHRASE} letters each, with commas between.`);
  return phrases.length > MOST_PHRASES ? err(`At most ${MOST_PHRASES} of them.`) : ok(phrases);
}

/** Reads what a schema of the contract takes, with the schema's own sentence where it does not. */
export function readBy<T extends z.ZodType<string>>(schema: T, otherwise: string) {
  return (text: string): Reading<string> => {
    const read = schema.safeParse(text.trim());
    return read.success ? ok(read.data) : err(read.error.issues[0]?.message ?? otherwise);
  };
}
