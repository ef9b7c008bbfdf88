import { expect, test } from 'vitest';
import { ServedHouse } from '#test/support/served-house.ts';

const DINNER = { orderType: 'dine_in', items: [{ menuItemId: 'salad', quantity: 2 }] };

test('a diner scans, orders, and sees it come along', async () => {
  const house = await ServedHouse.open();
  const token = await house.seated('t4');
  const placed = await house.api('POST', '/orders', { token, body: DINNER, key: 'k1' });
  expect(placed.text).toContain('salad');
  expect(placed.status).toBe(201);
  expect(placed.json).toMatchObject({ status: 'confirmed', place: { id: 't4' }, placedBy: 'Guest at T4' });
  const seen = await house.api('GET', `/orders/${placed.json.id}`, { token });
  expect(seen.json.statusHistory.every((change: { by: string }) => change.by === '')).toBe(true);
  const list = await house.api('GET', '/orders', { token });
  expect(list.json.orders.map((order: { id: string }) => order.id)).toEqual([placed.json.id]);
});
