import { expect, test } from 'vitest';
import { OrderingSettings } from '#shared/floor/ordering-settings.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { PINS, ServedHouse } from '#test/support/served-house.ts';

/** What somebody with a telephone in the Wi-Fi tries who sits nowhere, or at another table. */

const FRIES = [{ menuItemId: 'fries', quantity: 1 }];
const AHEAD = {
  orderType: 'takeout',
  customer: { name: 'Zoe Quinn', phone: '+353871234567' },
  items: FRIES,
};
const DINNER = { orderType: 'dine_in', items: FRIES };

const gate = (house: ServedHouse, tableGate: string) =>
  house.story.does({
    type: 'change-settings',
    change: { ordering: OrderingSettings.parse({ tableGate }) },
  });

test('GT5 who orders ahead orders for no table and no room, whatever the request says', async () => {
  const house = await ServedHouse.open();
  await gate(house, 'staff');
  const zoe = await house.tokenOf('customer');
  for (const placeId of ['t4', 'r208', 't99']) {
    const placed = await house.api('POST', '/orders', { token: zoe, body: { ...AHEAD, placeId } });
    expect(placed.json).toMatchObject({
      status: expect.stringMatching(/pending|confirmed/),
      place: null,
      sittingId: null,
    });
    expect(placed.text).not.toContain('Okafor');
    const quoted = await house.api('POST', '/orders/quote', { token: zoe, body: { ...AHEAD, placeId } });
    expect(quoted.status).toBe(200);
  }
  expect(house.desk.get('place', 't4')?.body?.sitting).toBeNull();
  const later = await house.api('POST', '/orders', { token: await house.seated('t4'), body: DINNER });
  expect(later.json).toMatchObject({ status: 403, ask: 'staff' });
});

test('GT5 nobody makes themselves a special guest', async () => {
  const house = await ServedHouse.open();
  const marks = { vip: true, firstTime: true };
  for (const [token, body] of [
    [await house.seated('t4'), DINNER],
    [await house.tokenOf('customer'), AHEAD],
    [await house.lodged('r208'), { orderType: 'room_service', items: FRIES }],
  ] as const) {
    const placed = await house.api('POST', '/orders', { token, body: { ...body, ...marks } });
    expect(placed.json).toMatchObject({ vip: false, firstTime: false });
  }
  const body = { ...DINNER, placeId: 't5', ...marks };
  const staff = await house.api('POST', '/orders', { token: house.token('waiter'), body });
  expect(staff.json).toMatchObject({ vip: true, firstTime: true });
});

test('a code that is forged, rotated, of another kind of place, or of nowhere opens nothing', async () => {
  const house = await ServedHouse.open();
  const code = house.codeOf('t4');
  const [place, version, mac = ''] = code.split('-');
  const flipped = (mac.startsWith('0') ? '1' : '0') + mac.slice(1);
  const forged = [
    `${place}-${version}-${flipped}`,
    `${place}-${version}-${'0'.repeat(16)}`,
    `t5-${version}-${mac}`,
    `${place}-2-${mac}`,
    `${place}-${version}-`,
    `${place}`,
    '__proto__-1-0000000000000000',
    "t4' OR 1=1 --",
    'x'.repeat(5000),
    house.codeOf('r208'),
  ];
  const head = house.desk.head();
  for (const each of forged) {
    const heard = await house.api('POST', '/session/table', { body: { code: each } });
    expect([each, heard.status]).toEqual([each, 400]);
    expect(heard.headers['set-cookie']).toBeUndefined();
  }
  const asRoom = await house.api('POST', '/session/room', { body: { code, pin: PINS.room } });
  expect(asRoom.status).toBe(400);
  expect(house.desk.head()).toBe(head);
  await house.story.does({ type: 'rotate-codes', placeIds: ['t4'] });
  expect((await house.api('POST', '/session/table', { body: { code } })).status).toBe(400);
  expect((await house.api('POST', '/session/table', { body: { code: house.codeOf('t4') } })).status).toBe(
    201,
  );
});

test('a session that is over is nobody’s: not for reading, ordering, the cart or the feed', async () => {
  const house = await ServedHouse.open();
  const token = await house.seated('t4');
  const feed = await FeedListener.follow(house, token, ['mine', 'cart']);
  house.story.clock.now += 13 * 3_600_000;
  for (const [method, path, body] of [
    ['GET', '/session', undefined],
    ['GET', '/menu', undefined],
    ['GET', '/orders', undefined],
    ['GET', '/cart', undefined],
    ['POST', '/orders', DINNER],
    ['POST', '/cart/lines', { id: 'a', itemId: 'fries', quantity: 1 }],
    ['POST', '/cart/calls', { kind: 'waiter' }],
  ] as const) {
    const heard = await house.api(method, path, { token, body });
    expect([path, heard.status]).toEqual([path, 401]);
  }
  const late = new FeedListener(house);
  await late.hello({ token, topics: ['mine'] });
  expect((await late.end()).code).toBe(4401);
  expect((await feed.end()).code).toBe(4401);
});

