import { expect, test } from 'vitest';
import { ticketsOf, type Ticket } from '#shared/kitchen/ticket.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const FRIES = { orderType: 'dine_in', placeId: 't4', items: [{ menuItemId: 'fries', quantity: 1 }] };

async function opened(more: object = {}) {
  const house = await ServedHouse.open();
  const owner = house.token('owner');
  const agent = await house.paired('agent', 'Hot');
  const { device } = (await house.api('GET', '/session', { token: agent })).json;
  const body = { id: 'b1', name: 'Grill bar', agentId: device.id, address: 'virtual:', ...more };
  const added = await house.api('POST', '/bars', { token: owner, key: 'bar', body });
  expect(added.status).toBe(201);
  let key = 0;
  const press = (codes: string[], rest: object = {}) => {
    key += 1;
    return house.api('POST', '/bars/b1/press', { token: agent, key: `p${key}`, body: { codes, ...rest } });
  };
  return { house, owner, agent, press };
}

function tickets(house: ServedHouse): Ticket[] {
  return house.desk
    .all('order')
    .flatMap(({ body }) => (body ? ticketsOf(body) : []))
    .filter(({ station }) => station === stationOf(house));
}

/** Where fries are cooked here. */
function stationOf(house: ServedHouse): string {
  const [order] = house.desk.all('order').flatMap(({ body }) => body ?? []);
  return order?.tickets[0]?.station ?? '';
}

async function order(house: ServedHouse, key: string): Promise<void> {
  house.story.clock.now += 1000;
  const placed = await house.api('POST', '/orders', { token: house.token('owner'), key, body: FRIES });
  expect(placed.status).toBe(201);
}

test('BU1 at a station without a screen BUMP finishes the oldest ticket, and RECALL brings the last one back', async () => {
  const { house, owner, press } = await opened();
  await order(house, 'o1');
  await order(house, 'o2');
  const body = { stationId: stationOf(house) };
  expect((await house.api('PATCH', '/bars/b1', { token: owner, key: 'st', body })).status).toBe(200);
  const states = () => tickets(house).map(({ status }) => status);
  expect((await press(['ControlLeft'])).status).toBe(204);
  expect(states()).toEqual(['bumped', 'waiting']);
  expect((await press(['NumpadSubtract'])).status).toBe(204);
  expect(states()[0]).not.toBe('bumped');
  await press(['Enter', 'Enter']);
  expect(states()).toEqual(['bumped', 'bumped']);
  expect((await press(['Enter'])).json.detail).toContain('Nothing is open');
});

test('BU1 a key that finds nothing to do takes no other key of the same press with it', async () => {
  const { house, owner, press } = await opened();
  await order(house, 'o1');
  const body = { stationId: stationOf(house) };
  await house.api('PATCH', '/bars/b1', { token: owner, key: 'st', body });
  const said = await press(['NumpadSubtract', 'Enter']);
  expect(said.json.detail).toContain('Nothing was bumped');
  expect(tickets(house).map(({ status }) => status)).toEqual(['bumped']);
});

test('BU2 a key prints one paper of what is open at a station, with the name of the bar', async () => {
  const { house, owner, press } = await opened({ keys: { F5: 'print-open' } });
  await order(house, 'o1');
  await order(house, 'o2');
  const stationId = stationOf(house);
  await house.api('PATCH', '/bars/b1', { token: owner, key: 'st', body: { stationId } });
  for (const { id } of house.desk.all('printer'))
    await house.api('DELETE', `/printers/${id}`, { token: owner, key: `del-${id}` });
  expect((await press(['F5'])).json.detail).toContain('No printer');
  const printer = { id: 'pr', name: 'Grill', stations: [stationId], address: 'virtual:' };
  await house.api('POST', '/printers', { token: owner, key: 'pr', body: printer });
  expect((await press(['F5'])).status).toBe(204);
  const jobs = house.desk.all('job').flatMap(({ body }) => body ?? []);
  const asked = jobs.filter(({ printerId }) => printerId === 'pr');
  expect(asked).toMatchObject([
    { requestedBy: 'Grill bar', paper: { kind: 'summary', why: 'Asked for by Grill bar' } },
  ]);
  const numbers = asked.flatMap(({ paper }) =>
    paper.kind === 'summary' ? paper.tickets.map(({ orderNumber }) => orderNumber) : [],
  );
  expect(numbers).toEqual([1, 2]);
  await press(['Enter', 'Enter', 'F5']);
  const last = house.story.jobs().findLast(({ paper }) => paper.kind === 'summary');
  expect(last?.paper).toMatchObject({ kind: 'summary', tickets: [] });
});

