import { expect, test } from 'vitest';
import { layout } from '../receipt/layout.ts';
import { dotRuns } from '../receipt/picture.ts';
import type { Span } from '../receipt/receipt.ts';
import type { TextRow } from '../receipt/sheet.ts';
import { canDraw } from './can-draw.ts';
import { canvas } from './canvas.ts';
import { drawRow } from './draw-row.ts';
import { png } from './png.ts';

const GROUND = { columns: 48, cell: { width: 12, height: 24 } };
const drawn = (text: string, style: Partial<Span> = {}) => {
  const [row] = layout({ blocks: [{ kind: 'line', spans: [{ text, ...style }] }] }, 48).rows;
  return drawRow(row as TextRow, GROUND);
};
const inkIn = (picture: ReturnType<typeof drawn>, from: number, to: number): number =>
  dotRuns(picture)
    .filter(({ x }) => x >= from && x < to)
    .reduce((sum, { length }) => sum + length, 0);

test('a row is as wide as the paper and as high as its step', () => {
  expect(drawn('花生')).toMatchObject({ width: 576, height: 30 });
  expect(drawn('花生', { height: 3 })).toMatchObject({ width: 576, height: 72 });
});

test('every character is in the columns that the layout gave it', () => {
  const picture = drawn('花  生', { width: 2 });
  expect(inkIn(picture, 0, 48)).toBeGreaterThan(50);
  expect(inkIn(picture, 48, 96)).toBe(0);
  expect(inkIn(picture, 96, 144)).toBeGreaterThan(50);
  expect(inkIn(picture, 144, 576)).toBe(0);
});

test('a word that is read from right to left ends where its columns begin', () => {
  const picture = drawn('x شاي');
  expect(inkIn(picture, 0, 12)).toBeGreaterThan(10);
  expect(inkIn(picture, 24, 60)).toBeGreaterThan(30);
  expect(inkIn(picture, 60, 576)).toBe(0);
});

test('joined letters are drawn joined: a word is not the sum of its letters', () => {
  const ink = (text: string) => inkIn(drawn(text), 0, 576);
  for (const word of ['شاي', 'क्षि', 'நெய்']) {
    const apart = Array.from(word).reduce((sum, letter) => sum + ink(letter), 0);
    expect(ink(word)).toBeGreaterThan(20);
    expect(ink(word)).not.toBe(apart);
  }
});

test('white on black leaves as much white as ink', () => {
  const picture = drawn('花生', { invert: true });
  const black = inkIn(picture, 0, 48);
  expect(black).toBeGreaterThan(48 * 24 * 0.4);
  expect(black).toBeLessThan(48 * 24 * 0.95);
});

test.each(['சாம்பார்', 'पनीर', 'شاورما', '酸辣土豆丝', 'かつ丼', 'Щука', 'Ωμέγα', 'שניצל', 'ต้มยำ', 'Łódź', '₹'])(
  'there is a face for %s',
  (word) => {
    for (const { segment } of new Intl.Segmenter('und').segment(word)) expect(canDraw(segment)).toBe(true);
  },
);

test.each(['🍣', 'ᚠ', '\u{e000}', '\u0b05'])('there is none for %j, and nobody pretends', (character) => {
  expect(canDraw(character)).toBe(false);
});

test('no face of the machine is known, so that none can be used', () => {
  const families = canvas().GlobalFonts.families.map(({ family }) => family);
  expect(families.length).toBeGreaterThan(0);
  for (const family of families)
    expect(family).toMatch(/^(mono|noto-sans|droid-sans|Noto Sans|Droid Sans|Atkinson)/);
});

test('a sheet is a PNG picture, one pixel a dot', () => {
  const sheet = layout(
    {
      blocks: [
        { kind: 'line', spans: [{ text: 'Tea' }] },
        { kind: 'qr', data: 'x' },
      ],
    },
    32,
  );
  const bytes = Buffer.from(png(sheet));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(384);
});
