import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlaceOrder } from '#shared/orders/commands.ts';
import { itemOf, ITEMS, SETTINGS, table } from '#test/support/trial-house.ts';
import {
  addItem,
  changeLine,
  countOf,
  Draft,
  EMPTY_DRAFT,
  isEmpty,
  plates,
  removeLine,
  stepQuantity,
  toggleSeat,
} from './draft.ts';
import { allHeld, coursesOf, heldCourses, lineRequests, orderTypeAt, placeOrder } from './request.ts';
import { seatWords, sharesOf } from './seats.ts';

function drafted(...ids: string[]): Draft {
  return ids.reduce((draft, id, index) => addItem(draft, itemOf(id), null, `n${index}`).draft, EMPTY_DRAFT);
}

test('tapping an item twice makes two of it, not two lines', () => {
  const draft = drafted('fries', 'fries', 'spritz');
  expect(draft.lines.map((line) => [line.itemId, line.quantity])).toEqual([
    ['fries', 2],
    ['spritz', 1],
  ]);
  expect(countOf(draft, 'fries')).toBe(2);
});

test('an item that was asked for in a special way is left alone by the next tap', () => {
  const special = changeLine(drafted('lamb'), 'n0', { note: 'well rested' });
  const { draft, lineId } = addItem(special, itemOf('lamb'), null, 'n9');
  expect(draft.lines.map((line) => line.id)).toEqual(['n0', 'n9']);
  expect(lineId).toBe('n9');
});

test('the minus key takes the last one away with its line', () => {
  expect(isEmpty(stepQuantity(drafted('fries'), 'n0', -1))).toBe(true);
  expect(stepQuantity(drafted('fries', 'fries'), 'n0', -1).lines[0]?.quantity).toBe(1);
});

test('two seats are two plates, and a third plate is shared', () => {
  let draft = toggleSeat(drafted('lamb'), 'n0', 2);
  draft = toggleSeat(draft, 'n0', 1);
  expect(draft.lines[0]).toMatchObject({ quantity: 2, seats: [1, 2] });
  draft = stepQuantity(draft, 'n0', 1);
  expect(lineRequests(draft).map(({ seat, quantity }) => ({ seat, quantity }))).toEqual([
    { seat: 1, quantity: 1 },
    { seat: 2, quantity: 1 },
    { seat: null, quantity: 1 },
  ]);
  expect(seatWords([1, 2], 3)).toBe('seat 1, 2 + share');
});

test('one seat may have several plates', () => {
  const draft = toggleSeat(drafted('fries', 'fries', 'fries'), 'n0', 4);
  expect(lineRequests(draft)).toMatchObject([{ seat: 4, quantity: 3 }]);
});

test('giving seats back brings the plates down with them', () => {
  let draft = drafted('lamb');
  for (const seat of [1, 2, 3]) draft = toggleSeat(draft, 'n0', seat);
  expect(draft.lines[0]?.quantity).toBe(3);
  draft = toggleSeat(draft, 'n0', 2);
  expect(draft.lines[0]).toMatchObject({ quantity: 2, seats: [1, 3] });
});

test('the first course goes and later ones wait, as the house has it; the waiter may say otherwise', () => {
  const draft = ['burrata', 'lamb', 'tart', 'spritz'].reduce(
    (all, id, course) => addItem(all, itemOf(id), course < 3 ? course + 1 : null, id).draft,
    EMPTY_DRAFT,
  );
  expect(coursesOf(draft)).toEqual([1, 2, 3]);
  expect(heldCourses(draft, 'dine_in', SETTINGS)).toEqual([2, 3]);
  expect(heldCourses({ ...draft, holds: { 2: false } }, 'dine_in', SETTINGS)).toEqual([3]);
  expect(heldCourses(draft, 'dine_in', { holdLaterCourses: false })).toEqual([]);
  expect(heldCourses(draft, 'takeout', SETTINGS)).toEqual([]);
  expect(heldCourses(allHeld(draft), 'dine_in', SETTINGS)).toEqual([1, 2, 3]);
});

test('what is taken away has a name and no place', () => {
  const draft: Draft = { ...drafted('fries'), customer: { name: 'Daniel' } };
  expect(placeOrder(draft, null, SETTINGS)).toMatchObject({
    orderType: 'takeout',
    placeId: null,
    customer: { name: 'Daniel' },
  });
  expect(orderTypeAt(table('R1', { kind: 'room' }))).toBe('room_service');
});

type Step = (draft: Draft) => Draft;

const step = fc.oneof(
  fc
    .record({
      item: fc.constantFrom(...ITEMS),
      course: fc.option(fc.integer({ min: 1, max: 3 })),
      id: fc.uuid(),
    })
    .map(
      ({ item, course, id }): Step =>
        (draft) =>
          addItem(draft, item, course, id).draft,
    ),
  fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 8 })).map(
    ([at, seat]): Step =>
      (draft) =>
        toggleSeat(draft, draft.lines[at]?.id ?? '', seat),
  ),
  fc.tuple(fc.nat(8), fc.constantFrom(-1, 1)).map(
    ([at, by]): Step =>
      (draft) =>
        stepQuantity(draft, draft.lines[at]?.id ?? '', by),
  ),
  fc.tuple(fc.nat(8), fc.string({ maxLength: 40 })).map(
    ([at, note]): Step =>
      (draft) =>
        changeLine(draft, draft.lines[at]?.id ?? '', { note }),
  ),
  fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 9 })).map(
    ([at, course]): Step =>
      (draft) =>
        changeLine(draft, draft.lines[at]?.id ?? '', { course }),
  ),
);

const draftOf = fc
  .array(step, { maxLength: 30 })
  .map((steps) => steps.reduce((draft, each) => each(draft), EMPTY_DRAFT));

test('whatever was tapped, sending loses no plate and adds none', () => {
  fc.assert(
    fc.property(draftOf, (draft) => {
      const sent = lineRequests(draft);
      expect(sent.reduce((sum, line) => sum + line.quantity, 0)).toBe(plates(draft));
      for (const line of draft.lines) {
        const of = sent.filter((each) => each.menuItemId === line.itemId);
        expect(of.reduce((sum, each) => sum + each.quantity, 0)).toBe(countOf(draft, line.itemId));
      }
    }),
  );
});

test('whatever was tapped, the body of the order is one that the contract takes', () => {
  fc.assert(
    fc.property(draftOf, fc.constantFrom(table('T1'), null), (draft, place) => {
      fc.pre(draft.lines.length > 0);
      const body = placeOrder(draft, place, SETTINGS);
      expect(PlaceOrder.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
      expect(body.hold?.every((course) => body.items.some((line) => line.course === course))).toBe(true);
    }),
  );
});

test('a draft survives being kept on the tablet', () => {
  fc.assert(
    fc.property(draftOf, (draft) => {
      expect(Draft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    }),
  );
});

test('no other line is touched by taking one away', () => {
  fc.assert(
    fc.property(draftOf, fc.nat(8), (draft, at) => {
      const gone = draft.lines[at]?.id ?? '';
      expect(removeLine(draft, gone).lines).toEqual(draft.lines.filter((line) => line.id !== gone));
    }),
  );
});

test('plates are shared out without loss for any seats', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 60 })),
      fc.integer({ min: 1, max: 99 }),
      (seats, quantity) => {
        const shares = sharesOf(seats, quantity);
        expect(shares.reduce((sum, share) => sum + share.quantity, 0)).toBe(quantity);
        expect(shares.every((share) => share.quantity > 0)).toBe(true);
      },
    ),
  );
});
