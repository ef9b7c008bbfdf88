import { expect, test } from 'vitest';
import type { PrinterSearch } from '#shared/kitchen/printer-search.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const EPSON = { address: 'tcp://192.168.7.50:9100', name: 'TM-m30', how: 'mdns' };

/** A house with two agents, and the calls of a search. */
async function seeking() {
  const house = await ServedHouse.open();
  const hot = await house.paired('agent', 'Hot');
  const bar = await house.paired('agent', 'Bar');
  const manager = house.token('manager');
  const ask = (body: object = {}) => house.api('POST', '/printers/search', { token: manager, body });
  const found = (token: string, body: object) => house.api('POST', '/printers/search/found', { token, body });
  const seen = async () => {
    const { search, agents } = (await house.api('GET', '/printers/search', { token: manager })).json;
    const named = (name: string) => agents.find((agent: { name: string }) => agent.name === name);
    return { search, named };
  };
  return { house, hot, bar, ask, found, seen };
}

/** The search as a feed has told it last. */
function heard({ heard: messages }: FeedListener): PrinterSearch | undefined {
  const documents = messages.flatMap((each) => (each.type === 'changed' ? each.documents : []));
  return documents.flatMap((each) => (each.kind === 'search' && each.body ? [each.body] : [])).at(-1);
}

test('an asking reaches the agents over the feed, and what each found is shown with who and when', async () => {
  const { house, hot, ask, found, seen } = await seeking();
  expect((await seen()).search).toBeNull();
  const agent = await FeedListener.follow(house, hot, ['searches']);
  expect((await ask({ probe: true })).json).toMatchObject({ asked: 1, probe: true, answers: [] });
  await expect.poll(() => heard(agent)).toMatchObject({ asked: 1, probe: true });
  expect((await found(hot, { asked: 1, found: [EPSON] })).status).toBe(200);
  house.story.clock.now += 61_000;
  const { search, named } = await seen();
  expect(search).toMatchObject({ asked: 1, probe: true });
  expect(named('Hot')).toMatchObject({
    answered: true,
    secondsAgo: 61,
    found: [{ ...EPSON, maker: null, model: null, outside: false }],
  });
  expect(named('Bar')).toMatchObject({ answered: false, at: null, secondsAgo: null, found: [] });
});

test('what was found before stays until it is looked again, and a late answer to an old search is refused', async () => {
  const { hot, bar, ask, found, seen } = await seeking();
  await ask();
  await found(hot, { asked: 1, found: [EPSON] });
  await ask();
  expect((await found(bar, { asked: 1, found: [EPSON] })).json).toMatchObject({ code: 'invalid_transition' });
  await found(bar, { asked: 2, found: [], detail: 'Could not look through the network: no network.' });
  const { named } = await seen();
  expect(named('Hot')).toMatchObject({ answered: false, found: [{ name: 'TM-m30' }] });
  expect(named('Bar')).toMatchObject({
    answered: true,
    found: [],
    detail: expect.stringContaining('network'),
  });
});

test('what an agent found that is not paired any more is forgotten', async () => {
  const { house, hot, ask, found, seen } = await seeking();
  await ask();
  await found(hot, { asked: 1, found: [EPSON] });
  const { id } = (await house.api('GET', '/session', { token: hot })).json.device;
  await house.api('DELETE', `/devices/${id}`, { token: house.token('owner') });
  expect((await seen()).named('Hot')).toBeUndefined();
  expect((await ask()).json.answers).toEqual([]);
});

test('only an agent says what it found, and only who sets up printers asks', async () => {
  const { house, hot, ask, found } = await seeking();
  await ask();
  expect((await found(house.token('integration'), { asked: 1, found: [] })).status).toBe(403);
  expect((await found(house.token('waiter'), { asked: 1, found: [] })).status).toBe(403);
  for (const token of [hot, house.token('waiter'), await house.tokenOf('diner')])
    expect((await house.api('POST', '/printers/search', { token, body: {} })).status).toBe(403);
});
