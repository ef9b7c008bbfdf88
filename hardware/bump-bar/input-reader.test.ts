import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputRecords } from '#test/support/input-records.ts';
import { InputReader } from './input-reader.ts';

const [CONTROL, SHIFT] = [29, 42];
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

test('Control together with Shift is neither of them alone', () => {
  const both = (first: number, second: number) =>
    read(
      { code: first, value: 1 },
      { code: second, value: 1 },
      { code: second, value: 0 },
      { code: first, value: 0 },
    );
  expect(both(CONTROL, SHIFT)).toEqual([]);
  expect(both(SHIFT, CONTROL)).toEqual([]);
});

/** For how long each key that counted had been left alone. */
const sinces = (...records: Parameters<typeof inputRecords>[0][]) =>
  new InputReader()
    .read(Buffer.concat(records.map(inputRecords)))
    .map(({ code, since }) => [code, Math.round(since)]);

test('Control alone that bounces as it goes down, or as it comes up, has been left alone for a moment only', () => {
  const control = (value: number, at: number) => ({ code: CONTROL, value, at });
  expect(sinces(control(1, 1000), control(0, 1005), control(1, 1010), control(0, 1300))).toEqual([
    ['ControlLeft', Infinity],
    ['ControlLeft', 5],
  ]);
  expect(sinces(control(1, 1000), control(0, 1300), control(1, 1305), control(0, 1310))).toEqual([
    ['ControlLeft', Infinity],
    ['ControlLeft', 5],
  ]);
});

test('a key that is pressed with Control bounces as any other', () => {
  expect(
    sinces(
      { code: CONTROL, value: 1, at: 1000 },
      { code: A, value: 1, at: 1010 },
      { code: A, value: 0, at: 1300 },
      { code: A, value: 1, at: 1305 },
    ),
  ).toEqual([
    ['Control+KeyA', Infinity],
    ['Control+KeyA', 5],
  ]);
});

test('where Linux has dropped records, no key is taken for held', () => {
  const dropped = { type: 0, code: 3, value: 0 };
  expect(read({ code: CONTROL, value: 1 }, dropped, { code: A, value: 1 })).toEqual(['KeyA']);
  expect(read({ code: CONTROL, value: 1 }, dropped, { code: CONTROL, value: 0 })).toEqual([]);
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
