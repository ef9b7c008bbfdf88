import type { Picture } from './picture.ts';
import type { Mark, Size } from './receipt.ts';

/** A piece of one row, every style said. */
export interface Run {
  readonly text: string;
  readonly width: Size;
  readonly height: Size;
  readonly bold: boolean;
  readonly invert: boolean;
  readonly colour?: 'red';
  /** Of its direction (UAX #9), where it is not 0: odd ones are read from right to left. */
  readonly level?: number;
}

/** A style without its text. */
export type Style = Omit<Run, 'text'>;

/**
 * A row of text as it stands on the paper, padding included. Runs share the base line and are in the order in which
 * they are read; `inSight` puts them in the order in which they stand.
 */
export interface TextRow {
  readonly kind: 'text';
  readonly runs: readonly Run[];
  /** The next row joins without white between: inside a band or a frame. */
  readonly tight: boolean;
  /** The printer lacks some of it: the row is printed as this picture, as wide as the paper and as high as its step. */
  readonly picture?: Picture;
}

export type Row = TextRow | Mark;

/** A receipt laid out: what every renderer draws, and what a printer's bytes decode to. */
export interface Sheet {
  readonly columns: number;
  readonly rows: readonly Row[];
  /** Of a normal character, where it is not as large as in font A. */
  readonly cell?: Cell | undefined;
}

/** Dots that a character takes, the white around it included. */
export interface Cell {
  readonly width: number;
  readonly height: number;
}

/**
 * The one form of a text row: neighbours of one style joined, nothing empty, and no white at its end that nobody
 * would see.
 */
export function textRow(runs: readonly Run[], tight = false): TextRow {
  const joined: Run[] = [];
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    if (last && sameStyle(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return { kind: 'text', runs: trimmed(joined), tight };
}

/** Whether the two would be joined. */
export function sameStyle(one: Style, other: Style): boolean {
  const sameSize = one.width === other.width && one.height === other.height;
  const sameInk = one.bold === other.bold && one.invert === other.invert && one.colour === other.colour;
  return sameSize && sameInk && (one.level ?? 0) === (other.level ?? 0);
}

function trimmed(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (!last || last.invert) return runs;
  const text = last.text.replace(/ +$/, '');
  if (text === last.text) return runs;
  const rest = runs.slice(0, -1);
  return text === '' ? trimmed(rest) : [...rest, { ...last, text }];
}

/** Dots of a normal character (font A of thermal printers at 203 dpi) and of the step from line to line. */
export const CELL = { width: 12, height: 24, step: 30, perInch: 203 } as const;

/** Dots of a normal character of the sheet. */
export function cellOf({ cell = CELL }: Pick<Sheet, 'cell'>): Cell {
  return cell;
}

/** Dots that the sheet is wide: its rows, not the paper beside them. */
export function sheetWidth(sheet: Pick<Sheet, 'columns' | 'cell'>): number {
  return sheet.columns * cellOf(sheet).width;
}

/** How many normal heights the row is high. */
export function rowHeight(row: TextRow): Size {
  return row.runs.reduce<Size>((highest, run) => (run.height > highest ? run.height : highest), 1);
}

/** Dots of paper that a text row takes, in characters of that size. */
export function rowStep(row: TextRow, cell: Cell = CELL): number {
  const ink = cell.height * rowHeight(row);
  return row.tight ? ink : Math.max(CELL.step, ink);
}
