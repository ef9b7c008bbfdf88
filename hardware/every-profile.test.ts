import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onPaper } from '#test/support/on-paper.ts';
import { plainText } from './receipt/plain-text.ts';
import type { Block, Receipt, Size } from './receipt/receipt.ts';
import { cleaned } from './receipt/spelling.ts';
import { decodeFor } from './virtual/decode-for.ts';
import { CommandReader } from './virtual/command-reader.ts';
import { renderFor } from './printer-kinds.ts';
import { multibyteCharacter, multibyteOf, type MultibyteName } from './escpos/multibyte.ts';
import { PROFILES, profileFor, type PrinterProfile, type ProfileName } from './escpos/profile.ts';

const names = Object.keys(PROFILES) as ProfileName[];
const profiles = names.flatMap((name): PrinterProfile[] =>
  PROFILES[name].fonts.flatMap(({ columns }) => columns.map((count) => profileFor(name, count))),
);
const line = (text: string, style: object = {}): Block => ({ kind: 'line', spans: [{ text, ...style }] });
const cut: Block = { kind: 'cut' };

/** Every kind of block, every script, every size. */
const FULL: Receipt = {
  blocks: [
    { kind: 'buzz', times: 2 },
    { kind: 'sides', left: [{ text: 'GRILL', width: 2, height: 2, bold: true }], right: [{ text: '19:44' }] },
    { kind: 'rule', style: 'solid' },
    {
      kind: 'band',
      align: 'center',
      lines: [[{ text: 'VOID', width: 2, height: 2 }], [{ text: 'إلغاء' }]],
    },
    line('Crème brûlée, жар, Łódź, €5'),
    line('酸辣土豆丝 with 宫保鸡丁 and café', { width: 2, height: 3 }),
    line('சாம்பார் இட்லி', { bold: true }),
    line('पनीर टिक्का'),
    line('شاورما دجاج (بدون ثوم) 12 قطعة مع البطاطس المقلية والسلطة'),
    line('שניצל עם ציפס (2) abc'),
    line('no nuts', { colour: 'red' }),
    { kind: 'box', spans: [{ text: 'Sushi 🍣 for seat 2', height: 2 }] },
    { kind: 'feed', dots: 40 },
    { kind: 'feed', dots: 300 },
    { kind: 'qr', data: 'https://passline.example/ü' },
    { kind: 'drawer' },
    cut,
  ],
};

function decoded(receipt: Receipt, profile: PrinterProfile) {
  const { sheet, body, losses, overflow } = renderFor(receipt, profile);
  const { slips, strange } = decodeFor(body, profile);
  const unlike = overflow > 0 ? [`${overflow} dots below the label`] : [];
  return {
    sheet,
    losses,
    rows: slips.flatMap(({ rows }) => rows),
    strange: strange.filter((each) => !unlike.includes(each)),
  };
}

