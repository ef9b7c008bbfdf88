import { expect, test } from 'vitest';
import { minutesText } from './words.ts';

test('durations are said in the units that people use for them', () => {
  expect([0, 45, 240, 270, 5400, 7500].map(minutesText)).toEqual([
    '0 s',
    '45 s',
    '4 min',
    '4 min 30 s',
    '1 h 30 min',
    '2 h 5 min',
  ]);
});
