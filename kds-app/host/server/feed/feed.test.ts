import { expect, test } from 'vitest';
import { WIRE } from '#shared/contract/feed.ts';
import { must } from '#shared/basics/result.ts';
import { Role } from '#shared/people/roles.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { PINS, ServedHouse } from '#test/support/served-house.ts';
import { mayDo, type Principal } from '../../desk/principal.ts';
import { TOPIC_ACTIONS } from './interest.ts';

const AHEAD = {
  orderType: 'takeout',
  placeId: null,
  customer: { name: 'Zoe Quinn', phone: '087' },
  items: [{ menuItemId: 'fries', quantity: 1 }],
} as const;

test('hello, welcome, all there is, ready, and then what happens', async () => {
  const house = await ServedHouse.open();
  const before = await house.story.place();
  const feed = await FeedListener.follow(house, house.token('waiter'), ['orders', 'floor']);
  expect(feed.heard.map((each) => each.type)).toEqual(['welcome', 'changed', 'changed', 'ready']);
  expect(feed.heard[0]).toMatchObject({
    wire: WIRE,
    now: '2026-11-20T20:00:00.000Z',
    site: { id: 'site-1', currency: 'EUR' },
  });
  expect(await feed.ready()).toEqual({ type: 'ready', seq: house.desk.head(), fresh: true });
  expect(feed.latest(before.id)?.body).toEqual(house.desk.get('order', before.id)?.body);
  const after = await house.story.place({ placeId: 't5' as never });
  const live = await feed.until(() => feed.latest(after.id));
  expect(live).toEqual({ kind: 'order', id: after.id, seq: house.desk.head(), body: after });
  expect(feed.latest('t5')?.body).toMatchObject({ sitting: { id: after.sittingId } });
});

test('a page needs no token: its cookie says who it is', async () => {
  const house = await ServedHouse.open();
  const feed = new FeedListener(house, { headers: { cookie: `passline=${house.token('kitchen')}` } });
  await feed.hello({ topics: ['tickets:*'] });
  await feed.ready();
  const bearer = new FeedListener(house, { headers: { authorization: `Bearer ${house.token('kitchen')}` } });
  await bearer.hello({ topics: ['tickets:*'] });
  await bearer.ready();
});

test.each([
  [{ headers: { host: 'evil.example' } }, '/api/v1/feed', 421],
  [{ headers: { origin: 'http://evil.example' } }, '/api/v1/feed', 403],
  [{}, '/api/v1/other', 404],
])('from %j at %s nobody gets in', async (options, path, status) => {
  const house = await ServedHouse.open();
  const feed = new FeedListener(house, options, path);
  const answered = new Promise((resolve) => {
    feed.socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
  });
  expect(await answered).toBe(status);
});

test('what cannot be let in is closed with the code that says why', async () => {
  const house = await ServedHouse.open();
  const [diner, waiter] = [await house.seated('t4'), house.token('waiter')];
  for (const [message, code] of [
    [{ type: 'hello', wire: WIRE, topics: ['orders'] }, 4401],
    [{ type: 'hello', wire: WIRE, topics: ['orders'], token: 'a'.repeat(43) }, 4401],
    [{ type: 'hello', wire: WIRE, topics: ['orders'], token: diner }, 4403],
    [{ type: 'hello', wire: WIRE, topics: ['mine'], token: waiter }, 4403],
    [{ type: 'hello', wire: WIRE, topics: ['mine', 'jobs:*'], token: diner }, 4403],
    [{ type: 'hello', wire: 0, topics: ['orders'], token: waiter }, 4406],
    [{ type: 'hello', wire: WIRE + 1, everything: 'else' }, 4406],
    [{ type: 'hello', wire: WIRE, topics: [], token: waiter }, 4400],
    [{ type: 'hello', wire: WIRE, topics: ['everything'], token: waiter }, 4400],
    [{ type: 'goodbye' }, 4400],
    ['not json', 4400],
    ['null', 4400],
    [`"${'x'.repeat(70_000)}"`, 1009],
  ] as const) {
    const feed = new FeedListener(house);
    await feed.opened();
    feed.say(message);
    expect([message, (await feed.end()).code]).toEqual([message, code]);
  }
});

test('a bad message ends its own link and no other; hello is said once', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const [bad, twice, good] = await Promise.all(
    [1, 2, 3].map(() => FeedListener.follow(house, token, ['orders'])),
  );
  bad!.socket.send(Buffer.from([1, 2, 3]));
  await twice!.hello({ token, topics: ['orders'] });
  expect([(await bad!.end()).code, (await twice!.end()).code]).toEqual([4400, 4400]);
  const order = await house.story.place();
  await good!.until(() => good!.latest(order.id));
});

