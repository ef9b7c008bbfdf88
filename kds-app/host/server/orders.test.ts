import { expect, test } from 'vitest';
import { Order } from '#shared/orders/order.ts';
import { Ticket } from '#shared/kitchen/ticket.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const DINNER = {
  orderType: 'dine_in',
  placeId: 't4',
  items: [
    { menuItemId: 'salad', quantity: 2 },
    { menuItemId: 'fries', quantity: 1 },
  ],
};
const AHEAD = {
  orderType: 'takeout',
  items: [{ menuItemId: 'fries', quantity: 1 }],
  customer: { name: 'Zoe Quinn', phone: '087 1' },
};

async function placed(house: ServedHouse, token: string, body: object = DINNER): Promise<Order> {
  const heard = await house.api('POST', '/orders', { token, body });
  expect(heard.status).toBe(201);
  return Order.parse(heard.json);
}

test('the same key and body again gets the same answer and does nothing', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const first = await house.api('POST', '/orders', { token, body: DINNER, key: 'once' });
  const head = house.desk.head();
  const again = await house.api('POST', '/orders', { token, body: DINNER, key: 'once' });
  expect(again.text).toBe(first.text);
  expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([
    undefined,
    'true',
  ]);
  expect([again.status, house.desk.head()]).toEqual([201, head]);
});

test('sixteen at once with one key are one order', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const many = Array.from({ length: 16 }, () =>
    house.api('POST', '/orders', { token, body: DINNER, key: 'once' }),
  );
  const heard = await Promise.all(many);
  expect(new Set(heard.map((each) => each.text)).size).toBe(1);
  expect(heard.filter((each) => each.headers['idempotent-replayed'] === undefined)).toHaveLength(1);
});

test('a key means nothing for another body, another call or another sender', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const order = await placed(house, token);
  await house.api('POST', `/orders/${order.id}/rush`, { token, body: { rush: true }, key: 'k' });
  const body = { rush: false };
  expect((await house.api('POST', `/orders/${order.id}/rush`, { token, body, key: 'k' })).json).toMatchObject(
    { status: 422, code: 'key_reused' },
  );
  expect(
    (await house.api('POST', `/orders/${order.id}/fire`, { token, body: { rush: true }, key: 'k' })).status,
  ).toBe(422);
  expect(
    (await house.api('POST', `/orders/${order.id}/rush`, { token: house.token('waiter'), body, key: 'k' }))
      .status,
  ).toBe(200);
});

test('a refused key is free again', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const body = { ...DINNER, placeId: 't99' };
  expect((await house.api('POST', '/orders', { token, body, key: 'k' })).status).toBe(400);
  expect((await house.api('POST', '/orders', { token, body: DINNER, key: 'k' })).status).toBe(201);
});

test('a bump whose answer was lost is answered again even when the order is closed by then', async () => {
  const house = await ServedHouse.open();
  const token = house.token('owner');
  const order = await placed(house, token, { ...AHEAD });
  const path = `/kitchen/tickets/${order.tickets[0]!.id}/bump`;
  const bumped = await house.api('POST', path, { token, key: 'bump' });
  expect(Ticket.parse(bumped.json)).toMatchObject({ status: 'bumped', orderNumber: order.number });
  await house.api('PUT', `/orders/${order.id}/status`, { token, body: { status: 'completed' } });
  const again = await house.api('POST', path, { token, key: 'bump' });
  expect([again.status, again.text]).toEqual([200, bumped.text]);
  expect((await house.api('POST', path, { token, key: 'other' })).status).toBeGreaterThanOrEqual(400);
});

test('somebody else’s order is not there', async () => {
  const house = await ServedHouse.open();
  const [t4, t5, room] = [await house.seated('t4'), await house.seated('t5'), await house.lodged('r208')];
  const [zoe, max] = [await house.tokenOf('customer'), await house.tokenOf('customer')];
  const own = await placed(house, t4, { ...DINNER, placeId: undefined });
  const ahead = await placed(house, zoe, AHEAD);
  for (const [token, order, status] of [
    [t4, own, 200],
    [t5, own, 404],
    [room, own, 404],
    [zoe, own, 404],
    [zoe, ahead, 200],
    [max, ahead, 404],
    [t4, ahead, 404],
  ] as const) {
    expect((await house.api('GET', `/orders/${order.id}`, { token })).status).toBe(status);
    expect((await house.api('GET', `/orders/${order.id}/history`, { token })).status).toBe(status);
    const listed = (await house.api('GET', '/orders?place=t4', { token })).json.orders;
    expect(listed.some((each: Order) => each.id === order.id)).toBe(status === 200 && order === own);
  }
  const body = { reason: 'Mine!' };
  expect((await house.api('POST', `/orders/${own.id}/cancel`, { token: t5, body })).status).toBe(404);
  expect((await house.api('POST', `/orders/${own.id}/cancel`, { token: t4, body })).json).toMatchObject({
    status: 'cancelled',
  });
});

test('a diner orders for their own table, whatever the request says', async () => {
  const house = await ServedHouse.open();
  const order = await placed(house, await house.seated('t5'), { ...DINNER, placeId: 't4' });
  expect(order.place?.id).toBe('t5');
});

