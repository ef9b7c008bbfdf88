import { expect, test } from 'vitest';
import { KeyGroups, LearntKey } from './key-groups.ts';

/** Strokes of keys that come so many milliseconds after one another. */
function strokes(gap: number, ...codes: string[]) {
  return codes.map((code, index) => ({
    code,
    raw: code.toLowerCase(),
    at: 1000 + index * gap,
    since: index > 0 && codes[index - 1] === code ? gap : Infinity,
  }));
}

function told(groups: KeyGroups, some: ReturnType<typeof strokes>): string[] {
  return some.flatMap((stroke) => groups.push(stroke)).map(({ code }) => code);
}

test('a key that is touched again within 80 ms has bounced, later it is pressed again', () => {
  expect(told(new KeyGroups(), strokes(20, 'A', 'A', 'A'))).toEqual(['A']);
  expect(told(new KeyGroups(), strokes(90, 'A', 'A'))).toEqual(['A', 'A']);
  expect(told(new KeyGroups(), strokes(5, 'A', 'B', 'A'))).toEqual(['A', 'B', 'A']);
});

test.each([1, 100])(
  'a key that sends several characters %i ms apart is one key once it was learnt',
  (gap) => {
    const groups = new KeyGroups();
    groups.know(['B B Enter', 'C']);
    expect(told(groups, strokes(gap, 'B', 'B', 'Enter'))).toEqual(['B B Enter']);
    expect(groups.isWaiting).toBe(false);
  },
);

test('what begins like such a key and is none is told as it was pressed', () => {
  const groups = new KeyGroups();
  groups.know(['B X Enter']);
  expect(told(groups, strokes(50, 'B', 'D'))).toEqual(['B', 'D']);
  expect(told(groups, strokes(50, 'B', 'X'))).toEqual([]);
  expect(groups.isWaiting).toBe(true);
  expect(groups.flush().map(({ code }) => code)).toEqual(['B', 'X']);
  expect(told(groups, strokes(200, 'B', 'X', 'Enter'))).toEqual(['B', 'X', 'Enter']);
});

test('the shorter of two such keys is told when nothing more comes', () => {
  const groups = new KeyGroups();
  groups.know(['B X', 'B X Enter']);
  expect(told(groups, strokes(10, 'B', 'X'))).toEqual([]);
  expect(groups.flush()).toEqual([{ code: 'B X', raw: 'b x' }]);
});

test('while keys are learnt, all that comes without a rest is one key, and a bounce is none', () => {
  const learnt = new LearntKey();
  for (const stroke of strokes(10, 'B', 'B', 'Enter')) learnt.push(stroke);
  expect(learnt.flush()).toEqual({ code: 'B B Enter', raw: 'b b enter' });
  for (const stroke of strokes(10, 'A', 'A')) learnt.push(stroke);
  expect(learnt.flush()).toEqual({ code: 'A', raw: 'a' });
  expect(learnt.flush()).toBeNull();
});
