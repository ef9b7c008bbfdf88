import { encode as encodeQr } from 'uqr';
import { columnsOf, graphemes, textColumns } from './columns.ts';
import { asPrinted, RIGHT_TO_LEFT } from './direction.ts';
import { QR } from './height.ts';
import { dotRuns, type Picture } from './picture.ts';
import { CELL, rowHeight, rowStep, type Row, type Run, type Sheet, type TextRow } from './sheet.ts';

const INK = '#1c1a19';
const PAPER = '#fdfcf8';
const RED = '#b3261e';
/** The line of the letters, in dots below the top of a normal character. */
const BASE_LINE = 19;
const FONT_SIZE = 20;

/**
 * The sheet as an SVG picture, one unit a dot (8 to the millimetre), as a printer would set it: every character in
 * its column. It carries no style sheet and no script; the face is asked for by name and may be embedded by the page.
 */
export function svg(sheet: Sheet): string {
  const width = sheet.columns * CELL.width;
  let y = 0;
  const parts: string[] = [];
  for (const row of sheet.rows) {
    const { height, mark } = drawRow(row, width, y);
    parts.push(mark);
    y += height;
  }
  const face = `font-family="'Atkinson Hyperlegible Mono Variable','Atkinson Hyperlegible Mono',monospace"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" ` +
    `${face} font-size="${FONT_SIZE}" fill="${INK}" xml:space="preserve">${parts.join('')}</svg>`
  );
}

interface Drawn {
  readonly height: number;
  readonly mark: string;
}

function drawRow(row: Row, width: number, y: number): Drawn {
  switch (row.kind) {
    case 'text':
      return { height: rowStep(row), mark: drawText(row, y) };
    case 'qr':
      return drawQr(row.data, width, y);
    case 'picture':
      return { height: row.picture.height, mark: drawPicture(row.picture, y) };
    case 'feed':
      return { height: row.dots, mark: '' };
    case 'cut':
    case 'buzz':
    case 'drawer':
      return { height: 0, mark: '' };
  }
}

function drawText(row: TextRow, y: number): string {
  if (row.picture) return drawPicture(row.picture, y, row.runs.map(({ text }) => text).join(''));
  const bottom = y + CELL.height * rowHeight(row);
  const marks: string[] = [];
  let x = 0;
  for (const run of asPrinted(row.runs)) {
    const wide = textColumns(run.text) * CELL.width * run.width;
    const top = bottom - CELL.height * run.height;
    if (run.invert) marks.push(block(x, top, wide, CELL.height * run.height, run.colour));
    marks.push(drawRun(run, `translate(${x} ${top}) scale(${run.width} ${run.height})`));
    x += wide;
  }
  return marks.join('');
}

/** The dots themselves, for they are what will be printed; what they say stands beside them. */
function drawPicture(picture: Picture, y: number, says = ''): string {
  const dots = dotRuns(picture).map((run) => `M${run.x} ${y + run.y}h${run.length}v1h-${run.length}z`);
  const title = says.trim() === '' ? '' : `<title>${escaped(says.trim())}</title>`;
  return `<g>${title}<path d="${dots.join('')}" shape-rendering="crispEdges"/></g>`;
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

function drawQr(data: string, width: number, y: number): Drawn {
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