test('cooks need no telephone numbers, guests no names of staff', async () => {
  const house = await ServedHouse.open();
  const zoe = await house.tokenOf('customer');
  const order = await placed(house, zoe, AHEAD);
  const asCook = await house.api('GET', `/orders/${order.id}`, { token: house.token('kitchen') });
  expect(asCook.json.customer).toEqual({ name: 'Zoe Quinn' });
  const cooks = await house.api('GET', '/kitchen/orders', { token: house.token('kitchen') });
  expect(cooks.text).not.toContain('087');
  const asWaiter = await house.api('GET', `/orders/${order.id}`, { token: house.token('waiter') });
  expect(asWaiter.json.customer.phone).toBe('087 1');
  const start = `/kitchen/tickets/${order.tickets[0]!.id}/start`;
  await house.api('POST', start, { token: house.token('kitchen') });
  expect((await house.api('GET', `/orders/${order.id}/history`, { token: zoe })).text).not.toContain(
    'A kitchen',
  );
  expect(
    (await house.api('GET', `/orders/${order.id}/history`, { token: house.token('waiter') })).text,
  ).toContain('A kitchen');
});

test('lists are newest first, filtered, and come in pages', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const ids: string[] = [];
  for (const body of [DINNER, AHEAD, DINNER, AHEAD, DINNER]) {
    house.story.clock.now += 1000;
    ids.unshift((await placed(house, token, body)).id);
  }
  const first = (await house.api('GET', '/orders?limit=2', { token })).json;
  const second = (await house.api('GET', `/orders?limit=2&cursor=${first.nextCursor}`, { token })).json;
  const third = (await house.api('GET', `/orders?limit=2&cursor=${second.nextCursor}`, { token })).json;
  const all = [first, second, third].flatMap((page) => page.orders.map((order: Order) => order.id));
  expect([all, third.nextCursor]).toEqual([ids, null]);
  const some = (await house.api('GET', '/orders?orderType=takeout&status=confirmed,ready', { token })).json
    .orders;
  expect(some.map((order: Order) => order.id)).toEqual([ids[1], ids[3]]);
  expect((await house.api('GET', '/orders?limit=0', { token })).json.fields).toMatchObject([
    { path: 'limit' },
  ]);
  expect((await house.api('GET', '/orders?status=eaten', { token })).status).toBe(400);
});

test('orders are split and merged, and both are told', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const order = await placed(house, token);
  const lines = [order.items[1]!.id];
  const parts = await house.api('POST', `/orders/${order.id}/split`, { token, body: { lines } });
  expect(parts.status).toBe(201);
  expect([parts.json.order.id, parts.json.order.items.length, parts.json.split.items.length]).toEqual([
    order.id,
    1,
    1,
  ]);
  const merged = await house.api('POST', `/orders/${order.id}/merge`, {
    token,
    body: { from: parts.json.split.id },
  });
  expect(merged.json.items).toHaveLength(2);
});

test('a change of what somebody else changed is refused, with the version there is', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const order = await placed(house, token);
  const body = { rush: true, expectedVersion: order.version };
  expect((await house.api('POST', `/orders/${order.id}/rush`, { token, body })).status).toBe(200);
  const late = await house.api('POST', `/orders/${order.id}/rush`, { token, body });
  expect(late.json).toMatchObject({ status: 409, code: 'version_conflict', version: order.version + 1 });
});

test('a quote says the price and places nothing', async () => {
  const house = await ServedHouse.open();
  const token = await house.seated('t4');
  const head = house.desk.head();
  const quote = await house.api('POST', '/orders/quote', { token, body: DINNER });
  expect(quote.json).toMatchObject({ totals: { total: 2400 }, currency: 'EUR' });
  expect(house.desk.head()).toBe(head);
});

test('the kitchen sees its tickets by urgency, and all day', async () => {
  const house = await ServedHouse.open();
  const token = house.token('kitchen');
  const first = await house.story.place({ items: [{ menuItemId: 'salad', quantity: 2 }] });
  house.story.clock.now += 60_000;
  const second = await house.story.place({ items: [{ menuItemId: 'salad', quantity: 1 }] });
  await house.story.change(second.id, { type: 'rush', rush: true });
  const station = first.tickets[0]!.station;
  const tickets = await house.api('GET', `/kitchen/tickets?station=${station}`, { token });
  expect(tickets.json.tickets.map((ticket: Ticket) => ticket.orderId)).toEqual([second.id, first.id]);
  expect((await house.api('GET', '/kitchen/tickets?station=nowhere', { token })).json.tickets).toEqual([]);
  expect((await house.api('GET', '/kitchen/all-day', { token })).json.items).toMatchObject([
    { itemId: 'salad', count: 3 },
  ]);
  expect(
    (await house.api('GET', '/kitchen/orders', { token })).json.orders.map((order: Order) => order.id),
  ).toEqual([first.id, second.id]);
  const bumped = await house.api('POST', `/kitchen/lines/${first.items[0]!.id}/bump`, { token });
  expect(bumped.json).toMatchObject({ orderId: first.id, status: 'bumped' });
});