test('an order of somebody else and one that never was are the same answer', async () => {
  const house = await ServedHouse.open();
  const own = await house.api('POST', '/orders', { token: await house.seated('t4'), body: DINNER });
  const { id } = own.json;
  const strangers = [await house.seated('t5'), await house.lodged('r208'), await house.tokenOf('customer')];
  for (const token of strangers) {
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', '/history', undefined],
      ['POST', '/cancel', { reason: 'Mine!' }],
      ['PUT', '/rating', { stars: 1 }],
    ] as const) {
      const real = await house.api(method, `/orders/${id}${path}`, { token, body });
      const none = await house.api(method, `/orders/${id.slice(0, -4)}zzzz${path}`, { token, body });
      expect([path, real.status, real.text]).toEqual([path, 404, none.text]);
    }
    const listed = await house.api('GET', `/orders?place=t4&q=t4`, { token });
    expect(listed.json.orders).toEqual([]);
  }
});

test('what a diner asks of another table’s cart happens to their own', async () => {
  const house = await ServedHouse.open();
  const [t4, t5] = [await house.seated('t4'), await house.seated('t5')];
  const line = { id: 'mine', itemId: 'fries', quantity: 2 };
  await house.api('POST', '/cart/lines', { token: t4, body: line });
  await house.api('POST', '/cart/lines?place=t4', { token: t5, body: { ...line, id: 'theirs' } });
  const change = await house.api('PATCH', '/cart/lines/mine?place=t4', { token: t5, body: { by: 5 } });
  expect(change.status).toBe(404);
  await house.api('DELETE', '/cart/lines/mine?place=t4', { token: t5 });
  await house.api('POST', '/cart/send?place=t4', { token: t5, body: {} });
  const cart = (await house.api('GET', '/cart', { token: t4 })).json;
  expect(cart.lines).toMatchObject([{ id: 'mine', quantity: 2 }]);
  expect(house.desk.all('order').map(({ body }) => body?.place?.id)).toEqual(['t5']);
});

test('guests follow nothing on the feed but their own', async () => {
  const house = await ServedHouse.open();
  const guests = [await house.seated('t4'), await house.lodged('r208'), await house.tokenOf('customer')];
  const topics = ['orders', 'floor', 'stays', 'tickets:*', 'tickets:grill', 'jobs:*', 'stations', 'printers'];
  const more = ['screens', 'notices', 'site', 'duty', 'capacity', 'people', 'board'];
  for (const token of guests) {
    for (const topic of [...topics, ...more]) {
      const feed = new FeedListener(house);
      await feed.hello({ token, topics: [topic] });
      expect([topic, (await feed.end()).code]).toEqual([topic, 4403]);
    }
  }
});

test('a key of another telephone is another key', async () => {
  const house = await ServedHouse.open();
  const [t4, t5] = [await house.seated('t4'), await house.seated('t5')];
  const first = await house.api('POST', '/orders', { token: t4, body: DINNER, key: 'k1' });
  const other = await house.api('POST', '/orders', { token: t5, body: DINNER, key: 'k1' });
  expect(other.headers['idempotent-replayed']).toBeUndefined();
  expect([other.json.place.id, other.json.id === first.json.id]).toEqual(['t5', false]);
});

test('GT6 one telephone does not bury the kitchen under orders, however it sends them', async () => {
  const house = await ServedHouse.open();
  const [t4, t5] = [await house.seated('t4'), await house.seated('t5')];
  const zoe = await house.tokenOf('customer');
  const tries = async (token: string, body: object, times: number) => {
    const heard = await Promise.all(
      Array.from({ length: times }, () => house.api('POST', '/orders', { token, body })),
    );
    return heard.filter(({ status }) => status === 201);
  };
  expect(await tries(t4, DINNER, 20)).toHaveLength(15);
  const ahead = await tries(zoe, AHEAD, 8);
  expect(ahead).toHaveLength(5);
  const line = { id: 'one-more', itemId: 'fries', quantity: 1 };
  await house.api('POST', '/cart/lines', { token: t4, body: line });
  const sent = await house.api('POST', '/cart/send', { token: t4, body: {} });
  expect(sent.json).toMatchObject({ status: 403, detail: expect.stringContaining('15 orders of yours') });
  expect((await house.api('GET', '/cart', { token: t4 })).json.lines).toHaveLength(1);
  expect(await tries(t5, DINNER, 1)).toHaveLength(1);
  expect(await tries(house.token('waiter'), { ...DINNER, placeId: 't4' }, 1)).toHaveLength(1);
  await house.story.change(ahead[0]!.json.id, { type: 'ready', override: false });
  expect(await tries(zoe, AHEAD, 2)).toHaveLength(1);
});

test('GT4 what strangers typed at a table keeps nobody waiting who sits there next', async () => {
  const house = await ServedHouse.open();
  await gate(house, 'code');
  const sit = async (tableCode: string) =>
    (await house.api('POST', '/session/table', { body: { code: house.codeOf('t4'), tableCode } })).status;
  const digits = () => house.desk.get('place', 't4')?.body?.sitting?.code ?? '';
  await house.story.does({ type: 'open-place', placeId: 't4' });
  const wrong = digits() === '0000' ? '0001' : '0000';
  for (const _ of Array.from({ length: 6 })) await sit(wrong);
  expect(await sit(digits())).toBe(429);
  await house.story.does({ type: 'close-place', placeId: 't4' });
  await house.story.does({ type: 'open-place', placeId: 't4' });
  expect(await sit(digits())).toBe(201);
});

test('what a server in front passes on is no page of this machine', async () => {
  const house = await ServedHouse.open();
  for (const header of ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']) {
    const headers = { [header]: '192.168.7.50' };
    expect((await house.api('POST', '/session/kiosk', { headers })).status).toBe(403);
    expect((await house.ask('GET', '/metrics', { headers })).status).toBe(403);
  }
  expect((await house.api('POST', '/session/kiosk')).status).toBe(201);
});
