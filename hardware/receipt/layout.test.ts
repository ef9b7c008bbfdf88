import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textColumns } from './columns.ts';
import { layout } from './layout.ts';
import { plainText } from './plain-text.ts';
import type { Block, Size, Span } from './receipt.ts';
import type { Row, TextRow } from './sheet.ts';

const laid = (columns: number, ...blocks: Block[]): string => plainText(layout({ blocks }, columns));
const line = (text: string, style: Partial<Span> = {}): Block => ({
  kind: 'line',
  spans: [{ text, ...style }],
});
const isText = (row: Row): row is TextRow => row.kind === 'text';
const rowColumns = (row: TextRow): number =>
  row.runs.reduce((sum, run) => sum + textColumns(run.text) * run.width, 0);

describe('layout', () => {
  test('wraps at words, with double width counted', () => {
    expect(laid(20, line('Lamb cutlets, medium rare'))).toBe('Lamb cutlets, medium\nrare\n');
    expect(laid(20, line('Lamb cutlets', { width: 2 }))).toBe('Lamb\ncutlets\n');
  });

  test('a word longer than the row is broken, and nothing of it is lost', () => {
    expect(laid(8, line('Donaudampfschiff'))).toBe('Donaudam\npfschiff\n');
  });

  test('wide characters take two columns and may be broken anywhere', () => {
    expect(laid(8, line('酸辣土豆丝 x'))).toBe('酸辣土豆\n丝 x\n');
  });

  test('a grapheme of several code points is one character', () => {
    expect(laid(3, line('ab\u0301c d'))).toBe('ab\u0301c\nd\n');
  });

  test('a newline begins a new row', () => {
    expect(laid(20, line('one\n\ntwo'))).toBe('one\n\ntwo\n');
  });

  test('rows after the first keep the indent, and the lead stands in the first', () => {
    const block: Block = {
      kind: 'line',
      indent: 4,
      lead: [{ text: '3', width: 2 }],
      spans: [{ text: 'Sea bass, whole, grilled' }],
    };
    expect(laid(20, block)).toBe('3  Sea bass, whole,\n    grilled\n');
  });

  test('both edges share a row when they fit, else they do not', () => {
    const sides = (left: string, right: string): Block => ({
      kind: 'sides',
      left: [{ text: left }],
      right: [{ text: right }],
    });
    expect(laid(20, sides('GRILL', '19:44'))).toBe('GRILL          19:44\n');
    expect(laid(16, sides('T21', 'dine in, 4 guests'))).toBe('T21   dine in, 4\n          guests\n');
    expect(laid(10, sides('Table 21', 'mains'))).toBe('Table 21\n     mains\n');
  });

  test('a band is black over the whole width and as high as its text', () => {
    const [row] = layout(
      { blocks: [{ kind: 'band', align: 'center', lines: [[{ text: 'VOID', width: 2, height: 2 }]] }] },
      20,
    ).rows.filter(isText);
    expect(rowColumns(row!)).toBe(20);
    expect(row!.runs.every((run) => run.invert && run.height === 2)).toBe(true);
  });

  test('the rows of a band and of a frame join, the last but keeps its distance', () => {
    const tightness = (block: Block): boolean[] =>
      layout({ blocks: [block] }, 12)
        .rows.filter(isText)
        .map((row) => row.tight);
    expect(tightness({ kind: 'band', lines: [[{ text: 'a' }], [{ text: 'b' }]] })).toEqual([true, false]);
    expect(tightness({ kind: 'box', spans: [{ text: 'cut the steak' }] })).toEqual([true, true, true, false]);
  });

  test('a frame closes around its text, with bars as high as it', () => {
    expect(laid(12, { kind: 'box', spans: [{ text: 'cut the steak', height: 2 }] })).toBe(
      '┌──────────┐\n│ cut the  │\n│ steak    │\n└──────────┘\n',
    );
  });

  test('a word that grows too long by a larger letter is broken inside, not past the edge of the paper', () => {
    const spans = [{ text: '  ' }, { text: '!!!!', width: 3 }, { text: '!!!', width: 4 }] as const;
    const { rows } = layout({ blocks: [{ kind: 'line', spans, indent: 4 }] }, 26);
    expect(rows.filter(isText).map(rowColumns)).toEqual([26, 8]);
  });

  test('property: no row is wider than the paper, and no word is lost', () => {
    const size = fc.constantFrom<Size>(1, 2, 3, 4);
    const span = fc.record({ text: fc.string({ unit: 'grapheme' }), width: size, height: size });
    fc.assert(
      fc.property(fc.array(span), fc.integer({ min: 20, max: 48 }), (spans, columns) => {
        const { rows } = layout({ blocks: [{ kind: 'line', spans, indent: 4 }] }, columns);
        for (const row of rows.filter(isText)) expect(rowColumns(row)).toBeLessThanOrEqual(columns);
        const bare = (text: string): string => text.replace(/[ \n]/g, '');
        const printed = rows.filter(isText).flatMap((row) => row.runs.map((run) => run.text));
        expect(bare(printed.join(''))).toBe(bare(spans.map((each) => each.text).join('')));
      }),
    );
  });
});
