import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemes, textColumns } from './columns.ts';
import { asPrinted } from './direction.ts';
import { layout } from './layout.ts';
import { plainText } from './plain-text.ts';
import type { Size } from './receipt.ts';
import type { TextRow } from './sheet.ts';

const rowsOf = (text: string, columns: number, width: Size = 1): TextRow[] =>
  layout({ blocks: [{ kind: 'line', spans: [{ text, width }] }] }, columns).rows.filter(
    (row): row is TextRow => row.kind === 'text',
  );
const seen = (row: TextRow): string =>
  asPrinted(row.runs)
    .map(({ text }) => text)
    .join('');

describe('text that is read from right to left', () => {
  test('stands turned around, numbers and foreign words as they are', () => {
    expect(rowsOf('שניצל 250 גרם', 20).map(seen)).toEqual(['םרג 250 לצינש']);
    expect(rowsOf('שניצל (abc) שלי', 20).map(seen)).toEqual(['ילש (abc) לצינש']);
    expect(rowsOf('Table 5 שולחן 12 end', 30).map(seen)).toEqual(['Table 5 12 ןחלוש end']);
  });

  test('has its brackets turned with it', () => {
    expect(rowsOf('שניצל (גדול)', 20).map(seen)).toEqual(['(לודג) לצינש']);
  });

  test('is wrapped as it is read, and its rows begin below each other at the right', () => {
    const rows = rowsOf('דג שלם על הגריל', 7);
    expect(
      rows.map((row) =>
        row.runs
          .map(({ text }) => text)
          .join('')
          .trim(),
      ),
    ).toEqual(['דג שלם', 'על', 'הגריל']);
    expect(rows.map(seen)).toEqual(['םלש גד', '    לע', ' לירגה']);
  });

  test('counts its columns twice at double width', () => {
    const rows = rowsOf('דג שלם על', 12, 2);
    expect(
      rows.map((row) =>
        row.runs
          .map(({ text }) => text)
          .join('')
          .trim(),
      ),
    ).toEqual(['דג שלם', 'על']);
  });

  test('mixed with English is wrapped at words of both', () => {
    const rows = rowsOf('Chicken شاورما دجاج with rice', 16);
    expect(plainText({ columns: 16, rows })).toBe('Chicken شاورما\nدجاج with rice\n');
  });

  test('keeps the lead of its line at the left', () => {
    const [row] = layout(
      { blocks: [{ kind: 'line', indent: 4, lead: [{ text: '2' }], spans: [{ text: 'דג' }] }] },
      20,
    ).rows;
    expect(seen(row as TextRow)).toBe('2   גד');
  });

  test('property: a row is as wide turned as it was, and says the same', () => {
    const unit = fc.constantFrom('א', 'ב', 'ش', '1', '2', 'a', 'b', ' ', '(', ')', '花', '.');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 8, max: 48 }), (text, columns) => {
        for (const row of rowsOf(text, columns)) {
          const read = row.runs.map((run) => run.text).join('');
          expect(textColumns(seen(row))).toBe(textColumns(read));
          expect(textColumns(read)).toBeLessThanOrEqual(columns);
          const letters = (whole: string) => graphemes(whole.replace(/[()]/g, '|')).toSorted().join('');
          expect(letters(seen(row))).toBe(letters(read));
          const numbers = read.match(/\d+/g) ?? [];
          for (const number of numbers) expect(seen(row)).toContain(number);
        }
      }),
    );
  });
});

test('property: no grapheme is taken apart by a break, in any script', () => {
  const unit = fc.constantFrom('நி', 'क्षि', 'é', 'a', ' ', '花', 'สี', 'ش', '👩🏽');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), fc.integer({ min: 6, max: 40 }), (units, columns) => {
      const text = units.join('');
      const whole = new Set(graphemes(text));
      for (const row of rowsOf(text, columns)) {
        for (const each of graphemes(row.runs.map((run) => run.text).join(''))) {
          if (each !== ' ') expect(whole).toContain(each);
        }
      }
    }),
  );
});
