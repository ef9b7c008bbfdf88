import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyTable } from './key-table.ts';

const tag = (low: number, high: number) => {
  const buffer = Buffer.alloc(16);
  buffer.writeUInt32LE(low, 0);
  buffer.writeUInt32LE(high, 4);
  return buffer;
};

test('finds the rows of a tag among many, and none for a tag that was never added', () => {
  const table = new KeyTable();
  const tags = Array.from({ length: 5000 }, () => randomBytes(16));
  tags.forEach((each, index) => table.add(each, index + 1));
  tags.forEach((each, index) => expect([...table.find(each)]).toEqual([index + 1]));
  for (let count = 0; count < 5000; count += 1) expect([...table.find(randomBytes(16))]).toEqual([]);
});

test('tells all rows of tags that are the same or start at the same slot', () => {
  const table = new KeyTable();
  table.add(tag(7, 1), 1);
  table.add(tag(7, 2), 2);
  table.add(tag(7, 1), 3);
  expect([...table.find(tag(7, 1))]).toEqual([1, 3]);
  expect([...table.find(tag(7, 2))]).toEqual([2]);
  expect([...table.find(tag(8, 1))]).toEqual([]);
});

test('answers like a map, through growing and forgetting', () => {
  const step = fc.oneof(
    { weight: 30, arbitrary: fc.record({ add: fc.nat({ max: 400 }) }) },
    { weight: 1, arbitrary: fc.record({ forget: fc.nat({ max: 300 }) }) },
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 100, maxLength: 3000, size: 'max' }), (steps) => {
      const table = new KeyTable();
      const rows: number[] = [];
      let first = 1;
      for (const one of steps) {
        if ('add' in one) {
          rows.push(one.add);
          table.add(tag(one.add, 0), rows.length);
        } else {
          first = Math.min(first + one.forget, rows.length + 1);
          table.forgetBefore(first);
        }
      }
      for (let low = 0; low <= 400; low += 1) {
        const expected = rows.flatMap((row, index) => (row === low && index + 1 >= first ? [index + 1] : []));
        expect([...table.find(tag(low, 0))].toSorted((a, b) => a - b)).toEqual(expected);
      }
    }),
    { numRuns: 20 },
  );
});
