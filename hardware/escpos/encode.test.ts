import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Receipt, Size, Span } from '../receipt/receipt.ts';
import { onPaper } from '#test/support/on-paper.ts';
import { plainText } from '../receipt/plain-text.ts';
import { decodePaper } from '../virtual/decode.ts';
import type { CodePageName } from './code-pages.ts';
import { UPPER_HALVES } from './code-pages.ts';
import { command } from './commands.ts';
import { render } from './encode.ts';
import { PROFILES, type PrinterProfile } from './profile.ts';

const profile: PrinterProfile = PROFILES['escpos-80-buzzer'];
const line = (text: string, style: Partial<Span> = {}): Block => ({
  kind: 'line',
  spans: [{ text, ...style }],
});
const slip = (...blocks: Block[]): Receipt => ({ blocks: [...blocks, { kind: 'cut' }] });

/** What comes out of a printer for this receipt, as text. */
function printed(receipt: Receipt, on: PrinterProfile = profile): string {
  const { slips, strange } = decodePaper(render(receipt, on).body, on);
  expect(strange).toEqual([]);
  return slips.map((each) => plainText(each)).join('---\n');
}

describe('encode', () => {
  test('the paper is the sheet: every size, weight, inversion, frame, symbol, buzz and cut', () => {
    const receipt = slip(
      { kind: 'buzz', times: 3 },
      {
        kind: 'sides',
        left: [{ text: 'GRILL', width: 2, height: 2, bold: true }],
        right: [{ text: '19:44' }],
      },
      { kind: 'rule', style: 'solid' },
      { kind: 'sides', left: [{ text: 'T21', width: 4, height: 3 }], right: [{ text: 'order #125' }] },
      {
        kind: 'band',
        align: 'center',
        lines: [[{ text: '*** CHANGED ***', width: 2, height: 2 }], [{ text: 'was 1' }]],
      },
      {
        kind: 'line',
        indent: 5,
        lead: [{ text: '3', width: 2, height: 2, invert: true }],
        spans: [{ text: 'Crème brûlée à la façon de la maison', height: 2 }],
      },
      { kind: 'box', spans: [{ text: 'Seat 2 eats slowly', bold: true }] },
      { kind: 'feed', dots: 40 },
      { kind: 'qr', data: 'https://passline.example/ü' },
      { kind: 'rule', style: 'dashed' },
    );
    const { sheet, body, losses } = render(receipt, profile);
    const { slips, strange } = decodePaper(body, profile);
    expect(strange).toEqual([]);
    expect(losses).toEqual([]);
    expect(slips).toEqual([{ columns: 48, rows: sheet.rows, isCut: true }]);
  });

  test('width and height are not confused', () => {
    const { slips } = decodePaper(
      render(slip(line('tall', { height: 2 }), line('wide', { width: 3 })), profile).body,
      profile,
    );
    expect(slips[0]?.rows.slice(0, 2)).toMatchObject([
      { runs: [{ text: 'tall', width: 1, height: 2 }] },
      { runs: [{ text: 'wide', width: 3, height: 1 }] },
    ]);
  });

  test('text goes through the pages of the profile and stays where it is', () => {
    const { body } = render(slip(line('é € ź жар é')), profile);
    expect(printed(slip(line('é € ź жар é')))).toBe('é € ź жар é\n\n');
    const selections = [...body.keys()].filter((at) => body[at] === 0x1b && body[at + 1] === 0x74);
    expect(selections.map((at) => body[at + 2])).toEqual([0, 19, 18, 17, 0]);
  });

  test('a line of one page is never left for another', () => {
    const { body } = render(slip(line('ÀÁÂ âäà ÃÐ é')), {
      ...profile,
      pages: [
        { page: 'CP858', number: 19 },
        { page: 'WPC1252', number: 16 },
      ],
    });
    expect([...body].filter((byte, at) => byte === 0x1b && body[at + 1] === 0x74).length).toBe(1);
  });

  test('a printer without frames draws with ASCII', () => {
    const plain: PrinterProfile = { ...profile, columns: 12, pages: [{ page: 'WPC1252', number: 16 }] };
    expect(printed(slip({ kind: 'box', spans: [{ text: 'né' }] }), plain)).toBe(
      '+----------+\n| né       |\n+----------+\n\n',
    );
  });

  test('a printer without a cutter feeds far enough to tear', () => {
    const { slips } = decodePaper(render(slip(line('x')), PROFILES['escpos-58']).body, PROFILES['escpos-58']);
    expect(slips).toMatchObject([{ isCut: false, rows: [{ kind: 'text' }, { kind: 'feed', dots: 180 }] }]);
  });

  test.each([
    [{ kind: 'none' } as const, []],
    [{ kind: 'internal', pattern: 1 } as const, [{ kind: 'buzz', times: 2 }]],
    [{ kind: 'clone', length: 2 } as const, [{ kind: 'buzz', times: 2 }]],
    [{ kind: 'pulse', pin: 1, on: 50, off: 50 } as const, [{ kind: 'buzz', times: 2 }]],
  ])('the buzzer %j sounds', (buzzer, rows) => {
    const on: PrinterProfile = { ...profile, buzzer, drawer: null };
    const { slips, strange } = decodePaper(
      render({ blocks: [{ kind: 'buzz', times: 2 }, { kind: 'cut' }] }, on).body,
      on,
    );
    expect(strange).toEqual([]);
    expect(slips[0]?.rows).toEqual([...rows, { kind: 'cut' }]);
  });

  test('a drawer opens on its own pin, for as long as it wants; a printer without one is sent nothing', () => {
    const body = (drawer: PrinterProfile['drawer']) =>
      Buffer.from(render({ blocks: [{ kind: 'drawer' }] }, { ...profile, drawer }).body).toString('hex');
    expect(body({ pin: 1, on: 60, off: 120 })).toContain('1b70013c78');
    expect(body(null)).not.toContain('1b70');
  });

  test('a command with the wrong number of parameters is a mistake of ours', () => {
    expect(() => command('bold')).toThrow('bold takes 1 parameters, not 0');
  });
});

describe('no text can be a command', () => {
  const pages = Object.keys(UPPER_HALVES) as CodePageName[];
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc.constantFrom(
      '\u001b@\u001dV\u0000',
      '\u0010\u0004\u0001',
      '\u007f\u0080\u009b',
      'a\u001d(k\u0003\u0000',
      '\ud83d',
      '\u0085\u2028',
    ),
  );
  const sizes = fc.constantFrom<Size>(1, 2, 3);

  test.each(pages)('property: on %s the paper says what the sheet says, and nothing else happens', (page) => {
    const on: PrinterProfile = {
      ...profile,
      raster: false,
      pages: [{ page, number: 7 }, ...PROFILES['escpos-80'].pages],
    };
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 4 }),
        sizes,
        fc.boolean(),
        (texts, width, invert) => {
          const blocks = texts.map((text) => line(text, { width, invert }));
          const { sheet, body } = render(slip(...blocks, { kind: 'box', spans: [{ text: texts[0]! }] }), on);
          const { slips, strange } = decodePaper(body, on);
          expect(strange).toEqual([]);
          expect(slips).toEqual([{ columns: on.columns, rows: onPaper(sheet), isCut: true }]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
