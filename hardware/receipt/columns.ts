import { indicColumns } from './indic-widths.ts';
import { WIDE_RANGES } from './wide-ranges.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Each of these is a unit by itself, and asking the segmenter costs more than all the rest of a slip. */
const SIMPLE = /^[\n -~]*$/;

/** The text in the units that people see as one character (UAX #29). */
export function graphemes(text: string): string[] {
  if (SIMPLE.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The text in its code points; half surrogates stand alone. */
export function codePoints(text: string): string[] {
  return Array.from(text);
}

/**
 * How many columns of a fixed-width printer one grapheme takes: 0 for a lone combining mark, 2 for wide ones, as many
 * as their signs need for Indian ones, else 1.
 */
export function columnsOf(grapheme: string): number {
  const first = grapheme.codePointAt(0);
  if (first === undefined) return 0;
  if (first < 0x300) return grapheme.includes('\uFE0F') ? 2 : 1;
  if (/^\p{M}/u.test(grapheme)) return 0;
  return indicColumns(grapheme) ?? (isWide(first) || grapheme.includes('\uFE0F') ? 2 : 1);
}

/** The columns of a text, at single width. */
export function textColumns(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + columnsOf(grapheme), 0);
}

function isWide(codePoint: number): boolean {
  let low = 0;
  let high = WIDE_RANGES.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codePoint > (WIDE_RANGES[middle * 2 + 1] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return codePoint >= (WIDE_RANGES[low * 2] ?? Infinity);
}
