import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputRecords } from '#test/support/input-records.ts';
import { InputReader } from './input-reader.ts';

const CONTROL = 29;
const [A, ONE, ENTER] = [30, 2, 28];

const read = (...strokes: Parameters<typeof inputRecords>[0][]) =>
  new InputReader().read(Buffer.concat(strokes.map((each) => inputRecords(each)))).map(({ code }) => code);

test('a key counts when it goes down, and not while it repeats by itself', () => {
  expect(
    read({ code: ONE, value: 1 }, { code: ONE, value: 2 }, { code: ONE, value: 2 }, { code: ONE, value: 0 }),
  ).toEqual(['Digit1']);
});

test('Control alone counts when it is let go, and not when another key was pressed with it', () => {
  expect(read({ code: CONTROL, value: 1 })).toEqual([]);
  expect(read({ code: CONTROL, value: 1 }, { code: CONTROL, value: 0 })).toEqual(['ControlLeft']);
  expect(
    read(
      { code: CONTROL, value: 1 },
      { code: A, value: 1 },
      { code: A, value: 0 },
      { code: CONTROL, value: 0 },
    ),
  ).toEqual(['Control+KeyA']);
});

test('what is not a key says nothing, and a key without a name is called by its number', () => {
  expect(read({ type: 4, code: 4, value: 1 }, { type: 0, code: 0, value: 0 })).toEqual([]);
  expect(read({ code: 600, value: 1 })).toEqual(['Input600']);
});

test('it is known for how long a key was left alone', () => {
  const reader = new InputReader();
  const records = [
    { code: ENTER, value: 1, at: 1000 },
    { code: ENTER, value: 0, at: 1300 },
    { code: ENTER, value: 1, at: 1305 },
    { code: A, value: 1, at: 1310 },
    { code: ENTER, value: 1, at: 1320 },
  ];
  const strokes = reader.read(Buffer.concat(records.map(inputRecords)));
  expect(strokes.map(({ since }) => Math.round(since))).toEqual([Infinity, 5, Infinity, Infinity]);
});

test('however the records are cut, the keys are the same', () => {
  const some = fc.array(
    fc.record({ code: fc.integer({ min: 1, max: 120 }), value: fc.constantFrom(0, 1, 2) }),
  );
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 50 }), (records, size) => {
      const bytes = Buffer.concat(records.map(inputRecords));
      const whole = new InputReader().read(bytes);
      const reader = new InputReader();
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        reader.read(bytes.subarray(index * size, (index + 1) * size)),
      );
      expect(pieces.flat()).toEqual(whole);
    }),
  );
});
