import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startAgent } from '#test/support/agent-process.ts';
import { ServedHouse } from '#test/support/served-house.ts';

test('a search that the office begins is answered by a paired agent, once', async () => {
  const house = await ServedHouse.open();
  const owner = house.token('owner');
  const { code } = (await house.api('POST', '/devices/pairing', { token: owner })).json;
  const data = await mkdtemp(join(tmpdir(), 'agent-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  await startAgent(
    '--host',
    `http://127.0.0.1:${house.port}`,
    '--pair',
    code,
    '--data',
    data,
    '--name',
    'Hot',
  );
  await house.api('POST', '/printers/search', { token: owner, body: {} });
  const hot = async () => {
    const { agents } = (await house.api('GET', '/printers/search', { token: owner })).json;
    return agents.find(({ name }: { name: string }) => name === 'Hot');
  };
  await expect.poll(hot, { timeout: 20_000 }).toMatchObject({ answered: true, found: expect.any(Array) });
});
