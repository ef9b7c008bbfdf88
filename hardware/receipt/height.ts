import { encode as encodeQr } from 'uqr';
import { cellOf, rowStep, type Cell, type Row, type Sheet } from './sheet.ts';

/** Dots of one module of a symbol, and the white around it in modules. */
export const QR = { module: 6, border: 2 } as const;

/** Dots of paper that the sheet takes. */
export function sheetHeight(sheet: Sheet): number {
  const cell = cellOf(sheet);
  return sheet.rows.reduce((sum, row) => sum + heightOf(row, cell), 0);
}

function heightOf(row: Row, cell: Cell): number {
  switch (row.kind) {
    case 'text':
      return row.picture?.height ?? rowStep(row, cell);
    case 'qr':
      return encodeQr(row.data, { border: QR.border }).size * QR.module;
    case 'feed':
      return row.dots;
    case 'picture':
      return row.picture.height;
    case 'cut':
    case 'buzz':
    case 'drawer':
      return 0;
  }
}
