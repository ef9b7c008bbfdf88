import { expect, test } from 'vitest';
import { Place } from '#shared/floor/place.ts';
import { Order } from '#shared/orders/order.ts';
import { PINS, ServedHouse } from '#test/support/served-house.ts';

const DINNER = {
  orderType: 'dine_in',
  placeId: 't4',
  items: [
    { menuItemId: 'salad', quantity: 2, seat: 1 },
    { menuItemId: 'fries', quantity: 1, seat: 2 },
  ],
};

async function evening() {
  const house = await ServedHouse.open();
  const token = await house.paired('tablet');
  await house.api('POST', '/session/staff', { token, body: { pin: PINS.ana } });
  const placed = async (placeId: string) => {
    const heard = await house.api('POST', '/orders', { token, body: { ...DINNER, placeId } });
    return Order.parse(heard.json);
  };
  const placeOf = (id: string) => Place.parse(house.desk.get('place', id)?.body);
  const orderOf = (id: string) => Order.parse(house.desk.get('order', id)?.body);
  const move = (from: string, body: object) => house.api('POST', `/places/${from}/move`, { token, body });
  return { house, token, placed, placeOf, orderOf, move };
}

test('W1 a party moves to a free table with its sitting, its orders and its telephones', async () => {
  const { house, token, placed, placeOf, orderOf, move } = await evening();
  const phone = await house.seated('t4');
  const [first, second] = [await placed('t4'), await placed('t4')];
  const { sitting } = placeOf('t4');
  const moved = await move('t4', { to: 't5', sitting: sitting?.id });
  expect(Place.parse(moved.json)).toMatchObject({ id: 't5', sitting });
  expect(placeOf('t4').sitting).toBeNull();
  for (const { id } of [first, second]) {
    expect(orderOf(id)).toMatchObject({ place: { id: 't5', name: 'T5' }, sittingId: sitting?.id });
  }
  const own = await house.api('GET', '/orders', { token: phone });
  expect(own.json.orders).toHaveLength(2);
  const more = await house.api('POST', '/orders', { token: phone, body: { ...DINNER, placeId: 't4' } });
  expect(more.json.place).toMatchObject({ id: 't5' });
  expect((await house.api('GET', '/session', { token })).status).toBe(200);
});

test('W2 where others sit the two become one party, and the old telephones see nothing more', async () => {
  const { house, placed, placeOf, orderOf, move } = await evening();
  const phone = await house.seated('t4');
  const mine = await placed('t4');
  const theirs = await placed('t5');
  expect((await move('t4', { to: 't5' })).status).toBe(200);
  expect(orderOf(mine.id).sittingId).toBe(orderOf(theirs.id).sittingId);
  expect(placeOf('t4').sitting).toBeNull();
  expect((await house.api('GET', '/orders', { token: phone })).status).toBe(401);
});

test('W3 another party than the one that is meant is not moved, nor is nobody', async () => {
  const { placed, placeOf, move } = await evening();
  expect((await move('t4', { to: 't5' })).json).toMatchObject({ code: 'invalid_transition' });
  await placed('t4');
  const stale = await move('t4', { to: 't5', sitting: 'somebody-else' });
  expect(stale.json).toMatchObject({ status: 409, code: 'version_conflict' });
  expect((await move('t4', { to: 't4' })).status).toBe(400);
  expect((await move('t4', { to: 'r208' })).json.fields[0]).toMatchObject({ path: 'to' });
  expect(placeOf('t4').sitting).not.toBeNull();
});

test('W4 a table is whose who took it last, and set-up leaves that alone', async () => {
  const { house, token, placeOf } = await evening();
  const assign = (body: object, who = token) => house.api('POST', '/floor/waiter', { token: who, body });
  expect((await assign({ places: ['t4', 't5'], mine: true })).json.places).toHaveLength(2);
  expect(placeOf('t5').waiter).toEqual({ id: 'ana', name: 'Ana' });
  const other = await house.paired('tablet', 'Another');
  await house.api('POST', '/session/staff', { token: other, body: { pin: PINS.mia } });
  await assign({ places: ['t5'], mine: true }, other);
  expect([placeOf('t4').waiter?.name, placeOf('t5').waiter?.name]).toEqual(['Ana', 'Mia']);
  const owner = house.token('owner');
  await house.api('PATCH', '/places/t4', { token: owner, body: { seats: 6, waiter: null } });
  expect(placeOf('t4')).toMatchObject({ seats: 6, waiter: { name: 'Ana' } });
  await assign({ places: ['t4'], mine: false });
  expect(placeOf('t4').waiter).toBeNull();
  expect((await assign({ places: ['nowhere'], mine: true })).status).toBe(400);
  expect((await assign({ places: ['t4'], mine: true }, house.token('waiter'))).status).toBe(403);
});

test('W5 what is split off to a free table seats a party there', async () => {
  const { house, token, placed, placeOf } = await evening();
  const order = await placed('t4');
  const body = { lines: [order.items[1]?.id], place: 't5', expectedVersion: order.version };
  const split = await house.api('POST', `/orders/${order.id}/split`, { token, body });
  expect(split.status).toBe(201);
  expect(split.json.split).toMatchObject({ place: { id: 't5' }, sittingId: placeOf('t5').sitting?.id });
  expect(placeOf('t5').sitting).not.toBeNull();
});

test('two tablets that change one order at once: one is told, nothing is overwritten', async () => {
  const { house, token, placed, orderOf } = await evening();
  const order = await placed('t4');
  const line = `/orders/${order.id}/items/${order.items[0]?.id}`;
  const expectedVersion = order.version;
  const heard = await Promise.all(
    [3, 4].map((quantity) => house.api('PATCH', line, { token, body: { quantity, expectedVersion } })),
  );
  expect(heard.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const refused = heard.find(({ status }) => status === 409);
  expect(refused?.json).toMatchObject({ code: 'version_conflict', version: orderOf(order.id).version });
  expect(orderOf(order.id).items[0]?.quantity).toBe(heard[0]?.status === 200 ? 3 : 4);
});
