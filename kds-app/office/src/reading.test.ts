import { expect, test } from 'vitest';
import { readPercents, readPhrases } from './reading.ts';

test('tips are put in order, each once, and none is allowed', () => {
  expect(readPercents('15 %, 5, 10; 5')).toEqual({ ok: true, value: [5, 10, 15] });
  expect(readPercents(' ')).toEqual({ ok: true, value: [] });
});

test.each(['0', '101', '7.5', '-5', 'five', '1 2 3 4 5 6 7'])('%j are no tips', (text) => {
  expect(readPercents(text).ok).toBe(false);
});

test('short notes are read with commas between, each once, no more and no longer than a key can show', () => {
  expect(readPhrases(' Well done, Not spicy ,, Well done')).toEqual({
    ok: true,
    value: ['Well done', 'Not spicy'],
  });
  expect(readPhrases('')).toEqual({ ok: true, value: [] });
  expect(readPhrases('x'.repeat(41)).ok).toBe(false);
  expect(readPhrases(Array.from({ length: 13 }, (_, at) => `n${at}`).join(',')).ok).toBe(false);
});
