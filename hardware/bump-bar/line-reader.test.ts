import { expect, test } from 'vitest';
import { LineReader } from './line-reader.ts';
import { LINE_STYLES } from './line-styles.ts';

const codes = (reader: LineReader, ...bytes: number[]) =>
  reader.read(Uint8Array.from(bytes), 0).map(({ code, raw }) => `${code} (${raw})`);
const text = (words: string) => [...new TextEncoder().encode(words)];

test('one byte is one key, by its name or by itself', () => {
  expect(codes(new LineReader(LINE_STYLES['coded-1200']), 0xa1, 0xe2, 0x7f)).toEqual([
    'Digit1 (a1)',
    'Enter (e2)',
    'Byte7F (7f)',
  ]);
});

test('a frame of a unit and a key is a key of that unit, however it is cut', () => {
  const reader = new LineReader(LINE_STYLES['unit-key'], '2');
  expect(codes(reader, ...text('2K'))).toEqual([]);
  expect(codes(reader, ...text('3\u00031K4\u00032K77\u0003'))).toEqual([
    'Digit3 (32 4b 33 03)',
    'Frame77 (32 4b 37 37 03)',
  ]);
});

test('noise is no key, and the frame after it is read', () => {
  const reader = new LineReader(LINE_STYLES['unit-key']);
  expect(codes(reader, ...text('xxxxxxxxxxxx1K5\u0003'))).toEqual(['Digit5 (31 4b 35 03)']);
  expect(codes(reader, 3, 3, ...text('1K6\u0003'))).toEqual(['Digit6 (31 4b 36 03)']);
});

test('characters and sequences come with their bytes', () => {
  const reader = new LineReader(LINE_STYLES.characters);
  expect(codes(reader, ...text('3\u001b[A'))).toEqual(['Digit3 (33)', 'ArrowUp (1b 5b 41)']);
});
