import { expect, type Browser, type CDPSession, type Page } from '@playwright/test';
import type { Order } from '#shared/orders/order.ts';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

// An old phone on a poor mobile network. Nothing is timed here: on such a phone everything only has to come out right.
test.setTimeout(240_000);
const LONG = { timeout: 60_000 };

let restaurant: Restaurant;
test.beforeAll(async () => {
  restaurant = await openRestaurant();
});
test.afterAll(() => restaurant.close());

const SLOW = { offline: false, latency: 300, downloadThroughput: 200_000, uploadThroughput: 100_000 };

interface SlowPhone {
  readonly page: Page;
  readonly network: (on: boolean) => Promise<unknown>;
}

async function slowPhone(browser: Browser, table: string): Promise<SlowPhone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  context.setDefaultTimeout(LONG.timeout);
  const page = await context.newPage();
  const devTools: CDPSession = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const network = (on: boolean) =>
    devTools.send('Network.emulateNetworkConditions', { ...SLOW, offline: !on });
  await network(true);
  await page.goto(restaurant.host.url + restaurant.pathOf(table));
  return { page, network };
}

async function ordersOf(place: string): Promise<Order[]> {
  const { orders } = (await restaurant.call('GET', `/orders?place=${place}`)) as { orders: Order[] };
  return orders;
}

const add = (page: Page, dish: string) => page.getByRole('button', { name: `Add ${dish}` }).tap();
const send = (page: Page) => page.getByRole('button', { name: /Send to the kitchen/ }).tap();
const tracked = (page: Page) => expect(page.getByText(/^Order \d+$/)).toBeVisible(LONG);
const kept = (page: Page) =>
  expect(page.getByText('Your order is kept on this phone. Trying again.')).toBeVisible(LONG);

async function toOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: /See your order/ }).tap();
  await expect(page.getByText(/Tax of/)).toBeVisible(LONG);
}

test('from the scan to the tracking of the order', async ({ browser }) => {
  const { page } = await slowPhone(browser, 'T2');
  await add(page, 'Burrata');
  await page.getByRole('button', { name: 'Flat iron' }).first().tap();
  await page.getByRole('radio', { name: 'Medium rare' }).check();
  await page.getByRole('button', { name: /^Add €/ }).tap();
  await toOrder(page);
  await send(page);
  await tracked(page);
  const [order, ...others] = await ordersOf('t2');
  expect(others).toEqual([]);
  expect(order?.items.map(({ name }) => name).toSorted()).toEqual(['Burrata', 'Flat iron, 220 g']);
  await restaurant.call('POST', `/kitchen/orders/${order?.id}/ready`, {});
  await expect(page.getByText('Ready', { exact: true }).first()).toBeVisible(LONG);
});

/** What the house answered to orders that it did not take. */
function refusals(page: Page): string[] {
  const codes: string[] = [];
  page.on('response', async (answer) => {
    if (!answer.url().endsWith('/cart/send') || answer.ok()) return;
    codes.push(((await answer.json()) as { code: string }).code);
  });
  return codes;
}

test('what is sold out meanwhile is resolved in place, and the cart is kept', async ({ browser }) => {
  const { page, network } = await slowPhone(browser, 'T3');
  const refused = refusals(page);
  await add(page, 'Padrón peppers');
  await add(page, 'Olives');
  await toOrder(page);
  await network(false);
  await send(page);
  await kept(page);
  await restaurant.call('PUT', '/menu/items/olives/stock', { available: false });
  await network(true);
  await expect.poll(() => refused, LONG).toEqual(['out_of_stock']);
  await expect(page.getByText('Sold out, not counted')).toBeVisible(LONG);
  await expect(page.getByText('Olives is left out.')).toBeVisible(LONG);
  const now = page.getByRole('button', { name: /Send to the kitchen €8.00/ });
  await expect(now).toBeEnabled(LONG);
  await now.tap();
  await tracked(page);
  const orders = await ordersOf('t3');
  expect(orders.map((order) => order.items.map(({ name }) => name))).toEqual([['Padrón peppers']]);
});

test('what costs more meanwhile is asked about with both totals, and the cart is kept', async ({
  browser,
}) => {
  const { page, network } = await slowPhone(browser, 'T6');
  const refused = refusals(page);
  await add(page, 'Padrón peppers');
  await toOrder(page);
  await network(false);
  await send(page);
  await kept(page);
  await restaurant.call('PATCH', '/items/padron-peppers', { price: 950 });
  await network(true);
  await expect.poll(() => refused, LONG).toEqual(['price_changed']);
  await expect(page.getByText('The total is now €9.50, it was €8.00.')).toBeVisible(LONG);
  expect(await ordersOf('t6')).toEqual([]);
  await send(page);
  await tracked(page);
  expect((await ordersOf('t6')).map(({ totals }) => totals.total)).toEqual([950]);
});

test('the network is lost while the order is sent: Retry has the same key, and the house has one order', async ({
  browser,
}) => {
  const { page, network } = await slowPhone(browser, 'T4');
  await add(page, 'Burrata');
  await toOrder(page);
  const keys: (string | undefined)[] = [];
  await page.route('**/api/v1/cart/send', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    // The house gets it; its answer never comes.
    await route.fetch();
    await network(false);
    await route.abort('connectionreset');
  });
  await send(page);
  await kept(page);
  const before = keys.length;
  const retry = page.getByRole('button', { name: 'Retry now' });
  await retry.tap();
  await expect.poll(() => keys.length, LONG).toBeGreaterThan(before);
  await kept(page);
  await network(true);
  // The phone tries by itself, too: whoever is first brings it.
  await Promise.any([retry.tap(), tracked(page)]);
  await tracked(page);
  expect(keys[0]).toBeTruthy();
  expect(new Set(keys).size).toBe(1);
  expect(await ordersOf('t4')).toHaveLength(1);
  await page.reload();
  await tracked(page);
  expect(await ordersOf('t4')).toHaveLength(1);
});
