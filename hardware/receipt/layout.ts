import { isMark, type Block, type LineBlock, type Receipt, type Size, type Span } from './receipt.ts';
import { rowHeight, textRow, type Row, type Run, type Sheet } from './sheet.ts';
import { glyphsOf, runOf, runsOf, widthOf, wrap, type Glyph } from './wrap.ts';

/**
 * Sets a receipt in rows for paper `columns` characters wide. It is the only place where text is measured and wrapped:
 * printers, pictures and plain text all draw its result, so what is seen beforehand is what will be printed.
 */
export function layout(receipt: Receipt, columns: number): Sheet {
  return { columns, rows: receipt.blocks.flatMap((block) => rowsOf(block, columns)) };
}

function rowsOf(block: Block, columns: number): readonly Row[] {
  if (isMark(block)) return [block];
  switch (block.kind) {
    case 'line':
      return lineRows(block, columns);
    case 'sides':
      return sideRows(block, columns);
    case 'band':
      return bandRows(block.lines, block.align ?? 'left', columns);
    case 'box':
      return boxRows(block.spans, columns);
    case 'rule':
      return [textRow([plain((block.style === 'solid' ? '─' : '-').repeat(columns))])];
  }
}

function lineRows(block: LineBlock, columns: number): Row[] {
  const indent = Math.min(block.indent ?? 0, columns - 1);
  const lead = glyphsOf(block.lead ?? [], Math.max(1, indent));
  const rows = wrap(glyphsOf(block.spans, columns - indent), columns - indent);
  const widest = Math.max(...rows.map(widthOf));
  return rows.map((row, index) => {
    const before = index === 0 ? [...runsOf(lead), spaces(indent - widthOf(lead))] : [spaces(indent)];
    const free = block.align === 'center' ? columns - indent - widthOf(row) : 0;
    const middle = [spaces(free > 0 ? free / 2 : startOf(row, widest))];
    return textRow([...before, ...middle, ...runsOf(row)]);
  });
}

/** Rows of a text that is read from right to left begin below each other at its right edge. */
function startOf(row: readonly Glyph[], widest: number): number {
  const isRightToLeft = row.length > 0 && row.every(({ style }) => (style.level ?? 0) > 0);
  return isRightToLeft ? widest - widthOf(row) : 0;
}

type SidesBlock = Extract<Block, { kind: 'sides' }>;

/** Text at the right that is squeezed into less than this goes below instead. */
const LEAST_BESIDE = 10;

function sideRows({ left, right, hang = 0 }: SidesBlock, columns: number): Row[] {
  const leftRows = wrap(glyphsOf(left, columns - hang), columns - hang);
  const last = leftRows.at(-1) ?? [];
  const stands = leftRows.length > 1 ? hang : 0;
  const beside = columns - stands - widthOf(last) - 1;
  const fits = widthOf(glyphsOf(right, columns)) <= beside;
  const room = fits || beside >= LEAST_BESIDE ? beside : columns;
  const rightRows = wrap(glyphsOf(right, room), room);
  const alone = (row: readonly Glyph[]): Row => textRow([spaces(columns - widthOf(row)), ...runsOf(row)]);
  const before = leftRows
    .slice(0, -1)
    .map((row, index) => textRow([spaces(index === 0 ? 0 : stands), ...runsOf(row)]));
  const lead = [spaces(stands), ...runsOf(last)];
  if (room === columns) return [...before, textRow(lead), ...rightRows.map(alone)];
  const [first = [], ...rest] = rightRows;
  const gap = columns - stands - widthOf(last) - widthOf(first);
  return [...before, textRow([...lead, spaces(gap), ...runsOf(first)]), ...rest.map(alone)];
}

/** Every character of a band is inverted, its margins as high as its text, and its rows join. */
function bandRows(
  lines: readonly (readonly Span[])[],
  align: 'left' | 'center',
  columns: number,
): readonly Row[] {
  const inner = columns - 2;
  const rows = lines
    .map((line) => line.map((span) => ({ ...span, invert: true })))
    .flatMap((line) => wrap(glyphsOf(line, inner), inner));
  return rows.map((row, index) => {
    const runs = runsOf(row);
    const height = highest(runs);
    const free = inner - widthOf(row);
    const before = 1 + (align === 'center' ? Math.floor(free / 2) : 0);
    const pad = (count: number): Run => ({ ...spaces(count), height, invert: true });
    return textRow([pad(before), ...runs, pad(columns - before - widthOf(row))], index < rows.length - 1);
  });
}

/** The bars are as high as the text beside them, and all rows join. */
function boxRows(spans: readonly Span[], columns: number): readonly Row[] {
  const inner = columns - 4;
  const body = wrap(glyphsOf(spans, inner), inner).map((row) => {
    const runs = runsOf(row);
    const bar: Run = { ...plain('│'), height: highest(runs) };
    return textRow([bar, spaces(1), ...runs, spaces(inner - widthOf(row) + 1), bar], true);
  });
  const edge = '─'.repeat(columns - 2);
  return [textRow([plain(`┌${edge}┐`)], true), ...body, textRow([plain(`└${edge}┘`)])];
}

function highest(runs: readonly Run[]): Size {
  return rowHeight({ kind: 'text', runs, tight: false });
}

function plain(text: string): Run {
  return runOf({ text });
}

function spaces(count: number): Run {
  return plain(' '.repeat(Math.max(0, Math.floor(count))));
}