describe.each(profiles)('$name, $columns columns', (profile) => {
  test('the paper is the sheet', () => {
    const { sheet, rows, strange } = decoded(FULL, profile);
    expect(strange).toEqual([]);
    expect(rows).toEqual(onPaper(sheet));
  });

  test('property: whatever is written, the paper is the sheet and no text is a command', () => {
    const size = fc.constantFrom<Size>(1, 2, 3);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u001b@\u001dV\u0000', '\u0010\u0004\u0001', '\u007f\u009b', '(שלום) 5', 'ab 花 é'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, size, size, fc.boolean()), { maxLength: 3 }), (lines) => {
        const blocks = lines.map(([each, width, height, invert]) => line(each, { width, height, invert }));
        const { sheet, rows, strange } = decoded({ blocks: [...blocks, cut] }, profile);
        expect(strange).toEqual([]);
        expect(rows).toEqual(onPaper(sheet));
      }),
      { numRuns: 10 },
    );
  });

  test('property: every code point is exact, drawn, or told; none becomes a question mark', () => {
    const point = fc.oneof(fc.integer({ min: 0x20, max: 0x2fff }), fc.integer({ min: 0x20, max: 0x10ffff }));
    fc.assert(
      fc.property(point, (codePoint) => {
        const char = cleaned(String.fromCodePoint(codePoint));
        const { sheet, losses } = renderFor({ blocks: [line(`a${char}b`)] }, profile);
        const text = plainText(sheet).replaceAll('\n', '');
        const isExact = text === `a${char.replaceAll('\n', '')}b`.normalize('NFC');
        if (char !== '?') expect(text).not.toContain('?');
        if (!isExact && !/[\p{P}\p{S}½¼¾]/u.test(char)) expect(losses).toHaveLength(1);
        if (losses.length > 0 && profile.letters)
          expect(sheet.rows.some((row) => row.kind === 'text' && row.picture)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a thermal printer', () => {
  test('draws what its pages lack, and says so of that row alone', () => {
    const { sheet, losses } = renderFor({ blocks: [line('Chicken'), line('花生 x')] }, PROFILES['escpos-80']);
    expect(losses).toEqual([]);
    expect(sheet.rows.map((row) => row.kind === 'text' && row.picture !== undefined)).toEqual([false, true]);
    expect(plainText(sheet)).toBe('Chicken\n花生 x\n');
  });

  test('has no byte in a picture that a printer would obey at once', () => {
    const bits = Uint8Array.of(0x10, 0x04, 0x01, 0x10, 0x14, 0x10, 0x05, 0x10);
    const receipt: Receipt = { blocks: [{ kind: 'picture', picture: { width: 64, height: 1, bits } }] };
    const { body } = renderFor(receipt, PROFILES['escpos-80']);
    expect(body.slice(-8)).toEqual(Uint8Array.of(0x18, 0x04, 0x01, 0x18, 0x14, 0x18, 0x05, 0x10));
  });

  test('sends a picture in bands that fit a small buffer', () => {
    const tokens = new CommandReader().read(
      renderFor({ blocks: [line('花', { height: 8 })] }, PROFILES['escpos-80']).body,
    );
    const sizes = tokens
      .filter((token) => token.kind === 'command' && token.name === 'raster')
      .map(({ size }) => size);
    expect(sizes).toHaveLength(4);
    expect(Math.max(...sizes)).toBeLessThan(4096);
  });

  test('with Chinese characters of its own prints them so, and leaves its pages where they are', () => {
    const { sheet } = decoded({ blocks: [line('宫保鸡丁 café')] }, PROFILES['escpos-80-chinese']);
    expect(sheet.rows).toMatchObject([{ runs: [{ text: '宫保鸡丁 café' }] }]);
    expect(sheet.rows[0]).not.toHaveProperty('picture');
  });
});

describe('the impact printer', () => {
  const impact = PROFILES['epson-tm-u220'];

  test('gets sizes by ESC ! and red by ESC r at the beginning of a row, and nothing it lacks', () => {
    const tokens = new CommandReader().read(renderFor(FULL, impact).body);
    const used = new Set(tokens.flatMap((token) => (token.kind === 'command' ? [token.name] : [])));
    for (const lacked of ['characterSize', 'raster', 'symbol', 'invert', 'bold'] as const)
      expect(used).not.toContain(lacked);
    expect(used).toContain('printMode');
    const { rows } = decoded(
      { blocks: [line('seat 1 ', {}), { kind: 'band', lines: [[{ text: 'VOID', height: 2 }]] }] },
      impact,
    );
    expect(rows).toMatchObject([
      { runs: [{ text: 'seat 1' }] },
      { runs: [{ text: 'VOID', colour: 'red', bold: true, height: 2 }] },
    ]);
  });

  test('one red word makes its row red: the ribbon changes between rows only', () => {
    const spans = [{ text: 'NO ' }, { text: 'nuts', colour: 'red' as const }];
    const { rows } = decoded({ blocks: [{ kind: 'line', spans }] }, impact);
    expect(rows).toMatchObject([{ runs: [{ text: 'NO nuts', colour: 'red' }] }]);
  });

  test('prints the number of what it cannot spell, and what is lost is grave', () => {
    const spans = [{ text: 'no 花生', mustRead: true, whenLost: ' (no. 21)' }];
    const { sheet, losses } = renderFor({ blocks: [{ kind: 'line', spans }] }, impact);
    expect(plainText(sheet).replaceAll('\n', ' ')).toContain('(no. 21)');
    expect(losses).toContainEqual({ written: '花', printed: '[U+82B1]', grave: true });
    const plain = renderFor(
      { blocks: [{ kind: 'line', spans: [{ ...spans[0]!, text: 'no nuts' }] }] },
      impact,
    );
    expect(plainText(plain.sheet)).toBe('no nuts\n');
  });
});

describe('a printer without letters', () => {
  const dots = PROFILES['star-tsp100'];

  test('gets every row as dots, its symbol too, and no letter', () => {
    const { sheet, rows, strange } = decoded(FULL, dots);
    expect(sheet.rows.filter((row) => row.kind === 'qr' || (row.kind === 'text' && !row.picture))).toEqual(
      [],
    );
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['picture', 'feed', 'drawer', 'cut']));
    expect(strange).toEqual([]);
  });

  test('is cut where a slip ends and nowhere else', () => {
    const { body } = renderFor(
      { blocks: [line('one'), cut, line('two'), { kind: 'drawer' }, line('three')] },
      dots,
    );
    expect(decodeFor(body, dots).slips.map(({ isCut }) => isCut)).toEqual([true, false]);
  });

  test('would print a letter as rubbish', () => {
    expect(decodeFor(Buffer.from('tea\n'), dots).strange).toHaveLength(3);
  });
});

describe('a die-cut label', () => {
  test('says by how much a receipt is too high for it', () => {
    const label = PROFILES['label-die-cut'];
    expect(renderFor({ blocks: [line('one')] }, label).overflow).toBe(0);
    const rows = Array.from({ length: 11 }, (_, index) => line(`line ${index}`));
    expect(renderFor({ blocks: rows }, label).overflow).toBe(11 * 30 - 320);
  });
});

describe.each<[MultibyteName, string]>([
  ['GBK', 'GB18030'],
  ['SHIFT_JIS', 'CP932'],
  ['BIG5', 'BIG5'],
  ['EUC-KR', 'EUC-KR'],
])('two-byte mode %s', (name, foreign) => {
  test('agrees with iconv on every character that it has', () => {
    const all = Array.from({ length: 0x30000 - 0x80 }, (_, index) =>
      String.fromCodePoint(0x80 + index),
    ).flatMap((char) => {
      const bytes = multibyteOf(name, char);
      return bytes ? [{ char, bytes }] : [];
    });
    expect(all.length).toBeGreaterThan(7000);
    const input = Buffer.from(all.flatMap(({ bytes }) => bytes));
    const theirs = execFileSync('iconv', ['-f', foreign, '-t', 'UTF-8'], { input, maxBuffer: 1e7 });
    expect(theirs.toString('utf8')).toBe(all.map(({ char }) => char).join(''));
    const [{ char, bytes: [lead, trail] } = { char: '', bytes: [0, 0] as const }] = all;
    expect(multibyteCharacter(name, lead, trail)).toBe(char);
  });

  test('has no byte that could begin a command', () => {
    for (let point = 0x3000; point < 0xffff; point += 1) {
      for (const byte of multibyteOf(name, String.fromCharCode(point)) ?? [])
        expect(byte >= 0x40 && byte !== 0x7f).toBe(true);
    }
  });
});
