import { expect } from '@playwright/test';
import WebSocket from 'ws';
import { FEED_PATH, WIRE } from '#shared/contract/feed.ts';
import { test } from '#test/support/browser-test.ts';
import { textOf } from '#test/support/feed-listener.ts';
import { knock, MANAGER, openHouse, section } from '#test/support/office-house.ts';
import { expectSound } from '#test/support/picture.ts';

/** An agent that follows the house, and says what the test wants it to say. */
async function agentOf({ url, ask }: Pick<Awaited<ReturnType<typeof openHouse>>, 'url' | 'ask'>) {
  const { code } = await ask('POST', '/devices/pairing');
  const { token } = await ask('POST', '/devices/pair', { code, kind: 'agent', name: 'Hot station' });
  const { devices } = await ask('GET', '/devices');
  const { id } = devices.find(({ name }: { name: string }) => name === 'Hot station');
  const socket = new WebSocket(url.replace('http', 'ws') + FEED_PATH);
  const told: string[] = [];
  socket.on('open', () =>
    socket.send(JSON.stringify({ type: 'hello', wire: WIRE, token, topics: ['screens'] })),
  );
  socket.on('message', (data) => {
    const text = textOf(data);
    if (text.includes('"ping"')) socket.send('{"type":"pong"}');
    told.push(text);
  });
  const say = (path: string, body: unknown) =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
  return { id: String(id), told, say, close: () => socket.terminate() };
}

test('a bar says how it is, and its keys are learnt while they are pressed', async ({ browser }) => {
  await using house = await openHouse();
  const agent = await agentOf(house);
  await house.ask('POST', '/bars', {
    id: 'grill-bar',
    name: 'Grill bar',
    agentId: agent.id,
    address: 'serial:///dev/ttyUSB0?baud=9600',
  });
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Bump bars');
  await expect(page.getByText('Not heard of yet')).toBeVisible();
  await agent.say('/bars/grill-bar/state', { state: 'connected' });
  await expect(page.getByText(/^Connected since/)).toBeVisible();
  await page.getByRole('button', { name: 'Learn keys' }).click();
  await expect.poll(() => agent.told.some((text) => text.includes('"learn"'))).toBe(true);
  await agent.say('/bars/grill-bar/heard', { code: 'KeyA Enter', raw: '41 0d' });
  await expect(page.getByRole('status').filter({ hasText: 'KeyA Enter (bytes 41 0d)' })).toBeVisible();
  await page.getByLabel('A then Enter', { exact: true }).selectOption('rush');
  await expect
    .poll(async () => (await house.ask('GET', '/bars/grill-bar')).keys)
    .toEqual({ 'KeyA Enter': 'rush' });
  await house.ask('PATCH', '/bars/grill-bar', { screenId: 'kitchen.nowhere' });
  await expect(page.getByText('That screen is not open now')).toBeVisible();
  await agent.say('/bars/grill-bar/state', { state: 'gone', detail: 'It was unplugged.' });
  await expect(page.getByText(/^Gone since/)).toBeVisible();
  await expect(page.getByText(/^It was unplugged\./)).toBeVisible();
  await page.getByRole('button', { name: 'Stop learning' }).click();
  await page.getByRole('button', { name: 'Learn keys' }).click();
  await expect(page.getByText('The bar is gone: no key of it is heard.')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectSound(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const small = await page
    .locator('main :is(button, select, summary)')
    .evaluateAll((keys) => keys.filter((key) => key.getBoundingClientRect().height < 43.5).length);
  expect(small).toBe(0);
  agent.close();
  await expect(page.getByText(/^Its agent is away since/)).toBeVisible({ timeout: 20_000 });
});
