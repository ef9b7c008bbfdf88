import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import { ROOM_PIN } from '#host/sample/house.ts';
import type { Order } from '#shared/orders/order.ts';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

let house: Restaurant;
test.beforeAll(async () => {
  house = await openRestaurant();
});
test.afterAll(() => house.close());

const PATIENT = { timeout: 20_000 };

/** Reception's tablet, with Lena the cashier at it. */
async function reception(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  const page = await context.newPage();
  await page.goto(`${house.host.url}/reception`);
  await page.getByRole('button', { name: 'Start shift' }).waitFor();
  await page.keyboard.type('4444');
  await page.getByRole('button', { name: 'Start shift' }).click();
  await page.getByRole('button', { name: /R208/ }).waitFor();
  return page;
}

async function phone(browser: Browser, room: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(house.host.url + house.pathOf(room));
  return page;
}

async function sayPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN of the stay').fill(pin);
  await page.keyboard.press('Enter');
}

/** A phone that is in a room already. */
async function lodged(browser: Browser, room: string, pin = ROOM_PIN): Promise<Page> {
  const page = await phone(browser, room);
  await sayPin(page, pin);
  await page.getByRole('button', { name: 'Add Focaccia' }).waitFor();
  return page;
}

async function openOrders(room: string): Promise<Order[]> {
  const { orders } = (await house.call('GET', `/orders?place=${room}`)) as { orders: Order[] };
  return orders;
}

async function faults(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map((node) => node.target)]);
}

async function bring(order: Order): Promise<void> {
  await house.call('POST', `/kitchen/orders/${order.id}/ready`, {});
  for (const status of ['out_for_delivery', 'delivered'])
    await house.call('PUT', `/orders/${order.id}/status`, { status });
}

test('a guest checks in, orders breakfast for tomorrow, and it is on the sheet until it is delivered', async ({
  browser,
}) => {
  const desk = await reception(browser);
  await desk.getByRole('button', { name: /R305/ }).click();
  await desk.getByRole('button', { name: 'Check out', exact: true }).click();
  await desk.getByRole('button', { name: 'Check out', exact: true }).click();
  await desk.getByLabel('Guest', { exact: false }).first().fill('Ms Byrne');
  await desk.getByRole('button', { name: 'VIP', exact: true }).click();
  await desk.getByRole('button', { name: 'Check in' }).click();
  const pin = (await desk.locator('.c-pin').textContent()) ?? '';
  expect(pin).toMatch(/^\d{4}$/);
  expect(await faults(desk)).toEqual([]);
  await desk.getByRole('button', { name: 'Done' }).click();

  const guest = await lodged(browser, 'R305', pin);
  await guest.getByRole('button', { name: /brought to your door/ }).click();
  await seeTomorrow(guest);
  await expect(guest.getByText(/Ms Byrne/)).toBeVisible();
  await guest.getByRole('radio', { name: /^0?7:30/ }).click();
  await guest.getByRole('button', { name: 'Add Porridge' }).click();
  await guest.getByRole('button', { name: 'One more Porridge' }).click();
  await expect(guest.getByText('Tray €4.00, charged to your room')).toBeVisible();
  expect(await faults(guest)).toEqual([]);
  await guest.getByRole('button', { name: /Order for 0?7:30/ }).click();
  await expect(guest.getByText(/^Order \d+$/)).toBeVisible(PATIENT);

  await desk.getByRole('button', { name: 'Breakfast' }).click();
  const sheet = desk.getByRole('main');
  await expect(sheet.getByText('Ms Byrne')).toBeVisible();
  await expect(sheet.locator('.c-tray-time')).toHaveText('07:30');
  await expect(sheet.locator('.c-counts')).toContainText('2Porridge');
  await expect(sheet.locator('.c-missing')).toContainText('R208');
  await expect(sheet.locator('.c-missing')).not.toContainText('R305');
  expect(await faults(desk)).toEqual([]);

  const [order] = await openOrders('r305');
  expect(order).toMatchObject({ vip: true, customer: { name: 'Ms Byrne' }, paymentMethod: 'room' });
  await bring(order!);
  await expect(guest.getByText('Enjoy', { exact: false }).first()).toBeVisible(PATIENT);
  await expect(desk.getByText(/delivered/)).toBeVisible(PATIENT);
});

test('after five wrong PINs the phone says how long to wait, and a new PIN opens at once', async ({
  browser,
}) => {
  const page = await phone(browser, 'R102');
  for (let each = 0; each < 5; each += 1) {
    await sayPin(page, '0000');
    await expect(page.getByText(/not the PIN/)).toBeVisible();
    await expect(page.getByLabel('PIN of the stay')).toHaveValue('');
  }
  await sayPin(page, ROOM_PIN);
  await expect(page.getByText(/Wait \d+ seconds/)).toBeVisible();
  const { pin } = (await house.call('PUT', '/stays/r102/pin', {})) as { pin: string };
  await sayPin(page, pin);
  await page.getByRole('button', { name: 'Add Focaccia' }).waitFor();
});

