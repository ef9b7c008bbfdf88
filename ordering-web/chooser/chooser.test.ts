import { expect, test } from 'vitest';
import { House } from '#shared/contract/house.ts';
import { railsOf } from './cards.ts';
import { inHalves, leftUntil } from './countdown.ts';

const site = {
  id: 's',
  name: 'The Copper Table',
  currency: 'EUR',
  locale: 'en-IE',
  timeZone: 'Europe/Dublin',
};
const bare = { site, addresses: [], sample: false, table: null, paperUrl: null, stations: [] };

test('a house says nothing of PINs by itself', () => {
  expect(House.parse(bare).pins).toEqual([]);
});

test('every page hangs from a rail, and the first nine have a key', () => {
  const stations = ['grill', 'fry', 'cold', 'pastry', 'bar', 'expo'].map((id) => ({ id, name: id }));
  const rails = railsOf(House.parse({ ...bare, stations, paperUrl: 'http://127.0.0.1:9180/' }));
  expect(rails.map((rail) => rail.name)).toEqual(['Kitchen', 'Floor', 'Also']);
  const cards = rails.flatMap((rail) => rail.cards);
  expect(cards.map((card) => card.digit)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(cards.find((card) => card.digit === '1')?.href).toBe('/kitchen/grill');
});

test('a house without stations or paper still has its floor', () => {
  expect(railsOf(House.parse(bare)).map((rail) => [rail.name, rail.cards.length])).toEqual([
    ['Floor', 5],
    ['Also', 2],
  ]);
});

test('the time that a code has left, rounded up, never below nothing', () => {
  const end = '2026-11-20T19:02:00.000Z';
  expect(leftUntil(end, Date.parse('2026-11-20T19:00:00.000Z'))).toBe('2:00');
  expect(leftUntil(end, Date.parse('2026-11-20T19:01:59.100Z'))).toBe('0:01');
  expect(leftUntil(end, Date.parse('2026-11-20T19:05:00.000Z'))).toBe('0:00');
});

test('a code is read out in halves', () => {
  expect(inHalves('KXRM4T7Q')).toBe('KXRM 4T7Q');
  expect(inHalves('KXRM-4T7Q')).toBe('KXRM-4T7Q');
});
