import type { SKRSContext2D } from '@napi-rs/canvas';
import { harmless, type Picture } from '../receipt/picture.ts';
import { rowStep, type Cell, type TextRow } from '../receipt/sheet.ts';
import { canvas } from './canvas.ts';
import { paintRow } from './paint-row.ts';

/** The paper that a row is drawn for. */
export interface Ground {
  readonly columns: number;
  /** As large as its letters are drawn. */
  readonly cell: Cell;
}

/**
 * From this darkness on a dot is black. Thin strokes of small letters must not break, and the heat of one dot already
 * spreads over its edge: a little above the middle.
 */
const BLACK_BELOW = 150;

/** The row as dots, as wide as the paper and as high as its step, every character in the columns it was given. */
export function drawRow(row: TextRow, { columns, cell }: Ground): Picture {
  const width = Math.ceil((columns * cell.width) / 8) * 8;
  const height = rowStep(row, cell);
  const context = contextOf(width, height);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  paintRow(context, row, { cell, top: 0, ink: () => '#000', paper: '#fff' });
  return harmless({ width, height, bits: dotsOf(context.getImageData(0, 0, width, height).data) });
}

const contexts = new Map<string, SKRSContext2D>();

function contextOf(width: number, height: number): SKRSContext2D {
  const key = `${width} ${height}`;
  const known = contexts.get(key) ?? canvas().createCanvas(width, height).getContext('2d');
  contexts.set(key, known);
  return known;
}

/** Its ink is black on white, so that one of the colours says how dark it is. */
function dotsOf(pixels: Uint8ClampedArray): Uint8Array {
  const bits = new Uint8Array(pixels.length / 32);
  for (let dot = 0; dot < pixels.length / 4; dot += 1) {
    if ((pixels[dot * 4] ?? 255) < BLACK_BELOW) bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return bits;
}
