import { expect, test } from 'vitest';
import { readPercents } from './reading.ts';

test('tips are put in order, each once, and none is allowed', () => {
  expect(readPercents('15 %, 5, 10; 5')).toEqual({ ok: true, value: [5, 10, 15] });
  expect(readPercents(' ')).toEqual({ ok: true, value: [] });
});

test.each(['0', '101', '7.5', '-5', 'five', '1 2 3 4 5 6 7'])('%j are no tips', (text) => {
  expect(readPercents(text).ok).toBe(false);
});