test('BU10 where an allergy keeps BUMP from finishing a ticket, a slip says so, and only once in a while', async () => {
  const { house, owner, press } = await opened();
  const body = { ...FRIES, allergies: ['nuts'] };
  const placed = await house.api('POST', '/orders', { token: owner, key: 'nuts', body });
  expect(placed.status, placed.text).toBe(201);
  const stationId = stationOf(house);
  await house.api('PATCH', '/bars/b1', { token: owner, key: 'st', body: { stationId } });
  const printer = { id: 'pr', name: 'Grill', stations: [stationId], address: 'virtual:' };
  for (const { id } of house.desk.all('printer'))
    await house.api('DELETE', `/printers/${id}`, { token: owner, key: `del-${id}` });
  await house.api('POST', '/printers', { token: owner, key: 'pr', body: printer });
  expect((await press(['Enter'])).json.detail).toContain('Read the allergy first');
  expect((await press(['Enter'])).json.detail).toContain('Read the allergy first');
  expect(tickets(house).map(({ status }) => status)).toEqual(['waiting']);
  const slips = house.story.jobs().filter(({ paper }) => paper.kind === 'summary');
  expect(slips).toMatchObject([
    { requestedBy: 'Grill bar', paper: { why: expect.stringMatching(/^NOT BUMPED. .*nuts.*by name/) } },
  ]);
});

test('BU3 a press that is told twice is one press, and a new life of the agent counts anew', async () => {
  const { house, press } = await opened({ screenId: 'kitchen.grill' });
  const screen = new FeedListener(house);
  await screen.hello({ token: house.token('kitchen'), topics: ['tickets:grill'], page: 'grill' });
  await screen.ready();
  await press(['Digit1', 'Digit2'], { run: 'a', seq: 0 });
  await press(['Digit1', 'Digit2'], { run: 'a', seq: 0 });
  await press(['Digit3'], { run: 'a', seq: 2 });
  await press(['Digit4'], { run: 'b', seq: 0 });
  const codes = () => screen.heard.flatMap((each) => (each.type === 'pressed' ? [each.code] : []));
  await screen.until(() => (codes().includes('Digit4') ? true : undefined));
  expect(codes()).toEqual(['Digit1', 'Digit2', 'Digit3', 'Digit4']);
});

test('BU4 a key that was learnt on a bar says what it does', async () => {
  const { house, press } = await opened({ screenId: 'kitchen.grill', keys: { 'KeyA KeyB': 'rush' } });
  const screen = new FeedListener(house);
  await screen.hello({ token: house.token('kitchen'), topics: ['tickets:grill'], page: 'grill' });
  await screen.ready();
  await press(['KeyA KeyB', 'KeyC'], { shown: 'x.1' });
  const pressed = () => screen.heard.filter((each) => each.type === 'pressed');
  await screen.until(() => (pressed().length === 2 ? true : undefined));
  expect(pressed()).toEqual([
    { type: 'pressed', code: 'KeyA KeyB', does: 'rush', seen: 'x.1' },
    { type: 'pressed', code: 'KeyC', seen: 'x.1' },
  ]);
});

test('an agent speaks for its own bars, and set-up does not write how a line is', async () => {
  const { house, owner, agent } = await opened();
  const other = await house.paired('agent', 'Other');
  const report = (token: string, key: string) =>
    house.api('POST', '/bars/b1/state', { token, key, body: { state: 'gone', detail: 'unplugged' } });
  expect((await report(other, 'r1')).status).toBe(403);
  expect((await report(agent, 'r2')).json).toMatchObject({ state: 'gone', stateDetail: 'unplugged' });
  const body = { name: 'Hot bar', state: 'connected' };
  const changed = await house.api('PATCH', '/bars/b1', { token: owner, key: 'c', body });
  expect(changed.json).toMatchObject({ name: 'Hot bar', state: 'gone' });
});

test('BU5 keys cannot be learnt while the agent is away, and the office alone sees them', async () => {
  const { house, owner, agent } = await opened();
  const learn = (key: string) =>
    house.api('POST', '/bars/b1/learn', { token: owner, key, body: { ms: 30_000 } });
  expect((await learn('l1')).json.detail).toContain('not connected');
  const reader = await FeedListener.follow(house, agent, ['screens']);
  const [office, cook] = [
    await FeedListener.follow(house, owner, ['screens']),
    await FeedListener.follow(house, house.token('kitchen'), ['screens']),
  ];
  expect((await learn('l2')).status).toBe(204);
  const told = await reader.until(() => reader.heard.find((each) => each.type === 'learn'));
  expect(told).toEqual({ type: 'learn', bar: 'b1', ms: 30_000 });
  const body = { code: 'Byte7F', raw: '7f' };
  expect((await house.api('POST', '/bars/b1/heard', { token: agent, key: 'h', body })).status).toBe(204);
  const heard = await office.until(() => office.heard.find((each) => each.type === 'heard'));
  expect(heard).toEqual({ type: 'heard', bar: 'b1', ...body });
  await cook.caughtUp();
  expect(cook.heard.some((each) => each.type === 'heard')).toBe(false);
});
