import { expect, test } from 'vitest';
import { Order } from '#shared/orders/order.ts';
import { PINS, ServedHouse } from '#test/support/served-house.ts';

const DINNER = {
  orderType: 'dine_in',
  placeId: 't4',
  items: [
    { menuItemId: 'salad', quantity: 2 },
    { menuItemId: 'fries', quantity: 1 },
  ],
};

/** Ana's tablet, and an order whose salad a cook has begun. */
async function begun() {
  const house = await ServedHouse.open();
  const token = await house.paired('tablet');
  const shift = await house.api('POST', '/session/staff', { token, body: { pin: PINS.ana } });
  expect(shift.status).toBeLessThan(300);
  const placed = await house.api('POST', '/orders', { token, body: DINNER });
  const order = Order.parse(placed.json);
  const ticket = order.tickets.find((each) => each.station === order.items[0]?.station);
  const started = await house.api('POST', `/kitchen/tickets/${ticket?.id}/start`, {
    token: house.token('owner'),
  });
  expect(started.status).toBe(200);
  const line = `/orders/${order.id}/items/${order.items[0]?.id}`;
  return { house, token, order, line };
}

test('a waiter takes back what was begun only with a manager’s PIN, and the journal says whose', async () => {
  const { house, token, line } = await begun();
  const reason = 'Guest changed their mind';
  const alone = await house.api('DELETE', line, { token, body: { reason } });
  expect(alone.json).toMatchObject({ status: 403, code: 'forbidden', fields: [{ path: 'pin' }] });
  const own = await house.api('DELETE', line, { token, body: { reason, pin: PINS.ana } });
  expect(own.json).toMatchObject({ status: 403, fields: [{ path: 'pin' }] });
  const wrong = await house.api('DELETE', line, { token, body: { reason, pin: '9999' } });
  expect(wrong.status).toBeGreaterThanOrEqual(400);
  const managed = await house.api('DELETE', line, { token, body: { reason, pin: PINS.mia } });
  expect(managed.status).toBe(200);
  expect(Order.parse(managed.json).items[0]?.status).toBe('voided');
});

test('fewer of it, cancelling and the status call ask alike; a manager who is signed in needs no PIN', async () => {
  const { house, token, order, line } = await begun();
  expect((await house.api('PATCH', line, { token, body: { quantity: 1 } })).status).toBe(403);
  const status = { status: 'cancelled', note: 'left' };
  expect((await house.api('PUT', `/orders/${order.id}/status`, { token, body: status })).status).toBe(403);
  const cancel = `/orders/${order.id}/cancel`;
  expect((await house.api('POST', cancel, { token, body: { reason: 'left' } })).status).toBe(403);
  const less = await house.api('PATCH', line, { token, body: { quantity: 1, pin: PINS.mia } });
  expect(Order.parse(less.json).items[0]?.quantity).toBe(1);
  await house.api('POST', '/session/staff', { token, body: { pin: PINS.mia } });
  expect((await house.api('POST', cancel, { token, body: { reason: 'left' } })).status).toBe(200);
});
