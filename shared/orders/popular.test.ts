import { expect, test } from 'vitest';
import type { Order } from './order.ts';
import { popularOf } from './popular.ts';

const order = (dishes: readonly string[], status = 'served', line = 'fired') =>
  ({
    status,
    items: dishes.map((menuItemId) => ({ menuItemId, status: line, quantity: 10 })),
  }) as unknown as Order;

test('what is in three orders is popular, the one in the most first; portions do not count', () => {
  const orders = [
    ['cutlets', 'beer'],
    ['beer', 'beer'],
    ['fries', 'beer', 'cutlets'],
    ['cutlets', 'beer'],
    ['fries'],
  ];
  expect(popularOf(orders.map((each) => order(each)))).toEqual(['beer', 'cutlets']);
  expect(popularOf([order(['wine', 'wine', 'wine']), order(['wine'])])).toEqual([]);
});

test('what was cancelled, taken off an order or not accepted yet was not sold', () => {
  const sold = [order(['pie']), order(['pie'])];
  for (const not of [
    order(['pie'], 'cancelled'),
    order(['pie'], 'pending'),
    order(['pie'], 'served', 'voided'),
  ]) {
    expect(popularOf([...sold, not])).toEqual([]);
  }
  expect(popularOf([...sold, order(['pie'])])).toEqual(['pie']);
});
