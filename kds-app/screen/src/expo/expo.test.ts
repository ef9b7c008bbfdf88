import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import type { Order } from '#shared/orders/order.ts';
import { busyService, SERVICE_NOW } from '#test/support/busy-service.ts';
import { afterOrderDeed } from '../store/order-deeds.ts';
import { pressExpoKey, turned } from './expo-keys.ts';
import { expoScene } from './expo-scene.ts';
import { atThePass, goneOut, stepsOf, stepWord } from './pass.ts';
import { expoRows } from './rows.ts';
import { heldCourse, orderName, waitsFor, type Names } from './waits-for.ts';

const service = busyService();
const order = (name: string) =>
  must(
    service.orders.find((each) => orderName(each) === name),
    name,
  );
const names: Names = {
  station: (id) => id.toUpperCase(),
  course: (course) => (course === 3 ? 'Desserts' : 'Mains'),
  fits: (text) => text.length < 60,
};
const rowNames = () => expoRows(service.orders).map((row) => orderName(row.order));

test('orders that want a yes come first, then rush, then the oldest', () => {
  expect(rowNames().slice(0, 4)).toEqual(['#127', 'T4', 'T12', 'R208']);
  expect(rowNames()).not.toContain('T5');
});

test('one square for each line at each station', () => {
  const row = must(
    expoRows(service.orders).find((each) => orderName(each.order) === 'T8'),
    'T8',
  );
  const states = (station: string) => row.squares.get(station)?.map(({ state }) => state);
  expect(states('grill')).toEqual(Array.from({ length: 6 }, () => 'cooking'));
  expect(states('pastry')).toEqual(['held', 'held']);
  expect(states('bar')).toEqual(['done', 'done']);
});

test('changed and voided lines are marked until they are seen', () => {
  const grill = (name: string) =>
    expoRows(service.orders)
      .find((each) => orderName(each.order) === name)
      ?.squares.get('grill')
      ?.map(({ state }) => state);
  expect(grill('T7')).toEqual(['changed', 'changed']);
  expect(grill('T9')).toEqual(['voided', 'cooking']);
});

test('an order is late when the first of its open tickets is', () => {
  const row = must(
    expoRows(service.orders).find((each) => orderName(each.order) === 'T12'),
    'T12',
  );
  expect(row.clock.dueSeconds).toBe(480);
});

test('a row is the same object as long as its order is', () => {
  expect(expoRows(service.orders)[2]).toBe(expoRows(service.orders)[2]);
});

test.each([
  ['T4', '1 Butcher’s burger'],
  ['T2', '1 Sea bass, whole, recalled by Mei'],
  ['T7', 'CHANGED, not seen by GRILL'],
  ['T9', 'VOID, not seen by GRILL'],
  ['T8', '9 guests, 9 lines to go'],
  ['#127', 'Wants a yes: 1 Butcher’s burger, 1 Fries'],
  ['T11', '2 Flat iron 220 g, 1 Fries'],
])('%s waits for: %s', (name, text) => {
  expect(waitsFor(order(name), names, false).text).toBe(text);
});

test('a held course is named, and fired it waits no more', () => {
  expect(heldCourse(order('T8'))).toBe(3);
  expect(waitsFor(order('T8'), names, false).detail).toContain('Desserts held');
  const by = { at: SERVICE_NOW, name: 'Expo' };
  const fired = afterOrderDeed(order('T8'), { type: 'fire', course: 3 }, by);
  expect(heldCourse(fired)).toBeUndefined();
});

test('each order at the pass has the step that suits its type', () => {
  expect(atThePass(service.orders).map(orderName)).toEqual(['T5', '#110', 'R312']);
  expect(stepsOf(order('T5')).map(stepWord)).toEqual(['SERVED']);
  expect(stepsOf(order('#110')).map(stepWord)).toEqual(['COMPLETE']);
  expect(stepsOf(order('R312')).map(stepWord)).toEqual(['HAND TO RUNNER']);
  expect(stepsOf(order('R401')).map(stepWord)).toEqual(['DELIVERED', 'BROUGHT BACK']);
  expect(stepsOf(order('T1')).map(stepWord)).toEqual(['CLOSE']);
});

test('what has gone out is listed, what a runner carries first', () => {
  expect(goneOut(service.orders).map(({ status }) => status)).toEqual([
    'out_for_delivery',
    'served',
    'served',
  ]);
});

test('a step is shown at once, and one that the table does not know changes nothing', () => {
  const by = { at: SERVICE_NOW, name: 'Expo' };
  const served = afterOrderDeed(order('T5'), { type: 'status', status: 'served', note: null }, by);
  expect(served).toMatchObject({ status: 'served', progress: 95 });
  expect(afterOrderDeed(order('T4'), { type: 'status', status: 'served', note: null }, by)).toBe(order('T4'));
});

const pressedAt = (slot: number, ready: readonly (Order | undefined)[]) => {
  const done: string[] = [];
  pressExpoKey(
    { do: 'slot', slot },
    {
      ready,
      late: () => done.push('too late'),
      step: (each, { status }) => done.push(`${orderName(each)} ${status}`),
      turn: () => undefined,
      zero: () => undefined,
      toggle: () => undefined,
      close: () => undefined,
      resize: () => undefined,
    },
  );
  return done;
};

test('what left the pass as its key was pressed is said, and nothing that moved up is handed over', () => {
  const [first, , third] = atThePass(service.orders);
  expect(pressedAt(2, [first, undefined, third])).toEqual(['too late']);
  expect(pressedAt(4, [first, undefined, third])).toEqual([]);
});

test('a digit hands over the order that shows it', () => {
  expect(pressedAt(3, atThePass(service.orders))).toEqual(['R312 out_for_delivery']);
  expect([
    turned(1, 2, 'next'),
    turned(0, 2, 'previous'),
    turned(1, 3, 'first'),
    turned(0, 3, 'last'),
  ]).toEqual([0, 1, 0, 2]);
});

test('the expo rings for what wants a yes until it is touched', () => {
  const scene = (seen: readonly string[]) => expoScene(service.orders, new Set(seen), service.now, false);
  expect([...scene([]).untouched]).toEqual(['o127']);
  expect(scene(['o127']).untouched.size).toBe(0);
  expect(scene([]).ready.size).toBe(3);
});
