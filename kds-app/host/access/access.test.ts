import { expect, test } from 'vitest';
import { emptyFolder } from '#test/support/data-folder.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { PINS, ServedHouse } from '#test/support/served-house.ts';
import { digestOf } from './tokens.ts';

const TRY = { orderType: 'dine_in', items: [{ menuItemId: 'salad', quantity: 1 }] };

test('phones that scan one table in the same moment sit together', async () => {
  const house = await ServedHouse.open();
  const [a, b] = await Promise.all([house.seated('t4'), house.seated('t4')]);
  const placed = await house.api('POST', '/orders', { token: a, body: TRY });
  expect((await house.api('GET', `/orders/${placed.json.id}`, { token: b })).status).toBe(200);
});

test('a page that is loaded again is who it was, so its key still counts as its own', async () => {
  const house = await ServedHouse.open();
  const token = await house.seated('t4');
  const first = await house.api('POST', '/orders', { token, body: TRY, key: 'once' });
  const again = await house.api('POST', '/session/table', { token, body: { code: house.codeOf('t4') } });
  expect(again.json.token).toBe(token);
  const replay = await house.api('POST', '/orders', { token: again.json.token, body: TRY, key: 'once' });
  expect(replay.json.id).toBe(first.json.id);
  expect(replay.headers['idempotent-replayed']).toBe('true');
});

test('when the party has left, its phones see nothing more', async () => {
  const house = await ServedHouse.open();
  const token = await house.seated('t4');
  await house.story.does({ type: 'close-place', placeId: 't4' });
  expect((await house.api('GET', '/session', { token })).status).toBe(401);
  const next = await house.seated('t4');
  expect((await house.api('GET', '/session', { token: next })).json).toMatchObject({
    role: 'diner',
    place: { id: 't4' },
  });
});

test('a code printed before the version was raised, of a room, or of nowhere seats nobody', async () => {
  const house = await ServedHouse.open();
  const old = house.codeOf('t4');
  await house.story.does({
    type: 'put',
    kind: 'place',
    id: 't4',
    body: { id: 't4', kind: 'table', name: 'T4', codeVersion: 2 },
  });
  for (const code of [old, house.codeOf('r208'), 't99-1-0000000000000000']) {
    const refused = await house.api('POST', '/session/table', { body: { code } });
    expect(refused.json).toMatchObject({ status: 400, fields: [{ path: 'code' }] });
  }
  expect((await house.api('POST', '/session/table', { body: { code: house.codeOf('t4') } })).status).toBe(
    201,
  );
});

test('a room wants its PIN; after five wrong ones even the right one has to wait', async () => {
  const house = await ServedHouse.open();
  const code = house.codeOf('r208');
  expect((await house.api('POST', '/session/room', { body: { code, pin: PINS.room } })).json.role).toBe(
    'guest',
  );
  for (let each = 0; each < 5; each += 1) {
    const wrong = await house.api('POST', '/session/room', { body: { code, pin: '0000' } });
    expect(wrong.json).toMatchObject({ status: 403, fields: [{ path: 'pin' }] });
  }
  const waiting = await house.api('POST', '/session/room', { body: { code, pin: PINS.room } });
  expect(waiting.status).toBe(429);
  expect(waiting.headers['retry-after']).toBe('30');
  house.story.clock.now += 31_000;
  expect((await house.api('POST', '/session/room', { body: { code, pin: PINS.room } })).status).toBe(201);
});

test('a person takes a tablet into use and gives it back', async () => {
  const house = await ServedHouse.open();
  const token = await house.paired('tablet', 'Tablet 1');
  expect((await house.api('GET', '/session', { token })).json).toMatchObject({
    role: 'board',
    staffId: null,
    device: { name: 'Tablet 1' },
  });
  const signedIn = await house.api('POST', '/session/staff', { token, body: { pin: PINS.ana } });
  expect(signedIn.json).toMatchObject({
    role: 'waiter',
    name: 'Ana',
    staffId: 'ana',
    device: { kind: 'tablet' },
  });
  expect((await house.api('DELETE', '/session', { token })).status).toBe(204);
  expect((await house.api('GET', '/session', { token })).json).toMatchObject({
    role: 'board',
    staffId: null,
  });
});

