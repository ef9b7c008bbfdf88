import { encode } from 'uqr';
import { expect, test } from 'vitest';
import type { SheetKind, SheetOrder } from '#shared/contract/sheet.ts';
import { readPdf } from '#test/support/read-pdf.ts';
import { runsOf } from './runs.ts';
import { drawPdf, preview } from './sheet.ts';

const urlOf = (index: number) => `http://192.168.7.7:8080/t/t${index}-1-0123456789ABCDEF`;
const card = (index: number) => ({ name: `T${index}`, kind: 'table', url: urlOf(index) }) as const;
const order = (change: Partial<SheetOrder> = {}): SheetOrder => ({
  kind: 'tent',
  siteName: 'The Rules',
  wifi: { ssid: 'Guests', password: 'a;b', hidden: false },
  languages: ['en', 'es'],
  cards: [card(1)],
  ...change,
});
const WIFI = String.raw`WIFI:T:WPA;S:Guests;P:a\;b;;`;
const drawn = (says: string) =>
  encode(says, { ecc: 'Q', border: 0 })
    .data.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))
    .join('\n');

test('a tent has both codes on both of its sides, the name, the words and what to type', async () => {
  const [page] = readPdf(await drawPdf(order()));
  expect(page?.codes).toEqual([drawn(urlOf(1)), drawn(WIFI), drawn(urlOf(1)), drawn(WIFI)]);
  for (const text of [
    'The Rules',
    'T1',
    'Scan to see the menu and order',
    'Escanee para ver la carta y pedir',
    'Guest Wi-Fi',
    'Guests',
    'Password: a;b',
    '192.168.7.7:8080/t/t1-1-0123456789ABCDEF',
  ])
    expect(page?.texts.filter((each) => each === text)).toHaveLength(2);
});

test.each<[SheetKind, number[]]>([
  ['tent', [4, 4, 1]],
  ['card', [4, 4, 1]],
  ['sticker', [9]],
])('every place is on the sheet once: %s', async (kind, perPage) => {
  const cards = Array.from({ length: 9 }, (_, index) => card(index + 1));
  const pages = readPdf(
    await drawPdf(order({ kind, cards, wifi: { ssid: '', password: '', hidden: false } })),
  );
  const sides = kind === 'tent' ? 2 : 1;
  expect(pages.map(({ codes }) => codes.length)).toEqual(perPage.map((count) => count * sides));
  expect(new Set(pages.flatMap(({ codes }) => codes))).toEqual(new Set(cards.map(({ url }) => drawn(url))));
});

test('names in other letters are printed, and what no face has is said', async () => {
  for (const siteName of ['Ресторан', '铜桌餐厅', 'レストラン', 'मेज़', 'உணவகம்', 'ร้านอาหาร', 'Ελλάδα', 'Łódź'])
    expect([siteName, preview(order({ siteName })).unprintable]).toEqual([siteName, []]);
  const [page] = readPdf(await drawPdf(order({ siteName: 'Ресторан 铜桌' })));
  expect(page?.texts).toContain('Ресторан ');
  expect(page?.texts).toContain('铜桌');
  expect(preview(order({ siteName: 'A한🍕' })).unprintable).toEqual(['한', '🍕']);
  expect(await drawPdf(order({ siteName: '🍕', languages: ['ar', 'hi', 'ta', 'zh'] }))).toBeInstanceOf(
    Buffer,
  );
});

test('right to left stays so: numbers keep their way and stand on the left of what precedes them', () => {
  expect(runsOf('مطعم النحاس 24').map(({ text }) => text)).toEqual(['24', 'مطعم النحاس ']);
  expect(runsOf('Café מסעדה 2').map(({ text }) => text)).toEqual(['Café ', 'מסעדה ', '2']);
});

test('nothing is drawn outside the page, however long the words', () => {
  const long = 'W'.repeat(60);
  for (const kind of ['tent', 'card', 'sticker'] as const) {
    const { pages, width, height } = preview(order({ kind, siteName: long, cards: [card(1), card(2)] }));
    for (const mark of pages.flat()) {
      const end = 'turned' in mark && mark.turned ? -1 : 1;
      const reach = mark.type === 'code' ? mark.side : mark.width;
      for (const x of [mark.x, mark.x + end * reach]) expect(x >= 0 && x <= width).toBe(true);
      expect(mark.y >= 0 && mark.y <= height).toBe(true);
    }
  }
});