test('two phones of one room are in step; another room sees nothing of it', async ({ browser }) => {
  const [first, second, other] = [
    await lodged(browser, 'R210'),
    await lodged(browser, 'R210'),
    await lodged(browser, 'R312'),
  ];
  await first.getByRole('button', { name: 'Add Focaccia' }).click();
  await first.getByRole('button', { name: /See your order/ }).click();
  await first.getByRole('button', { name: /Send to the kitchen/ }).click();
  await expect(first.getByText(/^Order \d+$/)).toBeVisible(PATIENT);
  const [order] = await openOrders('r210');
  await expect(second.getByRole('button', { name: new RegExp(`Order ${order?.number}`) })).toBeVisible(
    PATIENT,
  );
  await expect(other.getByText(/Your order is empty/)).toBeVisible();
  const stolen = await other.request.get(`${house.host.url}/api/v1/orders/${order?.id}`);
  expect(stolen.status()).toBe(404);
  const forged = await other.request.post(`${house.host.url}/api/v1/orders`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { orderType: 'room_service', placeId: 'r210', items: [{ menuItemId: 'focaccia', quantity: 1 }] },
  });
  expect(((await forged.json()) as Order).place?.id).toBe('r312');
});

/** On the page of breakfast: tomorrow's, whatever the hour is. */
async function seeTomorrow(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /Breakfast to/ }).waitFor();
  const tomorrow = page.getByRole('button', { name: 'Tomorrow' });
  if (await tomorrow.isVisible()) await tomorrow.click();
}

/** Takes all that a window has left for a dish, as the house itself. */
async function fill(slotId: string, menuItemId: string): Promise<void> {
  for (const quantity of [60, 30, 10, 5, 2, 1]) {
    const order = { orderType: 'room_service', placeId: 'r102', items: [{ menuItemId, quantity }], slotId };
    for (let taken = true; taken;)
      taken = await house.call('POST', '/orders', order).then(
        () => true,
        () => false,
      );
  }
}

test('a window that fills up while the guest chooses is said to be full, and another is taken', async ({
  browser,
}) => {
  test.slow();
  const guest = await lodged(browser, 'R208');
  await guest.getByRole('button', { name: /brought to your door/ }).click();
  await seeTomorrow(guest);
  await guest.getByRole('radio', { name: /^0?9:00/ }).click();
  await guest.getByRole('button', { name: 'Add Porridge' }).click();
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await fill(`room_service.${day}T09:00Z.15`, 'porridge');
  await guest.getByRole('button', { name: /Order for 0?9:00/ }).click();
  await expect(guest.getByText(/left for 0?9:00/).first()).toBeVisible(PATIENT);
  await expect(guest.getByRole('radio', { name: /^0?9:00/ })).toContainText('full', PATIENT);
  expect(await faults(guest)).toEqual([]);
  await guest.getByRole('radio', { name: /^0?9:30/ }).click();
  await guest.getByRole('button', { name: /Order for 0?9:30/ }).click();
  await expect(guest.getByText(/^Order \d+$/)).toBeVisible(PATIENT);

  // Later, in the same visit: something else, at another time; both are followed.
  await guest.goBack();
  await seeTomorrow(guest);
  await guest.getByRole('radio', { name: /^0?8:00/ }).click();
  await guest.getByRole('button', { name: 'Add Porridge' }).click();
  await guest.getByRole('button', { name: /Order for 0?8:00/ }).click();
  await expect(guest.getByText(/^Order \d+$/).first()).toBeVisible(PATIENT);
  const mine = (await openOrders('r208')).map(({ requestedFor }) => requestedFor?.slice(11, 16));
  expect(new Set(mine)).toEqual(new Set(['08:00', '09:30']));
});

test('check-out waits for what is open, takes the money, and ends the phone’s session', async ({
  browser,
}) => {
  const guest = await lodged(browser, 'R101');
  await guest.getByRole('button', { name: 'Add Focaccia' }).click();
  await guest.getByRole('button', { name: /See your order/ }).click();
  await guest.getByRole('button', { name: /Send to the kitchen/ }).click();
  await expect(guest.getByText(/^Order \d+$/)).toBeVisible(PATIENT);
  const [order] = await openOrders('r101');
  const desk = await reception(browser);
  await desk.getByRole('button', { name: /R101/ }).click();
  await desk.getByRole('button', { name: 'Check out', exact: true }).click();
  await expect(desk.getByText('These are still open.', { exact: false })).toBeVisible();
  await expect(desk.getByRole('button', { name: /Paid by card/ })).toBeHidden();
  await bring(order!);
  // The feed frees the room before the answer is there.
  const held = Promise.withResolvers<void>();
  await desk.route('**/check-out', async (route) => {
    const response = await route.fetch();
    await held.promise;
    await route.fulfill({ response });
  });
  await desk.getByRole('button', { name: /Paid by card/ }).click();
  await expect(desk.getByRole('button', { name: /R101.*free/i })).toBeVisible(PATIENT);
  await expect(desk.getByRole('button', { name: /Paid by card/ })).toBeDisabled();
  held.resolve();
  await expect(desk.getByRole('button', { name: 'Print receipt' })).toBeVisible(PATIENT);
  await desk.getByRole('button', { name: 'Done' }).click();
  await expect(desk.getByText('Check in to R101')).toBeVisible(PATIENT);
  await expect(guest.getByLabel('PIN of the stay')).toBeVisible(PATIENT);
  await sayPin(guest, ROOM_PIN);
  await expect(guest.getByText(/Ask at reception|not the PIN/)).toBeVisible();
  const [paid] = await openOrders('r101');
  expect(paid).toMatchObject({ status: 'completed', payments: [{ method: 'card' }] });
});
