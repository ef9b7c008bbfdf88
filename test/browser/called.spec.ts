import { expect, type Browser, type Page } from '@playwright/test';
import { ROOM_PIN } from '#host/sample/house.ts';
import type { Order } from '#shared/orders/order.ts';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { PINS, tablet } from '#test/support/waiter-tablet.ts';

let house: Restaurant;
test.beforeAll(async () => {
  house = await openRestaurant();
});
test.afterAll(() => house.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const items = [{ menuItemId: 'focaccia', quantity: 1 }];

/** In the page: counts how often it shakes and rings. */
function listen(): void {
  const heard = { shakes: 0, rings: 0 };
  Object.assign(window, { heard });
  navigator.vibrate = () => {
    heard.shakes += 1;
    return true;
  };
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (when?: number) {
    heard.rings += 1;
    start.call(this, when);
  };
}

const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { shakes: number; rings: number } }).heard);

async function runner(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.addInitScript(listen);
  await page.goto(`${house.host.url}/runner`);
  await page.getByText('Type your PIN').waitFor();
  await page.keyboard.type('3333');
  await page.getByRole('button', { name: 'Start shift' }).tap();
  await page.getByRole('switch').waitFor();
  return page;
}

async function readyFor(room: string): Promise<Order> {
  const body = { orderType: 'room_service', placeId: room.toLowerCase(), items };
  const order = (await house.call('POST', '/orders', body)) as Order;
  return (await house.call('POST', `/kitchen/orders/${order.id}/ready`, {})) as Order;
}

test('a runner on duty hears, feels and sees what is ready; off duty it stands in the title alone', async ({
  browser,
}) => {
  const page = await runner(browser);
  await readyFor('R101');
  await expect(page).toHaveTitle('● R101 ready');
  expect(await heard(page)).toEqual({ shakes: 0, rings: 0 });
  await page.getByRole('switch').tap();
  await expect(page.getByRole('switch')).toBeChecked();
  await readyFor('R102');
  await expect(page.locator('.caller')).toHaveText('R102 ready');
  await page.screenshot({ path: '.out/called-runner.png', animations: 'allow' });
  await expect.poll(async () => (await heard(page)).rings).toBeGreaterThan(0);
  expect((await heard(page)).shakes).toBe(1);
  await expect(page).toHaveTitle(/^● R10\d ready \+1$/);
  await page.getByRole('button', { name: /^Jo/ }).tap();
  await expect(page.getByText(/^(This page can call you only|Alerts can reach you)/)).toBeVisible();
  await page.screenshot({ path: '.out/called-runner-menu.png' });
});

test('a waiter is called to plates, reception to a tray that comes back', async ({ browser }) => {
  const page = await tablet(browser, house, { pin: PINS.sofia });
  await page.getByRole('button', { name: 'Sofia: this tablet' }).click();
  await expect(page.getByText(/^(This page can call you only|Alerts can reach you)/)).toBeVisible();
  await page.screenshot({ path: '.out/called-waiter-menu-plain.png' });
  await page.keyboard.press('Escape');
  const placed = (await house.call('POST', '/orders', {
    orderType: 'dine_in',
    placeId: 't4',
    items,
  })) as Order;
  await house.call('POST', `/kitchen/orders/${placed.id}/ready`, {});
  await expect(page.locator('.caller')).toHaveText('T4 ready');
  await page.screenshot({ path: '.out/called-waiter.png', animations: 'allow' });
  await page.goto(`${house.host.url}/reception`);
  await page.getByText('Linked').first().waitFor();
  const tray = await readyFor('R102');
  await house.call('POST', `/orders/${tray.id}/take`, {});
  await house.call('POST', `/orders/${tray.id}/hand-back`, { note: 'Nobody opens' });
  await expect(page.locator('.caller')).toHaveText('R102: the order came back');
  await page.screenshot({ path: '.out/called-reception.png', animations: 'allow' });
});

test('a room’s guest is called when it comes, not for what they see; a cancelled order says so', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.addInitScript(listen);
  const code = decodeURIComponent(house.pathOf('R101').replace('/r/', ''));
  const api = `${house.host.url}/api/v1`;
  const post = async (path: string, data: object) =>
    (
      await page.request.post(api + path, { headers: { 'idempotency-key': crypto.randomUUID() }, data })
    ).json();
  await post('/session/room', { code, pin: ROOM_PIN });
  const [first, second]: Order[] = [
    await post('/orders', { orderType: 'room_service', items }),
    await post('/orders', { orderType: 'room_service', items }),
  ];
  await page.goto(`${house.host.url}/track/${first?.id}`);
  await page.getByRole('button', { name: 'Ring when there is news' }).tap();
  await expect(page.getByText('It rings and flashes when there is news.')).toBeVisible();
  await house.call('POST', `/kitchen/orders/${first?.id}/ready`, {});
  expect(await page.locator('.g-flash').count()).toBe(0);
  await house.call('POST', `/orders/${first?.id}/take`, {});
  await expect(page.locator('.g-flash')).toContainText('On its way');
  await expect.poll(async () => (await heard(page)).rings).toBeGreaterThan(0);
  await expect(page).toHaveTitle(/On its way/);
  await page.screenshot({ path: '.out/called-guest.png', animations: 'allow' });
  await page.locator('.g-flash').tap();
  await expect(page.locator('.g-flash')).toHaveCount(0);
  await house.call('POST', `/orders/${second?.id}/cancel`, { reason: 'The oven is out' });
  await expect(page.locator('.g-flash')).toContainText('The oven is out');
  await page.screenshot({ path: '.out/called-guest-cancelled.png', animations: 'allow' });
});
