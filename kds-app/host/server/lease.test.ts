import { expect, test } from 'vitest';
import { FeedListener } from '#test/support/feed-listener.ts';
import { ServedHouse } from '#test/support/served-house.ts';

test('JH8 of two agents with one token and one spool the second gets no printer while the first is there', async () => {
  const house = await ServedHouse.open();
  const token = await house.paired('agent', 'Hot');
  const { device } = (await house.api('GET', '/session', { token })).json;
  const body = { agentId: device.id };
  await house.api('PATCH', '/printers/p1', { token: house.token('owner'), body });
  const lease = (run: string, after: readonly string[] = []) =>
    house.api('POST', '/printers/p1/lease', { token, body: { holder: 'spool', run, after } });
  const linked = async () => {
    const agent = new FeedListener(house);
    await agent.hello({ token, topics: ['printers', `jobs:${device.id}`] });
    await agent.ready();
    return agent;
  };
  const first = await linked();
  expect((await lease('a')).json).toMatchObject({ holder: 'spool', run: 'a' });
  await linked();
  const refused = await lease('b', ['a']);
  expect(refused.status).toBe(403);
  expect(refused.json.detail).toContain('copy of this data folder');
  const seen = await house.api('GET', '/printers/p1', { token: house.token('owner') });
  expect(seen.json).toMatchObject({ run: 'a' });
  expect(seen.json.rivalAt).toBeTruthy();
  first.socket.close();
  await expect.poll(() => house.server.presence.linksOf(device.id)).toBe(1);
  expect((await lease('b', ['a'])).json).toMatchObject({ run: 'b' });
});
