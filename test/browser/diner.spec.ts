import { expect, type Browser, type Page } from '@playwright/test';
import { ROOM_PIN } from '#host/sample/house.ts';
import type { Item } from '#shared/menu/menu.ts';
import type { Order } from '#shared/orders/order.ts';
import { test } from '#test/support/browser-test.ts';
import { startHost } from '#test/support/host-process.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

let restaurant: Restaurant;
test.beforeAll(async () => {
  restaurant = await openRestaurant();
});
test.afterAll(() => restaurant.close());

async function phone(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(restaurant.host.url + path);
  return page;
}

async function ordersOf(place: string): Promise<Order[]> {
  const { orders } = (await restaurant.call('GET', `/orders?place=${place}`)) as { orders: Order[] };
  return orders;
}

const toOrder = (page: Page) => page.getByRole('button', { name: /See your order/ }).click();
const send = (page: Page) => page.getByRole('button', { name: /Send to the kitchen/ }).click();
const tracked = (page: Page) => expect(page.getByText(/^Order \d+$/)).toBeVisible({ timeout: 15_000 });

test('who they are and what there is to eat is asked once, before the page’s own script is there', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const answered = Promise.withResolvers<void>();
  await page.route('**/assets/ordering/diner-*.js', async (route) => {
    await answered.promise;
    await route.continue();
  });
  await page.goto(restaurant.host.url + restaurant.pathOf('T8'), { waitUntil: 'commit' });
  await expect.poll(() => asked).toContain('/api/v1/feed/beginning');
  answered.resolve();
  await page.getByRole('button', { name: 'Add Burrata' }).waitFor();
  for (const path of ['/api/v1/session/table', '/api/v1/feed/beginning'])
    expect(asked.filter((each) => each === path)).toHaveLength(1);
});

test('a menu in another language comes when that is chosen', async ({ browser }) => {
  const page = await phone(browser, restaurant.pathOf('T9'));
  await page.getByRole('button', { name: 'Add Burrata' }).waitFor();
  const { items } = (await restaurant.call('GET', '/items')) as { items: Item[] };
  const texts = items.find(({ id }) => id === 'burrata')?.texts ?? {};
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
  await expect(page.getByText(texts['fr']?.description ?? 'none')).toBeVisible();
  await page.getByRole('combobox').first().selectOption('de');
  await expect(page.getByText(texts['de']?.description ?? 'none')).toBeVisible();
});

test('an answer that got lost is fetched again with the same key: one order', async ({ browser }) => {
  const page = await phone(browser, restaurant.pathOf('T2'));
  await page.getByRole('button', { name: 'Add Burrata' }).click();
  await toOrder(page);
  let lost = 0;
  await page.route('**/api/v1/cart/send', async (route) => {
    lost += 1;
    await route.fetch();
    if (lost <= 2) await route.abort('connectionreset');
    else await route.continue();
  });
  await send(page);
  await expect(page.getByText('Your order is kept on this phone. Trying again.')).toBeVisible();
  await tracked(page);
  expect(lost).toBeGreaterThan(2);
  expect(await ordersOf('t2')).toHaveLength(1);
});

test('an order that was waiting when the page was closed is sent by the next page, once', async ({
  browser,
}) => {
  const page = await phone(browser, restaurant.pathOf('T3'));
  await page.getByRole('button', { name: 'Add Burrata' }).click();
  await toOrder(page);
  await page.route('**/api/v1/cart/send', (route) => route.abort());
  await send(page);
  await expect(page.getByText('Your order is kept on this phone. Trying again.')).toBeVisible();
  await page.close();
  const again = await page.context().newPage();
  await again.goto(restaurant.host.url + restaurant.pathOf('T3'));
  await tracked(again);
  await again.getByRole('button', { name: 'Order more' }).click();
  await expect(again.getByRole('button', { name: /See your order/ })).toBeHidden();
  expect(await ordersOf('t3')).toHaveLength(1);
});

test('the host dies before it has the order: the phone keeps it and brings it when the host is back', async ({
  browser,
}) => {
  const page = await phone(browser, restaurant.pathOf('T4'));
  await page.getByRole('button', { name: 'Add Burrata' }).click();
  await toOrder(page);
  await expect(page.getByText(/Tax of/)).toBeVisible();
  const { port } = restaurant.host;
  await restaurant.host.end('SIGKILL');
  await send(page);
  await expect(page.getByText('Your order is kept on this phone. Trying again.')).toBeVisible();
  restaurant.host = await startHost(restaurant.dataDir, ['--no-agent'], port);
  await tracked(page);
  expect(await ordersOf('t4')).toHaveLength(1);
});

