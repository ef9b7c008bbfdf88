import { expect, test } from 'vitest';
import { numberOf } from './numbers.ts';

test('a number within its bounds is taken, anything else is not', () => {
  const bounds = { least: 2, most: 10, orNone: false };
  expect(['2', ' 10 ', '4'].map((text) => numberOf(text, bounds))).toEqual([2, 10, 4]);
  expect(['', '1', '11', '2.5', 'two'].map((text) => numberOf(text, bounds))).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

test('an empty field takes the value away where there need not be one', () => {
  expect(numberOf('  ', { least: 2, most: 10, orNone: true })).toBeNull();
});