test('who talks too much is closed', async () => {
  const house = await ServedHouse.open();
  const feed = await FeedListener.follow(house, house.token('waiter'), ['orders']);
  for (let each = 0; each < 60; each += 1) feed.say({ type: 'ping' });
  expect((await feed.end()).code).toBe(4429);
});

test('who says nothing for five seconds is closed, who goes silent is given up, who answers is kept', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const late = new FeedListener(house);
  const [dead, alive] = await Promise.all([1, 2].map(() => FeedListener.follow(house, token, ['orders'])));
  dead!.silent = true;
  expect([(await late.end()).code, (await dead!.end()).code]).toEqual([4408, 1006]);
  expect(alive!.closed).toBeNull();
});

/** A principal of a role and nothing else, for asking the table. */
const somebody = (role: Role) => ({ role, deviceKind: null }) as Principal;

test('the table of topics decides for every role', async () => {
  const house = await ServedHouse.open();
  const topics = {
    orders: 'orders',
    mine: 'mine',
    cart: 'cart',
    order: 'order:x',
    tickets: 'tickets:*',
    jobs: 'jobs:*',
    menu: 'menu',
    floor: 'floor',
    stays: 'stays',
    duty: 'duty',
    stations: 'stations',
    printers: 'printers',
    searches: 'searches',
    screens: 'screens',
    notices: 'notices',
    people: 'people',
    site: 'site',
    capacity: 'capacity',
    board: 'board',
  };
  expect(Object.keys(topics).toSorted()).toEqual(Object.keys(TOPIC_ACTIONS).toSorted());
  for (const role of Role.options) {
    const token = await house.tokenOf(role);
    for (const [name, topic] of Object.entries(topics)) {
      const feed = new FeedListener(house);
      await feed.hello({ token, topics: [topic] });
      const code = await feed.until(
        () => feed.closed?.code ?? feed.heard.find((each) => each.type === 'ready')?.type,
      );
      const may = (TOPIC_ACTIONS[name] ?? []).some((action) => mayDo(somebody(role), action));
      const allJobs = name !== 'jobs' || mayDo(somebody(role), 'jobs.read');
      expect([role, topic, code]).toEqual([role, topic, may && allJobs ? 'ready' : 4403]);
      feed.socket.terminate();
    }
  }
});

test('an agent follows its own jobs; those of printers without an agent are the host’s', async () => {
  const house = await ServedHouse.open();
  const own = await house.access.hostAgent();
  const paired = await house.paired('agent');
  const other = (await house.api('GET', '/session', { token: paired })).json.device.id;
  const local = await FeedListener.follow(house, own.ok ? own.value.token : '', [
    'jobs:agent-local',
    'printers',
  ]);
  const stranger = await FeedListener.follow(house, paired, [`jobs:${other}`]);
  const refused = new FeedListener(house);
  await refused.hello({ token: paired, topics: ['jobs:agent-local'] });
  expect((await refused.end()).code).toBe(4403);
  await house.story.place(AHEAD as never);
  const [job] = house.story.jobs();
  expect((await local.until(() => local.latest(job!.id))).body).toMatchObject({
    status: 'queued',
    printerId: 'p1',
  });
  const token = own.ok ? own.value.token : '';
  await house.api('POST', `/jobs/${job!.id}/report`, {
    token,
    body: { status: 'printed', proof: 'L3', attempts: 1 },
  });
  await local.until(() =>
    local
      .documents()
      .find(({ id, body }) => id === job!.id && body && 'proof' in body && body.proof === 'L3'),
  );
  await stranger.caughtUp();
  expect(stranger.documents()).toEqual([]);
});

test('cooks get no telephone numbers, guests no names of staff, boards next to nothing', async () => {
  const house = await ServedHouse.open();
  const [cook, board] = [
    await FeedListener.follow(house, house.token('kitchen'), ['orders', 'tickets:*']),
    await FeedListener.follow(house, house.token('board'), ['board']),
  ];
  const zoe = await house.tokenOf('customer');
  const mine = await FeedListener.follow(house, zoe, ['mine']);
  const order = (await house.api('POST', '/orders', { token: zoe, body: AHEAD })).json;
  const ticket = order.tickets[0].id;
  await house.api('POST', `/kitchen/tickets/${ticket}/bump`, { token: house.token('kitchen') });
  const done = await mine.until(() =>
    mine.documents().find(({ body }) => body && 'progress' in body && body.progress === 80),
  );
  expect(JSON.stringify(done)).not.toContain('A kitchen');
  expect(JSON.stringify(done)).toContain('087');
  await cook.until(() =>
    cook.documents().find(({ id, body }) => id === ticket && body && 'bumpedAt' in body && body.bumpedAt),
  );
  expect(JSON.stringify(cook.heard)).not.toContain('087');
  await board.until(() => board.documents()[1]);
  expect(board.documents().map(({ body }) => body)).toEqual([
    { number: order.number, status: 'preparing', name: 'Zoe' },
    { number: order.number, status: 'ready', name: 'Zoe' },
  ]);
  await house.api('PUT', `/orders/${order.id}/status`, {
    token: house.token('waiter'),
    body: { status: 'completed' },
  });
  await board.until(() => board.documents()[2]);
  expect(board.state().size).toBe(0);
});

