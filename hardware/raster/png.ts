import type { SKRSContext2D } from '@napi-rs/canvas';
import { encode as encodeQr } from 'uqr';
import { QR, sheetHeight } from '../receipt/height.ts';
import { dotRuns, type Picture } from '../receipt/picture.ts';
import { cellOf, rowStep, sheetWidth, type Cell, type Row, type Sheet } from '../receipt/sheet.ts';
import { canvas } from './canvas.ts';
import { paintRow } from './paint-row.ts';

const INK = '#1c1a19';
const RED = '#b3261e';
const PAPER = '#fdfcf8';

/** The sheet as a PNG picture, a pixel a dot: rows that are printed as pictures are those very dots. */
export function png(sheet: Sheet): Uint8Array {
  const width = sheetWidth(sheet);
  const cell = cellOf(sheet);
  const height = Math.max(1, sheetHeight(sheet));
  const drawing = canvas().createCanvas(width, height);
  const context = drawing.getContext('2d');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  let top = 0;
  for (const row of sheet.rows) top += paint(context, row, { top, width, cell });
  return new Uint8Array(drawing.toBuffer('image/png'));
}

interface Place {
  readonly top: number;
  readonly width: number;
  readonly cell: Cell;
}

/** Paints a row and tells how high it is. */
function paint(context: SKRSContext2D, row: Row, place: Place): number {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = INK;
  switch (row.kind) {
    case 'text':
      if (row.picture) return paintPicture(context, row.picture, place.top);
      paintRow(context, row, {
        cell: place.cell,
        top: place.top,
        ink: ({ colour }) => (colour === 'red' ? RED : INK),
        paper: PAPER,
      });
      return rowStep(row, place.cell);
    case 'picture':
      return paintPicture(context, row.picture, place.top);
    case 'qr':
      return paintQr(context, row.data, place);
    case 'feed':
      return row.dots;
    case 'cut':
    case 'buzz':
    case 'drawer':
      return 0;
  }
}

function paintPicture(context: SKRSContext2D, picture: Picture, top: number): number {
  for (const { x, y, length } of dotRuns(picture)) context.fillRect(x, top + y, length, 1);
  return picture.height;
}

function paintQr(context: SKRSContext2D, data: string, { top, width }: Place): number {
  const { size, data: modules } = encodeQr(data, { border: QR.border });
  const left = Math.max(0, Math.floor((width - size * QR.module) / 2));
  for (const [row, line] of modules.entries()) {
    for (const [column, isDark] of line.entries()) {
      if (!isDark) continue;
      context.fillRect(left + column * QR.module, top + row * QR.module, QR.module, QR.module);
    }
  }
  return size * QR.module;
}
