import { expect, test } from 'vitest';
import { plus } from '#shared/basics/instant.ts';
import { Place } from '#shared/floor/place.ts';
import type { Order } from '#shared/orders/order.ts';
import { after, bumped, NOW, placed, table, WORDS } from '#test/support/trial-house.ts';
import { listsOf } from './lists.ts';

const room = (name: string, area: string) =>
  Place.parse({ id: name.toLowerCase(), kind: 'room', name, area });
const R101 = room('R101', 'Floor 1');
const R305 = room('R305', 'Floor 3');
const R312 = room('R312', 'Floor 3');
const T4 = table('T4', { area: 'Terrace' });
const PLACES = new Map([R101, R305, R312, T4].map((place): [string, Place] => [place.id, place]));
const TAKE = { type: 'take', tickets: null } as const;
const READY = { type: 'ready', override: true } as const;

const areaOf = (place: Place) => place.area;

let number = 0;
function toRoom(place: Place): Order {
  number += 1;
  const items = [{ menuItemId: 'fries', quantity: 1 }];
  return placed({ orderType: 'room_service', items }, { place, id: `o${number}`, number });
}

function lists(orders: readonly Order[], me = 'Mei', minute = 10) {
  const isMine = ({ name }: { name: string }) => name === me;
  const facts = { orders, places: PLACES, isMine, stationName: WORDS.stationName, areaOf };
  return listsOf(facts, plus(NOW, minute * 60_000));
}

test('what stands longest comes first; what one person has goes by floor', () => {
  const [first, second, third] = [R305, R101, R312].map((place, index) =>
    after(toRoom(place), 60 * (index + 1), READY),
  );
  expect(lists([third!, first!, second!]).ready.map(({ where }) => where)).toEqual(['R305', 'R101', 'R312']);
  const taken = [first!, second!, third!].map((order) => after(order, 300, TAKE));
  expect(lists(taken).mine.map(({ where, area }) => `${area} ${where}`)).toEqual([
    'Floor 1 R101',
    'Floor 3 R305',
    'Floor 3 R312',
  ]);
  expect(lists(taken, 'Jo')).toMatchObject({ ready: [], mine: [] });
  expect(lists(taken, 'Jo').others).toHaveLength(3);
});

test('all of a table that stands there is one thing to take, and what comes after it another', () => {
  const items = [
    { menuItemId: 'spritz', quantity: 2 },
    { menuItemId: 'burrata', quantity: 1, course: 1 },
    { menuItemId: 'lamb', quantity: 1, course: 2, modifiers: [{ modifierId: 'pink' }] },
  ];
  const order = placed({ orderType: 'dine_in', items }, { place: T4 });
  const drinks = bumped(order, 60, 'bar', null);
  expect(lists([drinks]).ready).toMatchObject([{ where: 'T4', station: 'Bar', count: 2 }]);
  const both = bumped(drinks, 120, 'cold', 1);
  expect(lists([both]).ready).toMatchObject([{ where: 'T4', station: null, count: 3 }]);
  expect(lists([both]).ready[0]?.bell).not.toBe(lists([drinks]).ready[0]?.bell);
  const gone = after(both, 180, TAKE);
  expect(lists([gone])).toMatchObject({ ready: [], mine: [{ where: 'T4', count: 3 }] });
});

test('what came back says why, stands there since then, and rings anew; a slip of the finger says nothing', () => {
  const ready = after(toRoom(R305), 60, READY);
  const taken = after(ready, 120, TAKE);
  const back = { type: 'hand-back', carry: null, note: '' } as const;
  const undone = after(taken, 125, back);
  expect(lists([undone]).ready).toMatchObject([{ tried: null }]);
  const failed = after(taken, 200, {
    type: 'fail-delivery',
    carry: null,
    reason: 'not-found',
    note: 'Asleep',
  });
  const [again] = lists([after(failed, 300, back)]).ready;
  expect(again).toMatchObject({ tried: { reason: 'not-found', note: 'Asleep' }, since: plus(NOW, 300_000) });
  expect(again?.bell).not.toBe(lists([ready]).ready[0]?.bell);
});

test('what is collected is nobody’s to carry; what comes soon is said, what waits for somebody is not', () => {
  const items = [{ menuItemId: 'fries', quantity: 1 }];
  const customer = { name: 'Zoe' };
  const away = after(placed({ orderType: 'takeout', items, customer }, { place: null }), 60, READY);
  expect(lists([away]).ready).toEqual([]);
  expect(lists([toRoom(R101)], 'Mei', 1).soon).toMatchObject([{ where: 'R101', minutes: 4 }]);
  const courses = [
    { menuItemId: 'burrata', quantity: 1, course: 1 },
    { menuItemId: 'tart', quantity: 1, course: 3 },
  ];
  const dinner = placed({ orderType: 'dine_in', items: courses }, { place: T4 });
  expect(lists([dinner], 'Mei', 1).soon.map(({ lines }) => lines.map((line) => line.name))).toEqual([
    ['Burrata'],
  ]);
});
