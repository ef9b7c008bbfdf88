import { expect, test } from 'vitest';
import { clockOf, minorOf, postcodesOf } from './minor.ts';

test('an amount is read as people type it, to the decimals of the currency', () => {
  expect(['2.5', '2,50', '0', ' 12 '].map((text) => minorOf(text, 2, 100_000))).toEqual([250, 250, 0, 1200]);
  expect(['', 'x', '-1', '1.234', '1e3', '2000'].map((text) => minorOf(text, 2, 100_000))).toEqual(
    Array.from({ length: 6 }, () => null),
  );
  expect(minorOf('300', 0, 1000)).toBe(300);
  expect(minorOf('300.5', 0, 1000)).toBeNull();
});

test('postcodes are split at commas and lines, each once', () => {
  expect(postcodesOf('d02, D04 \n D02;d06w,')).toEqual(['D02', 'D04', 'D06W']);
});

test('a time of day is read as people type it; midnight ends a day', () => {
  expect(['9', '9:30', '18.15', '00:00'].map((text) => clockOf(text, false))).toEqual([
    '09:00',
    '09:30',
    '18:15',
    '00:00',
  ]);
  expect([clockOf('24', true), clockOf('0:00', true), clockOf('24', false)]).toEqual([
    '24:00',
    '24:00',
    null,
  ]);
  expect(['25:00', '9:75', 'noon', ''].map((text) => clockOf(text, true))).toEqual([null, null, null, null]);
});
