import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { plus } from '#shared/basics/instant.ts';
import type { Order } from '#shared/orders/order.ts';
import { newcomers } from '#shared/ui/alerts/newcomers.ts';
import { unsentAt, waitingWords } from '../bar/waiting.ts';
import { after, bumped, NOW, placed } from '#test/support/trial-house.ts';
import { courseBlocks, mayHold, taking } from './course-blocks.ts';
import { editedLine, lineChange } from './line-change.ts';
import { EMPTY_DRAFT } from './draft.ts';

const NONE: ReadonlySet<string> = new Set();

function dinner(): Order {
  return placed({
    orderType: 'dine_in',
    items: [
      { menuItemId: 'burrata', quantity: 1, course: 1, seat: 2 },
      {
        menuItemId: 'lamb',
        quantity: 1,
        course: 2,
        modifiers: [{ modifierId: 'pink' }, { modifierId: 'no-mint' }],
      },
      { menuItemId: 'spritz', quantity: 1 },
    ],
  } as never);
}

function blocks(order: Order, seconds: number, taken = NONE) {
  return courseBlocks(order, taken, plus(NOW, seconds * 1000)).map(({ course, state }) => [course, state]);
}

test('a sent order by course: what goes at once first, then as it is eaten', () => {
  expect(blocks(dinner(), 30)).toEqual([
    [null, { kind: 'waiting', seconds: 30 }],
    [1, { kind: 'waiting', seconds: 30 }],
    [2, { kind: 'held' }],
  ]);
});

test('a course cooks, is late, stands at the pass, is out', () => {
  const order = dinner();
  const started = after(order, 10, { type: 'start-ticket', ticketId: must(order.tickets[0], 'a ticket').id });
  expect(blocks(started, 20)[1]).toEqual([1, { kind: 'cooking', seconds: 20 }]);
  expect(blocks(started, 301)[1]).toEqual([1, { kind: 'late', seconds: 301 }]);
  const done = bumped(started, 60, 'cold', 1);
  expect(blocks(done, 90)[1]).toEqual([1, { kind: 'pass', seconds: 30 }]);
  const { keys, status } = taking(done, 1, NONE);
  expect(status).toBeNull();
  expect(blocks(done, 90, new Set(keys))[1]).toEqual([1, { kind: 'out', at: plus(NOW, 60_000) }]);
});

test('carrying the last plates serves the order, carrying others does not', () => {
  const ready = bumped(
    bumped(after(bumped(dinner(), 10, 'bar', null), 20, { type: 'fire', course: 2 }), 30, 'cold', 1),
    40,
    'grill',
    2,
  );
  expect(ready.status).toBe('ready');
  const drinks = taking(ready, null, NONE);
  expect(drinks.status).toBeNull();
  const starters = taking(ready, 1, new Set(drinks.keys));
  expect(starters.status).toBeNull();
  expect(taking(ready, 2, new Set([...drinks.keys, ...starters.keys])).status).toBe('served');
});

test('a pending order waits for approval; an unstarted course can be held, a started one cannot', () => {
  expect(blocks({ ...dinner(), status: 'pending', tickets: [] }, 5)[0]).toEqual([null, { kind: 'pending' }]);
  const order = dinner();
  expect([mayHold(order, 1), mayHold(order, 2), mayHold(order, null)]).toEqual([true, false, false]);
  const started = after(order, 5, { type: 'start-ticket', ticketId: must(order.tickets[0], 'a ticket').id });
  expect(mayHold(started, 1)).toBe(false);
});

test('only what was changed on a sent line is sent', () => {
  const line = must(dinner().items[1], 'the lamb');
  const before = editedLine(line);
  expect(lineChange(before, before)).toBeNull();
  expect(lineChange(before, { ...before, modifiers: before.modifiers.toReversed() })).toBeNull();
  expect(lineChange(before, { ...before, quantity: 2 })).toEqual({ quantity: 2 });
  expect(lineChange(before, { ...before, seat: 3, allergies: ['milk'], note: 'well rested' })).toEqual({
    seat: 3,
    specialInstructions: 'well rested',
    allergies: ['milk'],
  });
  expect(lineChange(before, { ...before, modifiers: [] })).toEqual({ modifiers: [] });
});

test('what waits here is said in words, and on its table', () => {
  const command = (key: string) => ({ key }) as never;
  const sent = { a: { at: '#/place/t1', draft: EMPTY_DRAFT }, b: { at: '#/place/t1', draft: EMPTY_DRAFT } };
  expect(waitingWords([], sent)).toBe('');
  expect(waitingWords([command('a'), command('x')], sent)).toBe('1 order and 1 change');
  expect(waitingWords([command('a'), command('b')], sent)).toBe('2 orders');
  const keys = { waiting: new Set(['a']), refused: new Set(['b']) };
  expect(unsentAt('#/place/t1', keys, sent)).toEqual({ unsent: 1, refused: true });
  expect(unsentAt('#/place/t2', keys, sent)).toEqual({ unsent: 0, refused: false });
});

test('what stood there when the page was opened does not ring; what comes after does', () => {
  const plates = [{ key: 'a' }, { key: 'b' }];
  expect(newcomers(plates, null)).toEqual([]);
  expect(newcomers(plates, new Set(['a']))).toEqual([{ key: 'b' }]);
});
