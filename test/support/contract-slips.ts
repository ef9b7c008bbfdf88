import { isDeepStrictEqual } from 'node:util';
import type { Receipt } from '#hardware/receipt/receipt.ts';
import type { Row } from '#hardware/receipt/sheet.ts';

/** A small slip, as every test of the contract prints it. */
export const RECEIPT: Receipt = {
  blocks: [
    { kind: 'line', spans: [{ text: 'GRILL', width: 2, height: 2, bold: true }] },
    { kind: 'line', spans: [{ text: 'Ribeye 300 g' }] },
    { kind: 'cut' },
  ],
};
/** Another one, of an earlier sender. */
export const OTHER: Receipt = {
  blocks: [
    ...['Sole', 'Bream', 'Cod', 'Hake', 'Plaice', 'Ling'].map((text) => ({
      kind: 'line' as const,
      spans: [{ text }],
    })),
    { kind: 'cut' },
  ],
};

/** A row in each of the scripts there is a face for. */
export const SCRIPTS: Receipt = {
  blocks: [
    ...['Crème brûlée', 'சாம்பார் இட்லி', 'पनीर टिक्का', 'شاورما دجاج (12)', '宫保鸡丁', 'no nuts'].map((text) => ({
      kind: 'line' as const,
      spans: [{ text, height: 2 as const }],
    })),
    { kind: 'cut' },
  ],
};

/** Whether the rows are there, below whatever an earlier sender left on the paper. */
export function endsWith(rows: readonly Row[], wanted: readonly Row[]): boolean {
  const [first, ...rest] = wanted;
  const from = rows.length - wanted.length;
  const top = rows[from];
  const isSame = isDeepStrictEqual(top, first) || (isPicture(top) && isPicture(first) && isFoot(top, first));
  return isSame && isDeepStrictEqual(rows.slice(from + 1), rest);
}

type PictureRow = Extract<Row, { kind: 'picture' }>;

function isPicture(row: Row | undefined): row is PictureRow {
  return row?.kind === 'picture';
}

/** What was left over and what was drawn below it are one picture. */
function isFoot({ picture: whole }: PictureRow, { picture: foot }: PictureRow): boolean {
  return whole.width === foot.width && Buffer.compare(whole.bits.slice(-foot.bits.length), foot.bits) === 0;
}

/** Every byte of a talk, and one behind it; within a long picture, where one is as good as another, every seventeenth. */
export function offsets(length: number): number[] {
  const all = Array.from({ length: length + 1 }, (_, index) => index + 1);
  return all.filter((byte) => length <= 600 || byte < 250 || byte > length - 60 || byte % 17 === 0);
}
