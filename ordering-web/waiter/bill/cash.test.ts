import { expect, test } from 'vitest';
import { changeDue, keyed, likelyCash } from './cash.ts';

test('what people hand over: the sum, then the notes above it', () => {
  expect(likelyCash(3550, 'EUR')).toEqual([3550, 4000, 5000, 10000]);
  expect(likelyCash(10_000, 'EUR')).toEqual([10_000, 20_000, 50_000, 100_000]);
  expect(likelyCash(720, 'EUR')).toEqual([720, 800, 1000]);
  expect(likelyCash(3400, 'JPY')).toEqual([3400, 3500, 4000, 5000, 10_000]);
  expect(likelyCash(0, 'EUR')).toEqual([]);
});

test('change is what was given above the sum, and none when it is not enough', () => {
  expect(changeDue(5000, 3550)).toBe(1450);
  expect(changeDue(3550, 3550)).toBe(0);
  expect(changeDue(3000, 3550)).toBeNull();
});

test('digits fill up from the right, as on a till', () => {
  expect(['1', '2', '5', '0'].reduce(keyed, 0)).toBe(1250);
  expect(keyed(99_999_999, '9')).toBe(99_999_999);
});
