import { columnsOf, graphemes } from './columns.ts';
import { levelsOf } from './direction.ts';
import type { Size, Span } from './receipt.ts';
import type { Run, Style } from './sheet.ts';

/** One grapheme in its style; `columns` counts its width multiplied. */
export interface Glyph {
  readonly text: string;
  readonly style: Style;
  readonly columns: number;
}

/** A run with every style said. */
export function runOf(span: Span): Run {
  const { text, width = 1, height = 1, bold = false, invert = false, colour } = span;
  return { text, width, height, bold, invert, ...(colour ? { colour } : {}) };
}

/** The graphemes of the spans; those too wide for `columns` at their size are taken narrower, so that all can be placed. */
export function glyphsOf(spans: readonly Span[], columns: number): Glyph[] {
  const glyphs = spans.flatMap((span) => {
    const { text, ...style } = runOf(span);
    return graphemes(text).map((grapheme) => glyph(grapheme, style, columns));
  });
  return withLevels(glyphs);
}

function glyph(text: string, style: Style, columns: number): Glyph {
  const single = columnsOf(text);
  const widest =
    single === 0 ? style.width : Math.max(1, Math.min(style.width, Math.floor(columns / single)));
  const width = sizeOf(widest);
  return { text, style: { ...style, width }, columns: single * width };
}

const SIZES: readonly Size[] = [1, 2, 3, 4, 5, 6, 7, 8];

function sizeOf(times: number): Size {
  return SIZES[times - 1] ?? 1;
}

/** The columns that glyphs take side by side. */
export function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { columns }) => sum + columns, 0);
}

/**
 * Rows of at most `columns` columns: broken at newlines, else after the last space that fits, else between wide
 * (East Asian) characters, else inside a word that is longer than a row. Nothing is dropped but the spaces at a break.
 */
export function wrap(glyphs: readonly Glyph[], columns: number): Glyph[][] {
  const rows: Glyph[][] = [];
  let row: Glyph[] = [];
  let used = 0;
  for (const next of glyphs) {
    if (next.text === '\n') {
      rows.push(row);
      row = [];
      used = 0;
    } else if (used + next.columns <= columns) {
      row.push(next);
      used += next.columns;
    } else {
      const [full, rest] = breakBefore(row, next, columns);
      rows.push(full);
      row = rest;
      used = widthOf(rest);
    }
  }
  return [...rows, row].map(withoutTrailingSpaces);
}

/** What stays on the full row, and what begins the next one. */
function breakBefore(row: readonly Glyph[], next: Glyph, columns: number): [Glyph[], Glyph[]] {
  if (isSpace(next)) return [[...row], []];
  const last = row.findLastIndex((glyph, index) => index > 0 && mayBreakAfter(glyph));
  const at = last >= 0 ? last + 1 : row.length;
  const rest = [...row.slice(at), next];
  // A word may be longer than a row only with what comes next, when that is larger than the space before the word.
  return isWide(next) || widthOf(rest) > columns ? [[...row], [next]] : [row.slice(0, at), rest];
}

function mayBreakAfter(glyph: Glyph): boolean {
  return isSpace(glyph) || isWide(glyph);
}

function isSpace(glyph: Glyph): boolean {
  return glyph.text === ' ';
}

function isWide(glyph: Glyph): boolean {
  return glyph.columns === 2 * glyph.style.width;
}

function withoutTrailingSpaces(row: readonly Glyph[]): Glyph[] {
  return row.slice(0, row.findLastIndex((glyph) => !isSpace(glyph)) + 1);
}

/** Each glyph with the level of its direction, where any of them is read from right to left. */
function withLevels(glyphs: readonly Glyph[]): Glyph[] {
  const levels = levelsOf(glyphs.map(({ text }) => text));
  if (levels === null) return [...glyphs];
  return glyphs.map((each, index) => {
    const level = levels[index] ?? 0;
    return level === 0 ? each : { ...each, style: { ...each.style, level } };
  });
}

/** One run for each glyph. */
export function runsOf(glyphs: readonly Glyph[]): Run[] {
  return glyphs.map(({ text, style }) => ({ text, ...style }));
}