test('how a dish is made is told to the kitchen and to no guest, by the feed or by the menu', async () => {
  const house = await ServedHouse.open();
  const recipe = { parts: [{ name: 'Secret', amount: 1, unit: 'g', prep: false }], method: 'Whisper to it.' };
  const { id: _, ...dish } = must(house.desk.all('item')[0]?.body, 'a dish');
  const body = { ...dish, name: 'Signature', recipe, names: { pl: 'Danie' } };
  await house.api('POST', '/items', { token: house.token('manager'), body });
  const told = async (token: string) => {
    const feed = await FeedListener.follow(house, token, ['menu']);
    const { json } = await house.api('GET', '/menu', { token });
    return [JSON.stringify(feed.documents()), JSON.stringify(json)];
  };
  const [cooks, guests] = [await told(house.token('kitchen')), await told(await house.tokenOf('diner'))];
  expect(cooks[0]).toContain('Whisper to it.');
  for (const text of guests) {
    expect(text).toContain('Signature');
    expect(text).not.toContain('Whisper');
    expect(text).not.toContain('Danie');
  }
});

test('a diner hears of its own sitting only, and goes with it', async () => {
  const house = await ServedHouse.open();
  const [t4, t5] = [await house.seated('t4'), await house.seated('t5')];
  const [own, other] = [
    await FeedListener.follow(house, t4, ['mine', 'menu']),
    await FeedListener.follow(house, t5, ['mine']),
  ];
  const body = { orderType: 'dine_in', items: [{ menuItemId: 'salad', quantity: 1 }] };
  const order = (await house.api('POST', '/orders', { token: t4, body })).json;
  await own.until(() => own.latest(order.id));
  const peeking = await FeedListener.follow(house, t5, [`order:${order.id}`]);
  await house.story.change(order.id, { type: 'ready', override: false });
  for (const status of ['served', 'completed'] as const)
    await house.story.change(order.id, { type: 'set-status', status, note: null });
  expect((await own.end()).code).toBe(4401);
  expect(own.latest(order.id)?.body).toMatchObject({ status: 'completed', progress: 100 });
  await peeking.caughtUp();
  await other.caughtUp();
  expect([...other.documents(), ...peeking.documents()]).toEqual([]);
});

test('a customer who comes back finds what they ordered, closed or not', async () => {
  const house = await ServedHouse.open();
  const zoe = await house.tokenOf('customer');
  const order = (await house.api('POST', '/orders', { token: zoe, body: AHEAD })).json;
  await house.story.change(order.id, { type: 'ready', override: false });
  await house.story.change(order.id, { type: 'set-status', status: 'completed', note: null });
  const mine = await FeedListener.follow(house, zoe, ['mine', `order:${order.id}`]);
  expect(mine.latest(order.id)?.body).toMatchObject({ status: 'completed' });
});

test('a revoked device is dropped, and so is whoever is no longer signed in', async () => {
  const house = await ServedHouse.open();
  const [grill, tablet] = [await house.paired('screen', 'Grill'), await house.paired('tablet')];
  await house.api('POST', '/session/staff', { token: tablet, body: { pin: PINS.ana } });
  const [screen, ana, token] = [
    await FeedListener.follow(house, grill, ['tickets:grill']),
    await FeedListener.follow(house, tablet, ['orders']),
    await FeedListener.follow(house, house.token('integration'), ['orders']),
  ];
  const device = (await house.api('GET', '/session', { token: grill })).json.device.id;
  await house.api('DELETE', `/devices/${device}`, { token: house.token('owner') });
  expect((await screen.end()).code).toBe(4401);
  await house.api('DELETE', '/session', { token: tablet });
  expect((await ana.end()).code).toBe(1012);
  expect(token.closed).toBeNull();
});

test('a host that stops says so', async () => {
  const house = await ServedHouse.open();
  const feed = await FeedListener.follow(house, house.token('waiter'), ['orders']);
  const closing = house.server.close(1000);
  expect((await feed.end()).code).toBe(4503);
  await closing;
});
