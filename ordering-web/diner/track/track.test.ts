import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, millis } from '#shared/basics/instant.ts';
import type { Order } from '#shared/orders/order.ts';
import type { OrderStatus } from '#shared/orders/status.ts';
import { NOW, placed } from '#test/support/trial-house.ts';
import { dishDetail, dishesOf } from './dish.ts';
import { headlineOf, mayCancel, shortWords, TAKEN_BACK } from './headline.ts';
import { newsOf } from './news.ts';
import { linePlaces, movedMinutes, promised, timeLeft } from './promise.ts';
import { stopsOf } from './stops.ts';

const MINUTE = 60_000;
const START = millis(NOW);
const at = (minutes: number) => instantOf(START + minutes * MINUTE);

const ORDER: Order = {
  ...placed({
    orderType: 'dine_in',
    items: [
      { menuItemId: 'lamb', quantity: 1, modifiers: [{ modifierId: 'pink' }, { modifierId: 'no-mint' }] },
      { menuItemId: 'fries', quantity: 2, specialInstructions: 'crisp' },
    ],
  }),
  estimatedReadyAt: at(20),
};

function after(...steps: [OrderStatus, number, string?][]): Order {
  const statusHistory = steps.map(([status, minute, note]) => ({
    status,
    at: at(minute),
    by: '',
    note: note ?? null,
  }));
  return { ...ORDER, status: steps.at(-1)?.[0] ?? 'pending', statusHistory };
}

const timed = fc
  .record({
    start: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    wait: fc.integer({ min: 0, max: 180 * MINUTE }),
  })
  .map(({ start, wait }) => ({ createdAt: instantOf(start), estimatedReadyAt: instantOf(start + wait) }));

describe('the promised window', () => {
  test('holds the estimate, in whole minutes, and is neither a minute nor a quarter of an hour', () => {
    fc.assert(
      fc.property(timed, (order) => {
        const window = promised(order)!;
        const estimate = millis(order.estimatedReadyAt);
        expect(window.from).toBeLessThanOrEqual(estimate);
        expect(window.to).toBeGreaterThanOrEqual(estimate);
        expect(window.to - window.from).toBeGreaterThanOrEqual(2 * MINUTE);
        expect(window.to - window.from).toBeLessThanOrEqual(10 * MINUTE);
        expect((window.to - window.from) % MINUTE).toBe(0);
        expect(instantOf(window.from)).toMatch(/:00\.000Z$/);
      }),
    );
  });

  test('the time left only gets shorter, and ends as late and nothing else', () => {
    fc.assert(
      fc.property(timed, fc.nat(200 * MINUTE), fc.nat(200 * MINUTE), (order, a, b) => {
        const window = promised(order)!;
        const start = millis(order.createdAt);
        const size = (now: number) => {
          const left = timeLeft(window, now);
          if (left.kind === 'range') return [left.low, left.high];
          return { later: [999, 999], 'any-minute': [0, 0], late: [-1, -1] }[left.kind];
        };
        const [early, late] = [size(start + Math.min(a, b)), size(start + Math.max(a, b))];
        expect(late[0]).toBeLessThanOrEqual(early[0]!);
        expect(late[1]).toBeLessThanOrEqual(early[1]!);
        expect(timeLeft(window, window.to + 1).kind).toBe('late');
      }),
    );
  });

  test('on the line everything stands in order within it', () => {
    fc.assert(
      fc.property(timed, fc.integer({ min: -MINUTE, max: 300 * MINUTE }), (order, passed) => {
        const { now, from, to } = linePlaces(order, promised(order)!, millis(order.createdAt) + passed);
        expect(0 <= from && from <= to && to <= 1 && 0 <= now && now <= 1).toBe(true);
      }),
    );
  });

  test('without an estimate nothing is promised', () => {
    expect(promised({ createdAt: NOW, estimatedReadyAt: null })).toBeNull();
    expect(movedMinutes(ORDER, { ...ORDER, estimatedReadyAt: at(24) })).toBe(4);
    expect(movedMinutes(ORDER, { ...ORDER, estimatedReadyAt: null })).toBe(0);
  });
});