test('a part of the page that is fetched while the house is away comes when it is back', async ({
  browser,
}) => {
  const page = await phone(browser, restaurant.pathOf('T7'));
  await page.getByRole('button', { name: 'Add Burrata' }).waitFor();
  const { port } = restaurant.host;
  await restaurant.host.end('SIGKILL');
  const missed = page.waitForEvent('requestfailed', (request) => request.url().includes('/account-page'));
  await page.getByRole('button', { name: 'Your orders' }).click();
  await missed;
  restaurant.host = await startHost(restaurant.dataDir, ['--no-agent'], port);
  await expect(page.getByLabel('Phone number or e-mail')).toBeVisible();
  await expect(page.getByText('This page broke')).toBeHidden();
});

test('sold out, too few and another price are said in place, and one tap each goes on', async ({
  browser,
}) => {
  const page = await phone(browser, restaurant.pathOf('T5'));
  await page.getByRole('button', { name: 'Add Focaccia' }).click();
  await page.getByRole('button', { name: 'Add Olives' }).click();
  await page.getByRole('button', { name: /of Olives in your order/ }).click();
  await page.getByRole('button', { name: 'Add Burrata' }).click();
  await restaurant.call('PUT', '/menu/items/burrata/stock', { available: false });
  await expect(page.getByText('Sold out').first()).toBeVisible();
  await restaurant.call('PUT', '/menu/items/olives/stock', { count: 1 });
  await expect(page.getByText('1 left')).toBeVisible();
  await page.reload();
  await toOrder(page);
  await expect(page.getByText('Sold out, not counted')).toBeVisible();
  await expect(page.getByText('Olives and Burrata are left out.')).toBeVisible();
  await page.getByRole('button', { name: 'Make it 1' }).click();
  await expect(page.getByText('Burrata is left out.')).toBeVisible();
  await restaurant.call('PATCH', '/items/focaccia', { price: 800 });
  await expect(page.getByText('The price has changed: 8.00 each, was 6.50.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Send to the kitchen €13.50/ })).toBeEnabled();
  await send(page);
  await tracked(page);
  const [order] = await ordersOf('t5');
  expect(order?.items.map((line) => `${line.quantity} ${line.name}`)).toEqual(['1 Focaccia', '1 Olives']);
  expect(order?.totals.total).toBe(1350);
});

test('a price that changed unseen is asked about with both totals, and the cart is kept', async ({
  browser,
}) => {
  const page = await phone(browser, restaurant.pathOf('T6'));
  await page.getByRole('button', { name: 'Add Padrón peppers' }).click();
  await toOrder(page);
  await expect(page.getByText(/Tax of/)).toBeVisible();
  await page.context().setOffline(true);
  await send(page);
  await expect(page.getByText('Your order is kept on this phone. Trying again.')).toBeVisible();
  await restaurant.call('PATCH', '/items/padron-peppers', { price: 950 });
  await page.context().setOffline(false);
  await expect(page.getByText('The total is now €9.50, it was €8.00.')).toBeVisible({ timeout: 15_000 });
  await send(page);
  await tracked(page);
  expect((await ordersOf('t6')).map((order) => order.totals.total)).toEqual([950]);
});

test('what the kitchen does is seen on the phone, and ready calls the guest', async ({ browser }) => {
  const page = await phone(browser, restaurant.pathOf('T7'));
  await page.getByRole('button', { name: 'Flat iron' }).first().click();
  await page.getByRole('button', { name: /^Add €/ }).click();
  await expect(page.getByText('Choose one to go on.')).toBeVisible();
  await page.getByRole('radio', { name: 'Medium rare' }).check();
  await page.getByRole('button', { name: /^Add €/ }).click();
  await toOrder(page);
  await page.getByRole('button', { name: 'Somebody has an allergy' }).click();
  await page.getByRole('button', { name: 'Sesame', exact: true }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await send(page);
  await tracked(page);
  await expect(page.getByText('In the kitchen’s queue')).toBeVisible();
  const [order] = await ordersOf('t7');
  expect(order?.allergies).toEqual(['sesame']);
  const ticket = order?.tickets[0]?.id ?? '';
  await restaurant.call('POST', `/kitchen/tickets/${ticket}/allergy`, { name: 'Mei' });
  await restaurant.call('POST', `/kitchen/tickets/${ticket}/start`, {});
  await expect(page.getByText('On the fire')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel this order' })).toBeHidden();
  await restaurant.call('POST', `/kitchen/tickets/${ticket}/bump`, {});
  await page.getByRole('button', { name: /Ready.*Seen/ }).click();
  await expect(page.getByText('It is at the pass')).toBeVisible();
});

test('an order may be taken back until somebody begins, and says that nothing is paid', async ({
  browser,
}) => {
  const page = await phone(browser, '/order');
  await page.getByRole('button', { name: 'Add Focaccia' }).click();
  await toOrder(page);
  await send(page);
  await expect(page.getByText('Write your name.')).toBeVisible();
  await page.getByLabel('Name').fill('Daniel');
  await page.getByLabel('Telephone').fill('087 123 4567');
  await send(page);
  await tracked(page);
  await page.getByRole('button', { name: 'Cancel this order' }).click();
  await page.getByRole('button', { name: 'Cancel it' }).click();
  await expect(page.getByText('You pay nothing for it.')).toBeVisible();
});

test('a code that is not in use is met with a way on', async ({ browser }) => {
  const page = await phone(browser, '/t/no-such-code');
  await expect(page.getByRole('heading', { name: 'This code is not in use' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Order to collect instead' })).toBeVisible();
});

test('a room wants the PIN of the stay, once; then it is brought up, and called out when it leaves', async ({
  browser,
}) => {
  const page = await phone(browser, restaurant.pathOf('R208'));
  await page.getByLabel('PIN of the stay').fill('0000');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/not the PIN/)).toBeVisible();
  await page.getByLabel('PIN of the stay').fill(ROOM_PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add Focaccia' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Add Focaccia' }).click();
  await toOrder(page);
  await page.getByRole('radio', { name: 'On the room' }).check();
  await expect(page.getByText('Service')).toBeVisible();
  await send(page);
  await tracked(page);
  const [order] = await ordersOf('r208');
  expect(order).toMatchObject({ orderType: 'room_service', paymentMethod: 'room' });
  await restaurant.call('POST', `/kitchen/orders/${order?.id}/ready`, {});
  await restaurant.call('PUT', `/orders/${order?.id}/status`, { status: 'out_for_delivery' });
  await page.getByRole('button', { name: /Seen/ }).click();
  await expect(page.getByText('On its way', { exact: true })).toBeVisible();
  await page.goto(`${restaurant.host.url}/track/${order?.id}`);
  await tracked(page);
  const stranger = await phone(browser, `/track/${order?.id}`);
  await expect(stranger.getByRole('heading', { name: 'This order belongs to another phone' })).toBeVisible();
});

test('everything can be done from the keyboard', async ({ browser }) => {
  const page = await phone(browser, restaurant.pathOf('T8'));
  await page.getByRole('button', { name: 'Add Focaccia' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lamb cutlets' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Lamb cutlets' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Pink' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /^Add €/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /See your order/ }).focus();
  await page.keyboard.press('Enter');
  const sending = page.getByRole('button', { name: /Send to the kitchen/ });
  await expect(sending).toBeEnabled();
  await sending.focus();
  await expect(sending).toBeFocused();
  await page.keyboard.press('Enter');
  await tracked(page);
});

test('what three orders of the day have is popular, as long as it can be had and suits the guest', async ({
  browser,
}) => {
  for (let each = 0; each < 3; each += 1) {
    await restaurant.call('POST', '/orders', {
      orderType: 'takeout',
      customer: { name: 'Zoe Quinn', phone: '087' },
      items: ['focaccia', 'padron-peppers'].map((menuItemId) => ({ menuItemId, quantity: 1 })),
    });
  }
  const page = await phone(browser, restaurant.pathOf('T9'));
  const popular = page.getByRole('region', { name: 'Popular today' });
  await expect(popular.getByRole('button', { name: 'Padrón peppers' })).toBeVisible();
  await restaurant.call('PUT', '/menu/items/padron-peppers/stock', { available: false });
  await expect(popular.getByRole('button', { name: 'Padrón peppers' })).toBeHidden();
  await popular.getByRole('button', { name: 'Focaccia' }).click();
  await expect(page.getByRole('dialog', { name: 'Focaccia' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Allergies' }).click();
  await page.getByRole('button', { name: /^Gluten|Wheat/i }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(popular.getByRole('button', { name: 'Focaccia' })).toBeHidden();
});
