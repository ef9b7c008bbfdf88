import { expect, test } from 'vitest';
import { Bill } from '#shared/contract/routes-payments.ts';
import { Order } from '#shared/orders/order.ts';
import { PINS, ServedHouse } from '#test/support/served-house.ts';

async function ordered(house: ServedHouse, token: string, menuItemId: string, quantity = 1): Promise<Order> {
  const body = { orderType: 'dine_in', placeId: 't4', items: [{ menuItemId, quantity }] };
  return Order.parse((await house.api('POST', '/orders', { token, body })).json);
}

async function billOf(house: ServedHouse, token: string): Promise<Bill> {
  return Bill.parse((await house.api('GET', '/places/t4/bill', { token })).json);
}

test('a bill of two orders is paid in three parts to the cent, and both are settled', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const first = await ordered(house, token, 'salad', 2);
  await ordered(house, token, 'fries', 3);
  const bill = await billOf(house, token);
  expect(bill).toMatchObject({ total: 3400, due: 3400, paid: 0 });
  for (const amount of [1134, 1133, 1133]) {
    const body = { method: 'card', amount, tip: 100 };
    expect((await house.api('POST', '/places/t4/payments', { token, body })).status).toBe(201);
  }
  const after = await billOf(house, token);
  expect(after).toMatchObject({ total: 3700, tip: 300, paid: 3700, due: 0 });
  expect(after.orders.map((order) => order.payments.length)).toEqual([2, 2]);
  const again = await house.api('POST', '/places/t4/payments', { token, body: { method: 'cash' } });
  expect(again.json).toMatchObject({ status: 400, code: 'invalid_transition' });
  const more = await house.api('POST', `/orders/${first.id}/payments`, { token, body: { method: 'cash' } });
  expect(more.status).toBe(400);
});

test('the same payment sent twice is taken once', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  await ordered(house, token, 'salad', 2);
  const body = { method: 'cash', amount: 900 };
  const pay = () => house.api('POST', '/places/t4/payments', { token, body, key: 'part-1' });
  const heard = await Promise.all([pay(), pay(), pay()]);
  expect(heard.map((each) => each.status)).toEqual([201, 201, 201]);
  expect(await billOf(house, token)).toMatchObject({ paid: 900, due: 1000 });
});

test('somebody pays for their own dishes, by line', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const order = await ordered(house, token, 'salad', 1);
  await ordered(house, token, 'fries', 1);
  const [line] = order.items;
  const body = { method: 'card', lines: [line!.id], name: 'Ana' };
  const paid = await house.api('POST', '/places/t4/payments', { token, body });
  expect(paid.json).toMatchObject({ paid: 950, due: 500 });
  const bill = await billOf(house, token);
  expect(bill.lines).toEqual([
    { lineId: line!.id, amount: 950, paid: true },
    { lineId: bill.orders[1]?.items[0]?.id, amount: 500, paid: false },
  ]);
});

test('a payment is taken back by a manager, or with their PIN, and money is given back by the cashier', async () => {
  const house = await ServedHouse.open();
  const token = await house.paired('tablet');
  await house.api('POST', '/session/staff', { token, body: { pin: PINS.ana } });
  const order = await ordered(house, token, 'salad', 2);
  const body = { method: 'cash' };
  const paid = Order.parse((await house.api('POST', `/orders/${order.id}/payments`, { token, body })).json);
  const [payment] = paid.payments;
  const take = (pin?: string) =>
    house.api('POST', `/payments/${payment!.id}/void`, { token, body: { reason: 'wrong table', pin } });
  expect((await take()).json).toMatchObject({ status: 403, fields: [{ path: 'pin' }] });
  expect((await take(PINS.ana)).status).toBe(403);
  expect((await take(PINS.mia)).json).toMatchObject({ payments: [{ voided: { reason: 'wrong table' } }] });
  const once = Order.parse((await house.api('POST', `/orders/${order.id}/payments`, { token, body })).json);
  const refund = { amount: 500, reason: 'cold soup' };
  const path = `/payments/${once.payments[1]!.id}/refund`;
  expect((await house.api('POST', path, { token, body: refund })).status).toBe(403);
  const back = await house.api('POST', path, { token: house.token('cashier'), body: refund });
  expect(back.json.payments[1].refunds).toMatchObject([{ amount: 500, by: 'A cashier' }]);
  expect(
    (await house.api('POST', '/payments/nothing.p1/refund', { token: house.token('owner'), body: refund }))
      .status,
  ).toBe(404);
});

test('a guest rates what they had, and nobody else’s', async () => {
  const house = await ServedHouse.open();
  const waiter = house.token('waiter');
  const diner = await house.seated('t4');
  const order = await ordered(house, waiter, 'salad');
  await house.api('PUT', `/orders/${order.id}/status`, { token: waiter, body: { status: 'cooking' } });
  await house.api('PUT', `/orders/${order.id}/status`, { token: waiter, body: { status: 'ready' } });
  const body = { stars: 5, words: 'Lovely' };
  const rated = await house.api('PUT', `/orders/${order.id}/rating`, { token: diner, body });
  expect(rated.json).toMatchObject({ rating: { stars: 5, words: 'Lovely' } });
  const other = await house.seated('t5');
  expect((await house.api('PUT', `/orders/${order.id}/rating`, { token: other, body })).status).toBe(404);
});
