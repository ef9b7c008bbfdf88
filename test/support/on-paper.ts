import { asPrinted } from '#hardware/receipt/direction.ts';
import { stacked } from '#hardware/receipt/picture.ts';
import { textRow, type Row, type Sheet } from '#hardware/receipt/sheet.ts';

/** The rows of a sheet as they stand on the paper: text from left to right, drawn rows as pictures, joined where they meet. */
export function onPaper({ rows }: Sheet): Row[] {
  const found: Row[] = [];
  for (const row of rows.map(seen)) {
    const last = found.at(-1);
    if (row.kind === 'picture' && last?.kind === 'picture' && last.picture.width === row.picture.width)
      found[found.length - 1] = { kind: 'picture', picture: stacked(last.picture, row.picture) };
    else found.push(row);
  }
  return found;
}

function seen(row: Row): Row {
  if (row.kind !== 'text') return row;
  if (row.picture) return { kind: 'picture', picture: row.picture };
  return textRow(asPrinted(row.runs), row.tight);
}
