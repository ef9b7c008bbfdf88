import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Order } from '#shared/orders/order.ts';
import { emptyFolder } from '#test/support/data-folder.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const CUSTOMER = {
  name: 'Zoe Quinnington',
  phone: '087 123 4567',
  address: '12 Main Street, Dublin, D02 X285',
  postcode: 'D02 X285',
};
const ASKED = {
  orderType: 'delivery',
  items: [{ menuItemId: 'fries', quantity: 1, specialInstructions: 'for Zoe' }],
  specialInstructions: 'Ring twice at Quinnington',
  customer: CUSTOMER,
};

async function ordered(folder = emptyFolder()) {
  const house = await ServedHouse.open({}, folder);
  const customer = await house.tokenOf('customer');
  const placed = await house.api('POST', '/orders', { token: customer, body: ASKED });
  expect(placed.status).toBe(201);
  return { house, customer, order: Order.parse(placed.json) };
}

test('whoever has the link of an order sees how far it is, and nobody’s name, number, address or note', async () => {
  const { house, customer, order } = await ordered();
  const { json } = await house.api('GET', `/orders/${order.id}/link`, { token: customer });
  const [, id, code] = /^\/track\/(.+)\.([0-9A-Z]{16})$/.exec(json.path) ?? [];
  expect(id).toBe(order.id);
  const followed = await house.api('GET', `/follow/${id}?code=${code}`);
  expect(followed.status).toBe(200);
  expect(Order.parse(followed.json)).toMatchObject({
    id,
    number: order.number,
    customer: null,
    payments: [],
  });
  for (const secret of ['Zoe', 'Quinnington', '4567', 'Main Street', 'Ring']) {
    expect(followed.text).not.toContain(secret);
  }
});

test('a link that was changed, or is of another order, opens nothing; only its own customer and the house can make one', async () => {
  const { house, customer, order } = await ordered();
  const linkOf = async (id: string, token: string) => house.api('GET', `/orders/${id}/link`, { token });
  const code = String((await linkOf(order.id, customer)).json.path).slice(-16);
  const other = Order.parse((await house.api('POST', '/orders', { token: customer, body: ASKED })).json);
  const changed = code.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  for (const [id, with_] of [
    [order.id, changed],
    [other.id, code],
    ['nothing', code],
  ]) {
    expect((await house.api('GET', `/follow/${id}?code=${with_}`)).status).toBe(404);
  }
  expect((await house.api('GET', `/follow/${order.id}`)).status).toBe(400);
  expect((await linkOf(order.id, await house.tokenOf('customer'))).status).toBe(404);
  expect((await linkOf(order.id, house.token('waiter'))).status).toBe(200);
});

test('a link goes on for a day after its order is over', async () => {
  const { house, customer, order } = await ordered();
  const code = String(
    (await house.api('GET', `/orders/${order.id}/link`, { token: customer })).json.path,
  ).slice(-16);
  const follow = async () => (await house.api('GET', `/follow/${order.id}?code=${code}`)).status;
  await house.story.change(order.id, { type: 'cancel', reason: 'The oven is out' });
  expect(await follow()).toBe(200);
  house.story.clock.now += 25 * 3_600_000;
  expect(await follow()).toBe(404);
});

test('what was ordered over HTTP leaves no name, number or address on the disk', async () => {
  const folder = emptyFolder();
  const { house } = await ordered(folder);
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
  // Notes for the kitchen are not about people, whatever somebody writes in them.
  for (const secret of ['Zoe Quinnington', '087 123', '4567', 'Main Street', 'X285']) {
    expect([secret, kept.includes(secret)]).toEqual([secret, false]);
  }
  expect(JSON.stringify(house.logged)).not.toContain('Quinnington');
});
