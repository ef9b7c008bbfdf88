import { encode as encodeQr } from 'uqr';
import { columnsOf, graphemes, textColumns } from './columns.ts';
import { asPrinted, RIGHT_TO_LEFT } from './direction.ts';
import { QR } from './height.ts';
import { dotRuns, type Picture } from './picture.ts';
import {
  CELL,
  cellOf,
  rowHeight,
  rowStep,
  sheetWidth,
  type Cell,
  type Row,
  type Run,
  type Sheet,
  type TextRow,
} from './sheet.ts';

const INK = '#1c1a19';
const PAPER = '#fdfcf8';
const RED = '#b3261e';
/** The line of the letters, in dots below the top of a normal character. */
const BASE_LINE = 19;
const FONT_SIZE = 20;

/**
 * The sheet as an SVG picture, one unit a dot (8 to the millimetre), as a printer would set it: every character in
 * its column. It has no script. `faces`: style rules that bring the faces named here, else the page has to.
 */
export function svg(sheet: Sheet, faces = ''): string {
  const width = sheetWidth(sheet);
  const cell = cellOf(sheet);
  let y = 0;
  const parts: string[] = [];
  for (const row of sheet.rows) {
    const { height, mark } = drawRow(row, { width, cell, y });
    parts.push(mark);
    y += height;
  }
  const names = FACES.map((name) => `'${name}'`).join(',');
  const style = faces === '' ? '' : `<style>${faces}</style>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" ` +
    `font-family="${names},monospace" font-size="${FONT_SIZE}" fill="${INK}" xml:space="preserve">` +
    `${style}${parts.join('')}</svg>`
  );
}

/** What its letters are set in: the first has Latin, the second the rest of it. */
export const FACES = ['Atkinson Hyperlegible Mono Variable', 'Atkinson Hyperlegible Mono Rest'] as const;

interface Place {
  /** Of the sheet. */
  readonly width: number;
  readonly cell: Cell;
  readonly y: number;
}

interface Drawn {
  readonly height: number;
  readonly mark: string;
}

function drawRow(row: Row, place: Place): Drawn {
  switch (row.kind) {
    case 'text':
      return {
        height: row.picture?.height ?? rowStep(row, place.cell),
        mark: drawText(row, place),
      };
    case 'qr':
      return drawQr(row.data, place);
    case 'picture':
      return { height: row.picture.height, mark: drawPicture(row.picture, place.y) };
    case 'feed':
      return { height: row.dots, mark: '' };
    case 'cut':
    case 'buzz':
    case 'drawer':
      return { height: 0, mark: '' };
  }
}

function drawText(row: TextRow, { cell, y }: Place): string {
  if (row.picture) return drawnText(row, row.picture, y);
  const bottom = y + cell.height * rowHeight(row);
  const marks: string[] = [];
  let x = 0;
  for (const run of asPrinted(row.runs)) {
    const wide = textColumns(run.text) * cell.width * run.width;
    const high = cell.height * run.height;
    const top = bottom - high;
    if (run.invert) marks.push(block(x, top, wide, high, run.colour));
    const scale = `${ratio(cell.width * run.width, CELL.width)} ${ratio(high, CELL.height)}`;
    marks.push(drawRun(run, `translate(${x} ${top}) scale(${scale})`));
    x += wide;
  }
  return marks.join('');
}

function ratio(of: number, to: number): number {
  return Math.round((of / to) * 10_000) / 10_000;
}

/** The dots themselves, for they are what will be printed; what they say stands beside them. */
function drawnText({ runs }: TextRow, picture: Picture, y: number): string {
  const says = runs.map(({ text }) => text).join('');
  return drawPicture(picture, y, { says, isRed: runs.some(({ colour }) => colour === 'red') });
}

