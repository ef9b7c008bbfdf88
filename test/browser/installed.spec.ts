import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { selfSigned } from '#test/support/certificate.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { startHost } from '#test/support/host-process.ts';
import { PushBrowser } from '#test/support/push-browser.ts';
import { PINS } from '#test/support/waiter-tablet.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 844 } });

let restaurant: Restaurant;
test.beforeEach(async () => {
  restaurant = await openRestaurant();
});
test.afterEach(() => restaurant.close());

/** Waits until the page's worker works and has kept what the page is made of. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
  await expect.poll(async () => (await kept()).some((path) => path.endsWith('.woff2'))).toBe(true);
  expect((await kept()).filter((path) => path.startsWith('/api'))).toEqual([]);
}

test('a table’s page can be installed, and starts without the house', async ({ page }) => {
  const path = restaurant.pathOf('T4');
  await page.goto(restaurant.host.url + path);
  await expect(page.getByRole('button', { name: 'Add Burrata' })).toBeVisible();
  await installed(page);
  const manifest = await page.locator('link[rel=manifest]').getAttribute('href');
  const answer = await page.request.get(restaurant.host.url + manifest);
  expect(await answer.json()).toMatchObject({
    name: 'The Copper Table',
    start_url: path,
    scope: '/t/',
    display: 'standalone',
  });
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Tests run in a window that keeps nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const { port } = restaurant.host;
  await restaurant.host.end('SIGTERM');
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.screenshot({ path: '.out/installed-offline.png' });
  restaurant.host = await startHost(restaurant.dataDir, ['--no-agent'], port);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Add Burrata' })).toBeVisible();
});

test('on plain HTTP nothing of it is tried, and the page says what it cannot do', async ({ page }) => {
  const settings = (await restaurant.call('GET', '/settings')) as { notices: object };
  const notices = { ...settings.notices, publicUrl: 'http://kitchen.test' };
  await restaurant.call('PATCH', '/settings', { notices });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`http://kitchen.test:${restaurant.host.port}${restaurant.pathOf('T5')}`);
  await order(page);
  await expect(page.getByText('This page can call you only while it is open.')).toBeVisible();
  await expect(page.getByText('It rings and flashes when there is news.')).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/worker') || path.startsWith('/app/'))).toEqual([]);
  await page.screenshot({ path: '.out/installed-plain.png' });
});

test('over HTTPS a guest taps once and is alerted with the page closed', async ({ page, context }) => {
  const service = await pushService();
  const settings = (await restaurant.call('GET', '/settings')) as { notices: object };
  const notices = { ...settings.notices, push: { on: true, services: [service.origin] } };
  await restaurant.call('PATCH', '/settings', { notices });
  const browser = new PushBrowser();
  await context.addInitScript(takeAlerts, browser.subscription(`${service.origin}/phone`));
  await context.grantPermissions(['notifications']);
  const origin = await overHttps();
  await page.goto(origin + restaurant.pathOf('T6'));
  await order(page);
  await page.getByRole('button', { name: 'Alert me' }).click();
  await expect(page.getByText('Alerts reach you with this page closed, too.')).toBeVisible();
  await page.screenshot({ path: '.out/installed-https.png' });
  const { orders } = (await restaurant.call('GET', '/orders?place=t6')) as { orders: { id: string }[] };
  await restaurant.call('POST', `/kitchen/orders/${orders[0]?.id}/ready`, {});
  await expect.poll(() => service.arrived.length).toBe(1);
  const alert = browser.read(service.arrived[0] ?? Buffer.alloc(0));
  expect(alert).toMatchObject({ text: 'Your food is on its way to your table.', lang: 'en' });
  await deliver(page, origin, JSON.stringify(alert));
  await expect.poll(() => shown(page)).toEqual([alert['title']]);
});

test('a waiter’s alerts begin with a tap in their menu, and go on with the next shift', async ({
  page,
  context,
}) => {
  const service = await pushService();
  const settings = (await restaurant.call('GET', '/settings')) as { notices: object };
  const notices = { ...settings.notices, push: { on: true, services: [service.origin] } };
  await restaurant.call('PATCH', '/settings', { notices });
  const origin = await overHttps();
  const taker = new PushBrowser();
  await context.addInitScript(takeAlerts, taker.subscription(`${service.origin}/tablet`));
  await context.grantPermissions(['notifications']);
  await page.setViewportSize({ width: 1180, height: 820 });
  await page.goto(`${origin}/waiter`);
  await pair(page);
  await beginShift(page, PINS.ana);
  await page.getByRole('button', { name: 'Ana: this tablet' }).click();
  await page.getByRole('button', { name: 'Alert me' }).click();
  await expect(page.getByText('Alerts reach you with this page closed, too.')).toBeVisible();
  await page.screenshot({ path: '.out/called-waiter-menu.png' });
  const items = [{ menuItemId: 'focaccia', quantity: 1 }];
  const ready = async (placeId: string) => {
    const placed = await restaurant.call('POST', '/orders', { orderType: 'dine_in', placeId, items });
    await restaurant.call('POST', `/kitchen/orders/${(placed as { id: string }).id}/ready`, {});
  };
  await ready('t6');
  await expect.poll(() => service.arrived.length).toBe(1);
  expect(taker.read(service.arrived[0] ?? Buffer.alloc(0))).toMatchObject({ title: 'T6: ready to serve' });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Start shift' }).waitFor();
  await ready('t7');
  await beginShift(page, PINS.tom);
  await page.getByRole('button', { name: 'Tom: this tablet' }).click();
  await expect(page.getByText('Alerts reach you with this page closed, too.')).toBeVisible();
  await ready('t8');
  await expect.poll(() => service.arrived.length).toBe(2);
  expect(taker.read(service.arrived[1] ?? Buffer.alloc(0))).toMatchObject({ title: 'T8: ready to serve' });
});

async function pair(page: Page): Promise<void> {
  const { code } = (await restaurant.call('POST', '/devices/pairing')) as { code: string };
  await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      await fetch('/api/v1/devices/pair', { method: 'POST', headers, body: JSON.stringify(body) });
    },
    { code, kind: 'tablet', name: 'Tablet 1' },
  );
  await page.reload();
}

async function beginShift(page: Page, pin: string): Promise<void> {
  await page.getByRole('button', { name: 'Start shift' }).waitFor();
  await page.keyboard.type(pin);
  await page.getByRole('button', { name: 'Start shift' }).click();
  await expect(page.getByText('Linked').first()).toBeVisible();
}

async function order(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add Burrata' }).click();
  await page.getByRole('button', { name: /See your order/ }).click();
  await page.getByRole('button', { name: /Send/ }).click();
  await expect(page.getByText(/^Order \d+$/)).toBeVisible({ timeout: 15_000 });
}

/** The restaurant's host, once it has found the certificate that was put there. */
async function overHttps(): Promise<string> {
  await restaurant.host.end('SIGTERM');
  selfSigned(join(restaurant.dataDir, 'tls'), ['kitchen.test']);
  const args = ['--no-agent', '--https-port', '0'];
  restaurant.host = await startHost(restaurant.dataDir, args, restaurant.host.port);
  const { secure } = (await restaurant.call('GET', '/house')) as { secure: { addresses: string[] } };
  return secure.addresses[0] ?? '';
}

/** Somebody else's push service: this machine has none. */
async function pushService() {
  const arrived: Buffer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      arrived.push(Buffer.concat(chunks));
      response.writeHead(201).end();
    });
  });
  server.listen(0, '127.0.0.1');
  server.unref();
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}

/** In the page: a browser whose push service is the stand-in. */
function takeAlerts(subscription: { endpoint: string; keys: { p256dh: string; auth: string } }): void {
  const made = { ...subscription, toJSON: () => subscription, unsubscribe: () => Promise.resolve(true) };
  PushManager.prototype.subscribe = () => Promise.resolve(made as unknown as PushSubscription);
}

/** Hands an alert to the page's worker as the browser does when one arrives. */
async function deliver(page: Page, origin: string, data: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const registration = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(`${origin}/t/`));
      if (own) resolve(own.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId: await registration,
    data,
  });
}

function shown(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title }) => title);
  });
}
