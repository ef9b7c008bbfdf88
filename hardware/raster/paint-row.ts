import type { SKRSContext2D } from '@napi-rs/canvas';
import { columnsOf, graphemes, textColumns } from '../receipt/columns.ts';
import { inSight } from '../receipt/direction.ts';
import { CELL, rowHeight, type Cell, type Run, type TextRow } from '../receipt/sheet.ts';
import { familyOf } from './canvas.ts';
import { faceOf, type DrawnFace } from './faces.ts';
import { drawFrame, isFrame } from './frame.ts';

/** How and where a row is painted. */
export interface Brush {
  readonly cell: Cell;
  /** Of the row, in dots. */
  readonly top: number;
  readonly ink: (run: Run) => string;
  readonly paper: string;
}

/** Paints a row: runs in the order in which they stand, letters in the columns that the layout counted for them. */
export function paintRow(context: SKRSContext2D, row: TextRow, brush: Brush): void {
  const { cell } = brush;
  const bottom = brush.top + cell.height * rowHeight(row);
  let x = 0;
  for (const run of inSight(row.runs)) {
    const width = textColumns(run.text) * cell.width * run.width;
    const top = bottom - cell.height * run.height;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = brush.ink(run);
    if (run.invert) context.fillRect(x, top, width, cell.height * run.height);
    const ink = run.invert ? brush.paper : brush.ink(run);
    context.fillStyle = ink;
    context.strokeStyle = ink;
    paintRun(context, run, { x, top, cell });
    x += width;
  }
}

interface Place {
  readonly x: number;
  readonly top: number;
  readonly cell: Cell;
}

/** Letters in a row in one face, and how many columns they have. */
interface Piece {
  readonly face: DrawnFace | null;
  readonly text: string;
  readonly columns: number;
}

function paintRun(context: SKRSContext2D, run: Run, { x, top, cell }: Place): void {
  const isRightToLeft = (run.level ?? 0) % 2 === 1;
  const pieces = piecesOf(run.text);
  const columnDots = cell.width;
  // Faces are measured in rows of the usual height.
  const high = (run.height * cell.height) / CELL.height;
  let column = 0;
  for (const piece of isRightToLeft ? pieces.toReversed() : pieces) {
    const left = x + column * columnDots * run.width;
    context.setTransform(run.width, 0, 0, high, left, top);
    if (isFrame(piece.text)) drawFrame(context, piece.text, columnDots);
    else if (piece.face) paintPiece(context, { ...piece, face: piece.face }, { run, columnDots });
    column += piece.columns;
  }
}

/** The text by words where letters join, by letters where they do not, and in one where every letter is as wide. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const letter of graphemes(text)) {
    const face = letter === ' ' || isFrame(letter) ? null : faceOf(letter);
    const columns = columnsOf(letter);
    const last = pieces.at(-1);
    if (last?.face && last.face === face && face.set !== 'cells')
      pieces[pieces.length - 1] = { face, text: last.text + letter, columns: last.columns + columns };
    else pieces.push({ face, text: letter, columns });
  }
  return pieces;
}

/** By how much text is widened at most to fill its columns: beyond, white stays at the end of a word. */
const WIDENED = { mono: Infinity, words: 1.2, cells: 1 } as const;
const OUTLINE = 0.7;

function paintPiece(
  context: SKRSContext2D,
  { face, text, columns }: Piece & { readonly face: DrawnFace },
  { run, columnDots }: { readonly run: Run; readonly columnDots: number },
): void {
  const isRightToLeft = (run.level ?? 0) % 2 === 1;
  context.font = `${weightOf(face, run)} ${face.size}px ${familyOf(face)}`;
  context.direction = isRightToLeft ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  const room = columns * columnDots;
  const natural = context.measureText(text).width;
  if (natural === 0) return;
  const scale = Math.min(WIDENED[face.set], room / natural);
  const free = room - natural * scale;
  const before = isRightToLeft ? free : 0;
  context.translate(face.set === 'cells' ? free / 2 : before, 0);
  context.scale(scale, 1);
  context.fillText(text, 0, face.baseLine);
  if (!run.bold || face.hasBold) return;
  context.lineWidth = OUTLINE;
  context.strokeText(text, 0, face.baseLine);
}

function weightOf({ hasBold }: DrawnFace, { bold }: Run): number {
  if (!hasBold) return 400;
  return bold ? 800 : 600;
}