/** Rows of dots are lines of their height, each written by its way from the one before: a slip of Chinese is all dots. */
function drawPicture(picture: Picture, y: number, { says = '', isRed = false } = {}): string {
  let [atX, atY] = [0, 0];
  const lines = dotRuns(picture).map((run) => {
    const line = `m${run.x - atX} ${run.y - atY}h${run.length}`;
    [atX, atY] = [run.x + run.length, run.y];
    return line;
  });
  const title = says.trim() === '' ? '' : `<title>${escaped(says.trim())}</title>`;
  const path = `<path d="M0 ${y + 0.5}${lines.join('')}" stroke="${isRed ? RED : INK}" shape-rendering="crispEdges"/>`;
  return lines.length === 0 ? '' : `<g>${title}${path}</g>`;
}

function block(x: number, y: number, width: number, height: number, colour?: 'red'): string {
  const fill = colour === 'red' ? ` fill="${RED}"` : '';
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${fill} shape-rendering="crispEdges"/>`;
}

/** A character that leaves ink, and where its column begins, in dots at single width. */
interface Placed {
  readonly text: string;
  readonly x: number;
}

function placed(text: string): Placed[] {
  let x = 0;
  return graphemes(text).flatMap((grapheme) => {
    const at = x;
    x += columnsOf(grapheme) * CELL.width;
    return grapheme === ' ' ? [] : [{ text: grapheme, x: at }];
  });
}

/** Each word is one element that says where each of its characters stands. */
function drawRun(run: Run, transform: string): string {
  const characters = placed(run.text);
  if (characters.length === 0) return '';
  const ink = run.colour === 'red' ? RED : INK;
  const colour = run.invert ? PAPER : ink;
  const lines = characters.map(({ text, x }) => FRAME[text]?.(x) ?? '').join('');
  const drawn = lines && `<path d="${lines}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  const texts = words(characters.filter(({ text }) => !(text in FRAME))).map(
    ({ text, at }) => `<text x="${at.join(' ')}" y="${BASE_LINE}">${escaped(text)}</text>`,
  );
  const weight = run.bold ? 800 : 500;
  return `<g transform="${transform}" fill="${colour}" font-weight="${weight}">${drawn}${texts.join('')}</g>`;
}

/** Neighbours of one UTF-16 unit each can share an element: only for them does a list of places count characters. */
function words(characters: readonly Placed[]): { text: string; at: number[] }[] {
  const found: { text: string; at: number[] }[] = [];
  for (const { text, x } of characters) {
    const last = found.at(-1);
    const isNext =
      last &&
      !RIGHT_TO_LEFT.test(last.text) &&
      last.text.length === last.at.length &&
      last.at.at(-1) === x - CELL.width;
    if (isNext && text.length === 1 && !RIGHT_TO_LEFT.test(text)) {
      last.text += text;
      last.at.push(x);
    } else {
      found.push({ text, at: [x] });
    }
  }
  return found;
}

/** Lines that have to meet their neighbours are drawn, whatever the face does. */
const FRAME: Readonly<Record<string, (x: number) => string>> = {
  '─': (x) => `M${x} 12h12`,
  '│': (x) => `M${x + 6} 0v24`,
  '┌': (x) => `M${x + 12} 12h-6v12`,
  '┐': (x) => `M${x} 12h6v12`,
  '└': (x) => `M${x + 6} 0v12h6`,
  '┘': (x) => `M${x + 6} 0v12h-6`,
};

function drawQr(data: string, { width, y }: Place): Drawn {
  const { size, data: modules } = encodeQr(data, { border: QR.border });
  const left = Math.max(0, Math.floor((width - size * QR.module) / 2));
  const squares = modules.flatMap((line, row) =>
    line.flatMap((dark, column) =>
      dark
        ? [`M${left + column * QR.module} ${y + row * QR.module}h${QR.module}v${QR.module}h-${QR.module}z`]
        : [],
    ),
  );
  return { height: size * QR.module, mark: `<path d="${squares.join('')}"/>` };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
