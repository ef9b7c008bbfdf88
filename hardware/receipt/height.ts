import { encode as encodeQr } from 'uqr';
import { rowStep, type Row, type Sheet } from './sheet.ts';

/** Dots of one module of a symbol, and the white around it in modules. */
export const QR = { module: 6, border: 2 } as const;

/** Dots of paper that the sheet takes. */
export function sheetHeight({ rows }: Sheet): number {
  return rows.reduce((sum, row) => sum + heightOf(row), 0);
}

function heightOf(row: Row): number {
  switch (row.kind) {
    case 'text':
      return row.picture?.height ?? rowStep(row);
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
