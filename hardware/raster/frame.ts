import type { SKRSContext2D } from '@napi-rs/canvas';

/** Lines that have to meet their neighbours, as strokes between the middle and the sides of a cell. */
const STROKES: Readonly<Record<string, readonly ('left' | 'right' | 'up' | 'down')[]>> = {
  '─': ['left', 'right'],
  '│': ['up', 'down'],
  '┌': ['right', 'down'],
  '┐': ['left', 'down'],
  '└': ['up', 'right'],
  '┘': ['up', 'left'],
};

export function isFrame(character: string): boolean {
  return Object.hasOwn(STROKES, character);
}

/** Draws a line character into the cell whose top left corner is the context's origin. */
export function drawFrame(context: SKRSContext2D, character: string, columnDots: number): void {
  const middle = Math.floor(columnDots / 2);
  for (const stroke of STROKES[character] ?? []) {
    switch (stroke) {
      case 'left':
        context.fillRect(0, 11, middle + 1, 2);
        break;
      case 'right':
        context.fillRect(middle - 1, 11, columnDots - middle + 1, 2);
        break;
      case 'up':
        context.fillRect(middle - 1, 0, 2, 13);
        break;
      case 'down':
        context.fillRect(middle - 1, 11, 2, 13);
    }
  }
}
