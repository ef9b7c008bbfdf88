import { CELL, type Row, type Sheet } from './sheet.ts';

/**
 * The sheet as text, in the order in which it is read: what it says, without sizes; rows of wide characters are as long
 * as they have characters.
 */
export function plainText(sheet: Sheet): string {
  return sheet.rows.map(plainRow).join('');
}

function plainRow(row: Row): string {
  switch (row.kind) {
    case 'text':
      return `${row.runs
        .map(({ text }) => text)
        .join('')
        .trimEnd()}\n`;
    case 'qr':
      return `[QR ${row.data}]\n`;
    case 'picture':
      return `[picture ${row.picture.width} x ${row.picture.height}]\n`;
    case 'feed':
      return '\n'.repeat(Math.floor(row.dots / CELL.step));
    case 'cut':
      return '\n';
    case 'buzz':
    case 'drawer':
      return '';
  }
}
