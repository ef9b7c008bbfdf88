import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startAgent } from '#test/support/agent-process.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { ServedHouse } from '#test/support/served-house.ts';

/** A bump bar behind a serial server: whoever connects gets its bytes. */
async function lineOfBar() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, connected: () => once(server, 'connection').then(([socket]): Socket => socket) };
}

test('keys of a bar reach the screen that it is bound to, in order, and no other', async () => {
  const house = await ServedHouse.open();
  const owner = house.token('owner');
  const folder = await mkdtemp(join(tmpdir(), 'bar-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const bar = await lineOfBar();
  const { code } = (await house.api('POST', '/devices/pairing', { token: owner })).json;
  await startAgent(
    '--host',
    `http://127.0.0.1:${house.port}`,
    '--pair',
    code,
    '--data',
    folder,
    '--name',
    'Hot',
  );
  const { devices } = (await house.api('GET', '/devices', { token: owner })).json;
  const agentId = devices.find((device: { kind: string }) => device.kind === 'agent').id;
  const connected = bar.connected();
  const body = {
    id: 'b1',
    name: 'Grill bar',
    agentId,
    address: `tcp://127.0.0.1:${bar.port}`,
    screenId: 'kitchen.grill',
  };
  expect((await house.api('POST', '/bars', { token: owner, key: 'bar', body })).status).toBe(201);
  const screen = new FeedListener(house);
  await screen.hello({ token: house.token('kitchen'), topics: ['tickets:grill'], page: 'grill' });
  const other = new FeedListener(house);
  await other.hello({ token: house.token('kitchen'), topics: ['tickets:cold'], page: 'cold' });
  const line = await connected;
  onTestFinished(() => void line.destroy());
  line.write('3\r\u001b[A');
  const pressed = () => screen.heard.filter((each) => each.type === 'pressed').map((each) => each.code);
  await screen.until(() => (pressed().length === 3 ? true : undefined));
  expect(pressed()).toEqual(['Digit3', 'Enter', 'ArrowUp']);
  expect(other.heard.some((each) => each.type === 'pressed')).toBe(false);
});

test('a screen that follows the feed is present with its stations, and gone when it leaves', async () => {
  const house = await ServedHouse.open();
  const screen = new FeedListener(house);
  await screen.hello({ token: house.token('kitchen'), topics: ['tickets:grill'], page: 'grill' });
  await screen.ready();
  const state = async () =>
    (await house.api('GET', '/kitchen/state', { token: house.token('kitchen') })).json;
  const grill = async () =>
    (await state()).stations.find((each: { station: string }) => each.station === 'grill').screens.length;
  expect(await grill()).toBe(1);
  // The columns of the whole kitchen are no station's.
  const kanban = new FeedListener(house);
  await kanban.hello({ token: house.token('kitchen'), topics: ['orders'], page: 'kanban' });
  await kanban.ready();
  expect((await state()).screens.map(({ page }: { page: string }) => page)).toEqual(['grill', 'kanban']);
  screen.socket.terminate();
  await expect.poll(grill).toBe(0);
});
