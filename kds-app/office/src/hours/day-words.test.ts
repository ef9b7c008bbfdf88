import { expect, test } from 'vitest';
import { dayWords } from './day-words.ts';

test('days are said as people say them', () => {
  expect(dayWords([])).toBe('Every day');
  expect(dayWords(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).toBe('Every day');
  expect(dayWords(['fri', 'mon', 'tue', 'thu', 'wed'])).toBe('Monday to Friday');
  expect(dayWords(['sun', 'sat'])).toBe('Saturday and Sunday');
  expect(dayWords(['mon', 'wed', 'sun'])).toBe('Monday, Wednesday and Sunday');
  expect(dayWords(['tue'])).toBe('Tuesday');
});
