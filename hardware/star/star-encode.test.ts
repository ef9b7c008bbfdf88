import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onPaper } from '#test/support/on-paper.ts';
import { plainText } from '../receipt/plain-text.ts';
import type { Block, Receipt, Size, Span } from '../receipt/receipt.ts';
import { decodeStarPaper } from '../virtual/star-decode.ts';
import { starCommand } from './commands.ts';
import { profileFor } from '../escpos/profile.ts';
import { bandsOf } from './picture-bands.ts';
import { drawerPulse } from './connector.ts';
import { renderForStar } from './star-encode.ts';
import { STAR_PROFILES, type StarProfile } from './star-profile.ts';

const profile: StarProfile = STAR_PROFILES['star-80-buzzer'];
const line = (text: string, style: Partial<Span> = {}): Block => ({
  kind: 'line',
  spans: [{ text, ...style }],
});
const slip = (...blocks: Block[]): Receipt => ({ blocks: [...blocks, { kind: 'cut' }] });
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('Star Line Mode', () => {
  test('the paper is the sheet: every size, weight, inversion, frame, symbol, buzz and cut', () => {
    const receipt = slip(
      { kind: 'buzz', times: 3 },
      {
        kind: 'sides',
        left: [{ text: 'GRILL', width: 2, height: 2, bold: true }],
        right: [{ text: '19:44' }],
      },
      { kind: 'rule', style: 'solid' },
      { kind: 'sides', left: [{ text: 'T21', width: 6, height: 3 }], right: [{ text: 'order #125' }] },
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
      line('é € ź жар é'),
      { kind: 'feed', dots: 40 },
      { kind: 'qr', data: 'https://passline.example/ü' },
      { kind: 'rule', style: 'dashed' },
    );
    const { sheet, body, losses } = renderForStar(receipt, profile);
    const { slips, strange } = decodeStarPaper(body, profile);
    expect(strange).toEqual([]);
    expect(losses).toEqual([]);
    expect(slips).toEqual([{ columns: 48, rows: onPaper(sheet), isCut: true }]);
  });

  test('width and height are not confused: ESC i takes the height first', () => {
    const body = hex(renderForStar(slip(line('tall', { height: 2 })), profile).body);
    expect(body).toContain('1b690100');
  });

  test('what is larger than the printer can is as large as it can', () => {
    const { sheet } = renderForStar(slip(line('x', { width: 8, height: 8 })), profile);
    expect(sheet.rows[0]).toMatchObject({ runs: [{ width: 6, height: 6 }] });
  });

  test('the SP700 knows neither ESC i nor fonts, and prints red with ESC 4', () => {
    const impact = STAR_PROFILES['star-sp700'];
    const receipt = slip(line('NUTS', { invert: true, width: 4, height: 2 }), line('rice'));
    const { body, sheet } = renderForStar(receipt, impact);
    expect(hex(body)).not.toMatch(/1b69|1b1e46/);
    expect(hex(body)).toContain(`1b451b341b57011b6801${hex(Buffer.from('NUTS'))}0a1b461b35`);
    expect(decodeStarPaper(body, impact).slips[0]?.rows).toEqual(onPaper(sheet));
  });

  test('a row that no page has is drawn, band by band, and comes out as it was drawn', () => {
    const { sheet, body, losses } = renderForStar(slip(line('पनीर டீ', { height: 2 }), line('tea')), profile);
    expect(losses).toEqual([]);
    expect(sheet.rows[0]).toHaveProperty('picture');
    const { slips, strange } = decodeStarPaper(body, profile);
    expect(strange).toEqual([]);
    expect(slips[0]?.rows).toEqual(onPaper(sheet));
  });

  test('a picture never holds what would be obeyed at once', () => {
    const bits = new Uint8Array(24).fill(0);
    bits[3] = 0x80;
    for (const y of [3, 4, 6, 7, 13, 14, 23]) bits[y] = 0x80;
    bits[13] = bits[14] = 0x80;
    const [band] = bandsOf({ width: 8, height: 24, bits });
    expect(band?.columns.slice(0, 3)).toEqual([0x1b, 0x06, 0x00]);
  });

  test.each([
    [{ kind: 'none' } as const, []],
    [{ kind: 'internal', pattern: 1 } as const, [{ kind: 'buzz', times: 2 }]],
    [{ kind: 'pulse', pin: 0, on: 100, off: 50 } as const, [{ kind: 'buzz', times: 2 }]],
  ])('the buzzer %j sounds', (buzzer, rows) => {
    const on: StarProfile = { ...profile, buzzer, drawer: null };
    const { body } = renderForStar({ blocks: [{ kind: 'buzz', times: 2 }, { kind: 'cut' }] }, on);
    expect(decodeStarPaper(body, on)).toMatchObject({
      strange: [],
      slips: [{ rows: [...rows, { kind: 'cut' }] }],
    });
  });

  test('the first drawer is opened in its turn with a pulse of its own, the second one at once', () => {
    expect(hex(drawerPulse({ pin: 0, on: 100, off: 150 }))).toBe('1b07141e07');
    expect(hex(drawerPulse({ pin: 1, on: 100, off: 100 }))).toBe('1a');
    const { body } = renderForStar({ blocks: [{ kind: 'drawer' }] }, STAR_PROFILES['star-80']);
    expect(hex(body)).toContain('1b07141407');
  });

  test('a command with the wrong number of parameters is a mistake of ours', () => {
    expect(() => starCommand('codePage')).toThrow('codePage takes 1 parameters, not 0');
  });

  test('profiles are found by name, with the columns that are set', () => {
    expect(profileFor('star-sp700', 35)).toMatchObject({ family: 'star', columns: 35, star: { largest: 2 } });
  });
});

describe('no text can be a Star command', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc.constantFrom(
      '\u001b@\u001bd\u0003',
      '\u0017\u0007',
      '\u007f\u0080\u009b',
      '\u001b\u001dyD1',
      '\ud83d',
    ),
  );
  const profiles = [profile, STAR_PROFILES['star-sp700'], STAR_PROFILES['star-mc-print-58']];

  test.each(profiles)(
    'property: on $name the paper says what the sheet says, and nothing else happens',
    (on) => {
      fc.assert(
        fc.property(
          fc.array(hostile, { minLength: 1, maxLength: 4 }),
          fc.constantFrom<Size>(1, 2, 3),
          fc.boolean(),
          (texts, width, invert) => {
            const blocks = texts.map((text) => line(text, { width, invert }));
            const { sheet, body } = renderForStar(
              slip(...blocks, { kind: 'box', spans: [{ text: texts[0]! }] }),
              on,
            );
            const { slips, strange } = decodeStarPaper(body, on);
            expect(strange).toEqual([]);
            expect(slips).toEqual([{ columns: on.columns, rows: onPaper(sheet), isCut: true }]);
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  test('property: every code point is exact, or told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x20, max: 0x10ffff }), (codePoint) => {
        const char = String.fromCodePoint(codePoint).toWellFormed();
        const { sheet, losses } = renderForStar({ blocks: [line(`a${char}b`)] }, profile);
        const text = plainText(sheet).replaceAll('\n', '');
        const isGone = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]$/u.test(char);
        const exact = text === `a${char}b`.normalize('NFC') || (isGone && text === 'ab');
        if (!exact && !/[\p{P}\p{S}\p{Zs}½¼¾]/u.test(char)) expect(losses.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