test('who no longer works here is signed out everywhere, and a forgotten shift ends by itself', async () => {
  const house = await ServedHouse.open();
  const token = await house.paired('tablet');
  const roleNow = async () => (await house.api('GET', '/session', { token })).json.role;
  await house.api('POST', '/session/staff', { token, body: { pin: PINS.mia } });
  await house.story.does({
    type: 'put',
    kind: 'staff',
    id: 'mia',
    body: { id: 'mia', name: 'Mia', role: 'cashier' },
  });
  expect(await roleNow()).toBe('cashier');
  await house.story.does({
    type: 'put',
    kind: 'staff',
    id: 'mia',
    body: { id: 'mia', name: 'Mia', role: 'manager', active: false },
  });
  expect(await roleNow()).toBe('board');
  await house.api('POST', '/session/staff', { token, body: { pin: PINS.ana } });
  expect(await roleNow()).toBe('waiter');
  house.story.clock.now += 15 * 3_600_000;
  expect(await roleNow()).toBe('board');
});

test('PINs are taken on paired devices only, and guessing on one keeps no other waiting', async () => {
  const house = await ServedHouse.open();
  const body = { pin: PINS.ana };
  expect((await house.api('POST', '/session/staff', { body })).status).toBe(401);
  expect((await house.api('POST', '/session/staff', { body, token: await house.seated('t4') })).status).toBe(
    403,
  );
  expect((await house.api('POST', '/session/staff', { body, token: house.token('manager') })).status).toBe(
    403,
  );
  const [thief, honest] = [await house.paired('tablet'), await house.paired('tablet')];
  const guesses = Array.from({ length: 12 }, (_, each) =>
    house.api('POST', '/session/staff', { token: thief, body: { pin: String(9000 + each) } }),
  );
  const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
  expect(statuses.filter((status) => status === 403)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  expect((await house.api('POST', '/session/staff', { token: thief, body })).status).toBe(429);
  expect((await house.api('POST', '/session/staff', { token: honest, body })).status).toBe(201);
});

test('a kitchen screen goes on being one whoever signs in on it', async () => {
  const house = await ServedHouse.open();
  const token = await house.paired('screen', 'Grill');
  const order = await house.story.place();
  await house.api('POST', '/session/staff', { token, body: { pin: PINS.ana } });
  const ticketId = order.tickets[0]!.id;
  expect((await house.api('POST', `/kitchen/tickets/${ticketId}/bump`, { token })).json).toMatchObject({
    status: 'bumped',
  });
  expect((await house.api('POST', '/orders', { token, body: { ...TRY, placeId: 't5' } })).status).toBe(201);
});

test('a page on the host itself is the kiosk, whichever way it comes again; no other page is', async () => {
  const house = await ServedHouse.open();
  const local = { host: 'localhost:8080' };
  const kiosk = await house.api('POST', '/session/kiosk', { headers: local });
  expect(kiosk.json).toMatchObject({ role: 'kitchen', device: { id: 'kiosk', kind: 'screen' } });
  const cookie = String(kiosk.headers['set-cookie']).split(';')[0]!;
  expect(kiosk.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/);
  expect((await house.api('GET', '/session', { cookie })).json.role).toBe('kitchen');
  expect((await house.api('POST', '/session/kiosk', { headers: local })).status).toBe(201);
  const foreign = await house.api('POST', '/session/kiosk', { headers: { host: '192.168.7.7:8080' } });
  expect(foreign.status).toBe(403);
});

test('one browser may be the kiosk and a guest at once: each call is made as whoever may', async () => {
  const house = await ServedHouse.open();
  const cookieIn = (heard: { headers: { 'set-cookie'?: string[] } }) =>
    String(heard.headers['set-cookie']?.[0]).split(';')[0]!;
  const kiosk = cookieIn(await house.api('POST', '/session/kiosk', { headers: { host: 'localhost' } }));
  const seated = await house.api('POST', '/session/table', {
    cookie: kiosk,
    body: { code: house.codeOf('t4') },
  });
  const cookie = `${kiosk}; ${cookieIn(seated)}`;
  expect([kiosk.split('=')[0], cookieIn(seated).split('=')[0]]).toEqual(['passline', 'passline-guest']);
  const placed = await house.api('POST', '/orders', { cookie, body: TRY });
  expect(placed.json).toMatchObject({ placedBy: 'Guest at T4' });
  const ticket = placed.json.tickets[0].id;
  expect((await house.api('POST', `/kitchen/tickets/${ticket}/bump`, { cookie })).json).toMatchObject({
    status: 'bumped',
  });
  expect((await house.api('GET', '/session', { cookie })).json.role).toBe('kitchen');
  const again = await house.api('POST', '/session/table', { cookie, body: { code: house.codeOf('t4') } });
  expect(again.json.token).toBe(seated.json.token);
  const screen = new FeedListener(house, { headers: { cookie } });
  await screen.hello({ topics: ['tickets:*'] });
  const phone = new FeedListener(house, { headers: { cookie } });
  await phone.hello({ topics: ['menu', 'mine'] });
  await Promise.all([screen.ready(), phone.ready()]);
  expect(JSON.stringify(phone.latest(placed.json.id))).not.toContain('Kiosk');
});

test('a token of the command line works at once and until it is ended', async () => {
  const house = await ServedHouse.open();
  const token = house.token('integration');
  expect((await house.api('GET', '/session', { token })).json).toMatchObject({
    role: 'integration',
    expiresAt: null,
  });
  house.story.clock.now += 900 * 86_400_000;
  expect((await house.api('GET', '/session', { token })).status).toBe(200);
  expect((await house.api('DELETE', '/session', { token })).status).toBe(204);
  expect((await house.api('GET', '/session', { token })).status).toBe(401);
});

test('the host’s own agent has one token at a time', async () => {
  const house = await ServedHouse.open();
  const first = await house.access.hostAgent();
  const second = await house.access.hostAgent();
  const statusOf = async (token: string) => (await house.api('GET', '/session', { token })).status;
  expect(first.ok && (await statusOf(first.value.token))).toBe(401);
  expect(second.ok && (await statusOf(second.value.token))).toBe(200);
});

test('sessions outlive a restart, and no token is in the data', async () => {
  const folder = emptyFolder();
  const house = await ServedHouse.open({}, folder);
  const token = house.token('waiter');
  const diner = await house.seated('t4');
  expect(house.store.access.session(token)).toBeNull();
  await house.server.close(0);
  await house.store.close();
  const after = await ServedHouse.open({}, folder);
  expect((await after.api('GET', '/session', { token })).json.role).toBe('waiter');
  expect((await after.api('GET', '/session', { token: diner })).json.role).toBe('diner');
});

test('sessions that have ended are cleared away while the host runs, and so are wrong tries of long ago', async () => {
  const house = await ServedHouse.open();
  const { access } = house.store;
  const [zoe, t4] = [digestOf(await house.tokenOf('customer')), digestOf(await house.seated('t4'))];
  access.putTries('room:r208', { count: 3, waitUntil: house.story.clock.now });
  house.story.clock.now += 13 * 3_600_000;
  await house.tokenOf('customer');
  expect([access.session(zoe) === null, access.session(t4)]).toEqual([false, null]);
  house.story.clock.now += 31 * 86_400_000;
  await house.tokenOf('customer');
  expect([access.session(zoe), access.tries('room:r208')]).toEqual([null, null]);
});
