import { expect, test } from 'vitest';
import { keyWords } from './key-words.ts';

test.each([
  ['Digit3', '3'],
  ['KeyA Enter', 'A then Enter'],
  ['ControlLeft', 'Left Ctrl alone'],
  ['NumpadSubtract', 'Numpad −'],
  ['Control+KeyR', 'Control + R'],
  ['Byte7F', 'Byte 7F'],
  ['F5', 'F5'],
])('the key %s is called %s', (code, words) => {
  expect(keyWords(code)).toBe(words);
});
