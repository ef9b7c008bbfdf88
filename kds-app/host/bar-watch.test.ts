import { expect, test } from 'vitest';
import { ServedHouse } from '#test/support/served-house.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { instantOf } from '#shared/basics/instant.ts';
import { BarWatch } from './bar-watch.ts';

async function watched() {
  const house = await ServedHouse.open();
  const owner = house.token('owner');
  const agent = await house.paired('agent', 'Hot');
  const { device } = (await house.api('GET', '/session', { token: agent })).json;
  const { desk, story, server } = house;
  const watch = new BarWatch({ desk, agents: () => server.presence.agents() });
  const look = async (seconds: number) => {
    story.clock.now += seconds * 1000;
    await watch.look(story.clock.now);
  };
  const add = async (id: string, agentId: string | null = device.id) => {
    const body = { id, name: id, agentId, address: 'virtual:' };
    expect((await house.api('POST', '/bars', { token: owner, key: `add-${id}`, body })).status).toBe(201);
  };
  const report = (id: string, state: 'connected' | 'gone') =>
    house.api('POST', `/bars/${id}/state`, {
      token: agent,
      key: `${id}-${state}-${house.desk.head()}`,
      body: { state },
    });
  const bar = (id: string) => desk.get('bar', id)?.body;
  return { house, owner, agent, device, look, add, report, bar };
}

test('BU6 a bar is there only while its agent is: then what the agent said of it holds again', async () => {
  const { house, agent, look, add, report, bar } = await watched();
  await add('b1');
  const reader = await FeedListener.follow(house, agent, ['screens']);
  await report('b1', 'connected');
  await look(10);
  expect(bar('b1')).toMatchObject({ state: 'connected', awaySince: null });
  const { stateAt } = bar('b1') ?? {};
  reader.socket.terminate();
  await expect.poll(() => house.server.presence.agents().size).toBe(0);
  await look(1);
  const left = instantOf(house.story.clock.now);
  // An agent that starts anew is back at once, and nothing is said of it.
  expect(bar('b1')?.awaySince).toBeNull();
  await look(5);
  expect(bar('b1')).toMatchObject({ state: 'connected', awaySince: left });
  const before = house.desk.head();
  await look(60);
  expect(house.desk.head()).toBe(before);
  await FeedListener.follow(house, agent, ['screens']);
  await look(1);
  expect(bar('b1')).toMatchObject({ state: 'connected', stateAt, awaySince: null });
});

test('BU6 an agent that was never there is away, of each bar that it is to read', async () => {
  const { house, owner, device, look, add, bar } = await watched();
  await add('b1');
  await add('b2', null);
  await look(0);
  await look(5);
  expect([bar('b1'), bar('b2')].map((each) => each?.awaySince !== null)).toEqual([true, true]);
  expect(house.server.presence.agents().has(device.id)).toBe(false);
  const body = { name: 'Grill bar', awaySince: null };
  const changed = await house.api('PATCH', '/bars/b1', { token: owner, key: 'name', body });
  expect(changed.json).toMatchObject({ name: 'Grill bar', awaySince: bar('b2')?.awaySince });
});

test('BU6 a bar that another agent reads from now on is as that agent is', async () => {
  const { house, owner, agent, look, add, report, bar } = await watched();
  await add('b1');
  await report('b1', 'connected');
  await look(0);
  await look(5);
  expect(bar('b1')?.awaySince).not.toBeNull();
  const other = await house.paired('agent', 'Cold');
  const { device } = (await house.api('GET', '/session', { token: other })).json;
  await FeedListener.follow(house, other, ['screens']);
  const body = { agentId: device.id };
  expect((await house.api('PATCH', '/bars/b1', { token: owner, key: 'move', body })).status).toBe(200);
  await look(1);
  expect(bar('b1')).toMatchObject({ awaySince: null, state: 'unknown', stateAt: null });
  expect((await report('b1', 'gone')).status).toBe(403);
  await FeedListener.follow(house, agent, ['screens']);
});
