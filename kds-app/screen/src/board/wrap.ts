/** The sorts of text on a ticket. Sizes in units; weights as in the tokens. */
export const TEXT = {
  name: { size: 28, weight: 650, line: 33 },
  'name-done': { size: 28, weight: 450, line: 33 },
  choice: { size: 23, weight: 750, line: 28 },
  modifier: { size: 23, weight: 500, line: 28 },
  prefix: { size: 18.86, weight: 800, line: 28 },
  instruction: { size: 22, weight: 600, line: 28 },
  mark: { size: 20, weight: 650, line: 25 },
  seat: { size: 19, weight: 550, line: 25 },
  note: { size: 22, weight: 600, line: 28 },
  sub: { size: 19, weight: 450, line: 26 },
  place: { size: 52, weight: 800, line: 54 },
} as const;
export type TextKind = keyof typeof TEXT;

/** How wide a text is in its face, in units. */
export type Measure = (text: string, kind: TextKind) => number;

/**
 * The text in as many rows as it needs: nothing that is eaten is ever cut. It breaks between words, and inside a word
 * only where the word alone is wider than the row. `first` is what the first row has when something stands before it.
 */
export function wrap(text: string, kind: TextKind, width: number, measure: Measure, first = width): string[] {
  const rows: string[] = [];
  let row = '';
  const room = () => (rows.length === 0 ? first : width);
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (measure(longer, kind) <= room()) {
      row = longer;
      continue;
    }
    if (row !== '') rows.push(row);
    const pieces = broken(word, kind, room(), width, measure);
    rows.push(...pieces.slice(0, -1));
    row = pieces.at(-1) ?? '';
  }
  if (row !== '') rows.push(row);
  return rows;
}

/** A word in pieces that fit; one piece when it fits as it is. */
function broken(word: string, kind: TextKind, first: number, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    const room = pieces.length === 0 ? first : width;
    if (piece !== '' && measure(piece + letter, kind) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
