import { codePoints } from '../receipt/columns.ts';
import { CELL, textRow, type Row, type Sheet, type TextRow } from '../receipt/sheet.ts';
import { drawRow } from '../raster/draw-row.ts';
import { columnDots, sheetCell, type PrinterProfile } from './profile.ts';
import { repertoireFor } from './text-bytes.ts';

/** Dots of paper that a printer without cutter moves, so that the slip can be torn off below its last line. */
const TEAR_OFF_DOTS = 180;

/** The sheet as this printer will print it: every row in characters that it has, or as a picture. */
export function finished(sheet: Sheet, profile: PrinterProfile): Sheet {
  const rows = joined(sheet.rows.map((row) => (isTornOff(row, profile) ? TEAR_OFF : row)));
  const cell = sheetCell(profile);
  return {
    columns: sheet.columns,
    rows: rows.flatMap((row) => finishedRow(row, sheet.columns, profile)),
    ...(cell && { cell }),
  };
}

const TEAR_OFF: Row = { kind: 'feed', dots: TEAR_OFF_DOTS };

function isTornOff(row: Row, { cutter }: PrinterProfile): boolean {
  return row.kind === 'cut' && cutter === 'none';
}

/** White below white is one white. */
function joined(rows: readonly Row[]): readonly Row[] {
  const found: Row[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (row.kind === 'feed' && last?.kind === 'feed')
      found[found.length - 1] = { kind: 'feed', dots: last.dots + row.dots };
    else found.push(row);
  }
  return found;
}

function finishedRow(row: Row, columns: number, profile: PrinterProfile): readonly Row[] {
  switch (row.kind) {
    case 'text':
      return [finishedText(row, columns, profile)];
    case 'feed':
      return feedOf(row.dots, profile);
    case 'cut':
    case 'qr':
    case 'picture':
    case 'buzz':
    case 'drawer':
      return [row];
  }
}

/** As far as its motor can move the paper, in dots of ours. */
function feedOf(dots: number, { feedPerInch }: PrinterProfile): readonly Row[] {
  const units = Math.round((dots * feedPerInch) / CELL.perInch);
  return units === 0 ? [] : [{ kind: 'feed', dots: Math.round((units * CELL.perInch) / feedPerInch) }];
}

function finishedText(row: TextRow, columns: number, profile: PrinterProfile): TextRow {
  const { has } = repertoireFor(profile);
  const exact = row.runs.every(({ text }) => codePoints(text).every((each) => has(each) || isLine(each)));
  if (!profile.letters || (!exact && profile.raster))
    return { ...row, picture: drawRow(row, { columns, cell: { ...CELL, width: columnDots(profile) } }) };
  const isRed = row.runs.some(({ colour }) => colour === 'red');
  const runs = row.runs.map((run) => ({
    ...run,
    text: drawable(run.text, has),
    ...(isRed ? { colour: 'red' as const } : {}),
  }));
  // An impact printer moves its paper by other steps, and its rows never join.
  return textRow(runs, row.tight && profile.feedPerInch === CELL.perInch);
}

const isLine = (character: string): boolean => /^[─│┌┐└┘]$/.test(character);

/** Frames and rules come from the layout, not from a text: a printer without them draws with ASCII, and nothing is lost. */
function drawable(text: string, has: (character: string) => boolean): string {
  return text.replace(/[─│┌┐└┘]/g, (line) => (has(line) ? line : (PLAIN_LINES[line] ?? '+')));
}

const PLAIN_LINES: Readonly<Record<string, string>> = { '─': '-', '│': '|' };
