import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardEntry } from '#shared/contract/documents.ts';
import { spokenCall } from './call-out.ts';
import { boardView, calledInOrder, fitted, clearedIds } from './entries.ts';

const entries = (of: Record<string, [number, BoardEntry['status']]>): ReadonlyMap<string, BoardEntry> =>
  new Map(Object.entries(of).map(([id, [number, status]]) => [id, { number, status, name: null }]));

test('what is cooking stands by number, what is gone does not stand at all', () => {
  const view = boardView(entries({ a: [127, 'preparing'], b: [121, 'preparing'], c: [90, 'gone'] }), []);
  expect(view.cooking.map((each) => each.number)).toEqual([121, 127]);
  expect(view).toMatchObject({ newest: null, ready: [] });
});

test('the number called last is the large one, whatever its number', () => {
  let order = calledInOrder([], entries({ a: [105, 'ready'], b: [103, 'ready'] }));
  const now = entries({ a: [105, 'ready'], b: [103, 'ready'], c: [98, 'ready'] });
  order = calledInOrder(order, now);
  const view = boardView(now, order);
  expect(view.newest?.number).toBe(98);
  expect(view.ready.map((each) => each.number)).toEqual([105, 103]);
});

test('nobody else moves when one is fetched', () => {
  const order = calledInOrder([], entries({ a: [1, 'ready'], b: [2, 'ready'], c: [3, 'ready'] }));
  expect(calledInOrder(order, entries({ a: [1, 'ready'], c: [3, 'ready'] }))).toEqual(['a', 'c']);
});

test('a cut is said, and never for one that would have fitted in its place', () => {
  expect(fitted([1, 2, 3], 3)).toEqual({ shown: [1, 2, 3], more: 0 });
  expect(fitted([1, 2, 3, 4], 3)).toEqual({ shown: [1, 2], more: 2 });
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (all, most) => {
      const { shown, more } = fitted(all, most);
      expect(shown.length + more).toBe(all.length);
      expect(shown.length + (more > 0 ? 1 : 0)).toBeLessThanOrEqual(most);
    }),
  );
});

test('a number is cleared away some minutes after it was called', () => {
  const calledAt = new Map([
    ['a', 0],
    ['b', 9 * 60_000],
  ]);
  expect(clearedIds(calledAt, 10 * 60_000 + 1, 10)).toEqual(new Set(['a']));
  expect(clearedIds(calledAt, 60 * 60_000, null)).toEqual(new Set());
});

test('a number is spoken with the name that is called with it', () => {
  expect(spokenCall({ number: 12, name: 'Daniel' })).toBe('Number 12, Daniel, is ready.');
  expect(spokenCall({ number: 12, name: null })).toBe('Number 12 is ready.');
});
