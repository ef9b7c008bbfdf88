import { expect, test } from 'vitest';
import { FeedListener } from '#test/support/feed-listener.ts';
import { jobOf } from '#test/support/job.ts';
import { ServedHouse } from '#test/support/served-house.ts';
import { ToldJobs } from './told-jobs.ts';

const held = (number: number, version: number, job: object = {}) => {
  const body = jobOf({ number, job });
  return { kind: 'job' as const, id: body.id, seq: 1, version, body, json: '', customerId: null };
};
const HERE = new Set(['agent-1']);
const NOBODY = new Set<string>();

test('JH3 a job is untold while its agent is away, and told for ever once it came back', () => {
  const jobs = new ToldJobs();
  const one = held(1, 1);
  jobs.committed([one], NOBODY);
  expect([...jobs.untold]).toEqual([one.id]);
  jobs.joined('agent-2');
  expect(jobs.untold.size).toBe(1);
  jobs.joined('agent-1');
  jobs.committed([{ ...one, version: 2 }], NOBODY);
  expect(jobs.untold.size).toBe(0);
});

test('JH3 what was made while the agent listened, or before this process, counts as told', () => {
  const jobs = new ToldJobs();
  jobs.committed([held(1, 1)], HERE);
  jobs.committed([held(2, 5)], NOBODY);
  expect(jobs.untold.size).toBe(0);
  jobs.committed([held(3, 1)], NOBODY);
  jobs.committed([held(3, 2, { status: 'cancelled' })], NOBODY);
  expect(jobs.untold.size).toBe(0);
});

test('JH3 the host knows which jobs an agent that follows its feed was told of', async () => {
  const house = await ServedHouse.open();
  const token = await house.paired('agent', 'Hot');
  const { device } = (await house.api('GET', '/session', { token })).json;
  const body = { agentId: device.id };
  const set = await house.api('PATCH', '/printers/p1', { token: house.token('owner'), body });
  expect(set.status, set.text).toBe(200);
  const burger = { items: [{ menuItemId: 'burger', quantity: 1 }] };
  await house.story.place(burger);
  expect(house.server.presence.untoldJobs().size).toBe(1);
  const agent = new FeedListener(house);
  await agent.hello({ token, topics: ['printers', `jobs:${device.id}`] });
  await agent.ready();
  expect(house.server.presence.untoldJobs().size).toBe(0);
  await house.story.place(burger);
  expect(house.server.presence.untoldJobs().size).toBe(0);
  agent.socket.close();
  await expect.poll(() => house.server.presence.agents().size).toBe(0);
  await house.story.place(burger);
  expect(house.server.presence.untoldJobs().size).toBe(1);
});