describe('the stops', () => {
  const lines = (order: Order) => stopsOf(order).map((stop) => `${stop.state} ${stop.title}`);

  test('of an order that waits to be accepted', () => {
    expect(lines(after(['pending', 0]))).toEqual([
      'done Sent',
      'waiting The house has not accepted it yet',
      'next Made in the kitchen',
      'next At the pass, then to you',
      'next At your table',
    ]);
  });

  test('of an accepted one: it stands in the queue', () => {
    expect(lines(after(['pending', 0], ['confirmed', 1]))).toContain('waiting In the kitchen’s queue');
  });

  test('of one on the fire, with its times and what is done of it', () => {
    const order = after(['pending', 0], ['confirmed', 1], ['preparing', 4], ['cooking', 6]);
    const half = {
      ...order,
      items: order.items.map((line, index) => (index === 0 ? { ...line, status: 'done' as const } : line)),
    };
    const making = stopsOf(half).find((stop) => stop.id === 'making');
    expect(making).toMatchObject({
      title: 'On the fire',
      state: 'now',
      at: at(4),
      detail: '1 of 2 dishes done',
    });
    expect(stopsOf(order).find((stop) => stop.id === 'ready')).toMatchObject({
      state: 'next',
      about: at(20),
      at: null,
    });
  });

  test('of one that is ready, served, and done with', () => {
    const ready = after(['pending', 0], ['confirmed', 1], ['cooking', 6], ['ready', 19]);
    expect(lines(ready).slice(-2)).toEqual(['done Ready', 'waiting On its way to you']);
    expect(lines({ ...ready, status: 'served' }).at(-1)).toBe('done Served');
    expect(lines({ ...ready, status: 'completed' }).every((line) => line.startsWith('done'))).toBe(true);
  });

  test('of one that a runner carries to a room', () => {
    const order: Order = {
      ...after(['confirmed', 1], ['ready', 9], ['out_for_delivery', 12]),
      orderType: 'room_service',
    };
    expect(lines(order).slice(-3)).toEqual(['done Ready', 'now On its way to you', 'next At your door']);
  });

  test('of a cancelled one end there, with the reason', () => {
    const order = after(['pending', 0], ['confirmed', 1], ['cancelled', 3, 'The turbot is gone']);
    expect(lines(order)).toEqual(['done Sent', 'done Accepted by the house', 'ended Cancelled']);
    expect(headlineOf(order, null).lead).toBe('The turbot is gone. You pay nothing for it.');
  });
});

test('every status of every order type has one place at most that is now', () => {
  const statuses: OrderStatus[] = [
    'pending',
    'confirmed',
    'preparing',
    'cooking',
    'ready',
    'served',
    'completed',
  ];
  for (const status of statuses) {
    const states = stopsOf({ ...ORDER, status }).map((stop) => stop.state);
    expect(states.join(' ')).toMatch(/^(done ?)+((now|waiting) ?)?(next ?)*$/);
  }
});

test('the headline says a range, then any minute, then that it is late', () => {
  const window = promised(ORDER)!;
  const cooking = after(['cooking', 6]);
  const large = (minute: number) => headlineOf(cooking, timeLeft(window, START + minute * MINUTE)).large;
  expect(large(8)).toBe('10–15');
  expect(large(21.5)).toBe('any minute');
  expect(large(30)).toBe('still on it');
  expect(shortWords(cooking, timeLeft(window, START + 8 * MINUTE))).toBe('10–15 min');
  expect(shortWords(after(['pending', 0]), null)).toBe('not accepted yet');
  expect(shortWords(after(['served', 40]), null)).toBe('served');
});

test('it may be taken back until somebody begins', () => {
  expect(mayCancel(after(['confirmed', 1]))).toBe(true);
  expect(mayCancel(after(['preparing', 1]))).toBe(false);
  const begun = {
    ...after(['confirmed', 1]),
    tickets: ORDER.tickets.map((ticket) => ({ ...ticket, startedAt: NOW })),
  };
  expect(mayCancel(begun)).toBe(false);
});

test('a guest is called for what happens to their order, not for what they see or did themselves', () => {
  const occasions = (order: Order) => newsOf(order).map(({ occasion }) => occasion);
  expect(occasions(after(['pending', 0], ['confirmed', 0], ['cooking', 6]))).toEqual([]);
  expect(occasions(after(['pending', 0], ['confirmed', 2], ['cooking', 6], ['ready', 9]))).toEqual([
    'accepted',
    'ready',
  ]);
  const collected: Order = { ...after(['pending', 0], ['confirmed', 0]), orderType: 'takeout' };
  expect(occasions(collected)).toEqual([]);
  const room: Order = {
    ...after(['pending', 0], ['confirmed', 1], ['ready', 9], ['out_for_delivery', 10], ['delivered', 14]),
    orderType: 'room_service',
  };
  expect(occasions(room)).toEqual(['accepted', 'on_the_way', 'delivered']);
  expect(occasions(after(['pending', 0], ['cancelled', 1, 'The kitchen has closed']))).toEqual(['cancelled']);
  expect(occasions(after(['pending', 0], ['cancelled', 1, TAKEN_BACK]))).toEqual([]);
  const keys = newsOf(room).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('each dish has its square and its word', () => {
  expect(dishesOf(ORDER).map((dish) => [dish.square, dish.word])).toEqual([
    ['waiting', 'waiting'],
    ['waiting', 'waiting'],
  ]);
  const served = {
    ...after(['served', 9]),
    items: ORDER.items.map((line) => ({ ...line, status: 'done' as const })),
  };
  expect(dishesOf(served)[0]?.word).toBe('with you');
  expect(dishesOf(after(['cancelled', 1]))[0]).toMatchObject({ square: 'voided', word: 'not made' });
  expect(dishDetail(ORDER.items[0]!)).toBe('Pink, no mint sauce');
  expect(dishDetail(ORDER.items[1]!)).toBe('“crisp”');
});
