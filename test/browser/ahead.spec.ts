import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { wallTime } from '#shared/basics/instant.ts';
import type { Order } from '#shared/orders/order.ts';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { expectSound, picture } from '#test/support/picture.ts';

const ZONE = 'Europe/Dublin';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
let restaurant: Restaurant;
/** Open around the clock, so that the story is the same at any hour. */
const PLANS = [
  { orderTypes: ['takeout', 'delivery'], from: '00:00', to: '24:00', slotMinutes: 60, leadMinutes: 0 },
];
test.beforeAll(async () => {
  restaurant = await openRestaurant();
  await restaurant.call('PATCH', '/settings', { slots: { plans: PLANS, walkInPercent: 0 } });
});
test.afterAll(() => restaurant.close());

async function ordering(browser: Browser, more: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, ...more });
  const page = await context.newPage();
  await page.goto(`${restaurant.host.url}/order`);
  await page.getByRole('button', { name: 'Add Focaccia' }).click();
  await page.getByRole('button', { name: /See your order/ }).click();
  await expect(page.getByText(/^Ready .* to /)).toBeVisible();
  return page;
}

const send = (page: Page) => page.getByRole('button', { name: /Send to the kitchen/ }).click();
const tracked = (page: Page) => expect(page.getByText(/^Order \d+$/)).toBeVisible({ timeout: 15_000 });

async function newest(): Promise<Order | undefined> {
  const { orders } = (await restaurant.call('GET', '/orders?limit=1')) as { orders: Order[] };
  return orders[0];
}

async function who(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Zoe Quinn');
  await page.getByLabel('Telephone').fill('087 123 4567');
}

test('what is missing is said beside its field; a slot is picked, and the order is for then', async ({
  browser,
}) => {
  const page = await ordering(browser);
  await page.getByLabel('Telephone').fill('12');
  await page.getByRole('radio', { name: 'At a time' }).check();
  await send(page);
  for (const text of ['Write your name.', 'Write a telephone number', 'Choose a time.']) {
    await expect(page.getByText(text)).toBeVisible();
  }
  await expectSound(page);
  await picture(page, 'order-missing');
  await who(page);
  await page.getByRole('button', { name: 'Tomorrow' }).click();
  await page.getByRole('button', { name: '13:00' }).click();
  await expect(page.getByRole('button', { name: '13:00' })).toHaveAttribute('aria-pressed', 'true');
  await expectSound(page);
  await picture(page, 'order-slot');
  await send(page);
  await tracked(page);
  const order = await newest();
  expect(order).toMatchObject({
    orderType: 'takeout',
    customer: { name: 'Zoe Quinn', phone: '087 123 4567' },
  });
  expect(order?.slot?.from).toBe(order?.requestedFor);
  expect(order?.tickets[0]?.wait?.why).toBe('later');
});

test('an order is brought to an address of the zones, for their fee', async ({ browser }) => {
  const page = await ordering(browser);
  await who(page);
  await page.getByRole('radio', { name: 'Bring it to me' }).check();
  await page.getByLabel('Street and number').fill('12 Main Street');
  await page.getByLabel('Town').fill('Dublin');
  await page.getByLabel('Postcode').fill('D15 ABCD');
  await expect(page.getByText('We do not deliver to D15 ABCD.')).toBeVisible();
  await picture(page, 'order-not-there');
  await page.getByLabel('Postcode').fill('D02 X285');
  await expect(page.getByText(/^Delivery: /)).toBeVisible();
  await expectSound(page);
  await picture(page, 'order-delivery');
  await send(page);
  await tracked(page);
  expect(await newest()).toMatchObject({
    orderType: 'delivery',
    customer: { address: '12 Main Street, Dublin, D02 X285', postcode: 'D02 X285' },
    totals: { fees: 250 },
  });
});

test('a time that has filled up is shown as full, and one that fills up meanwhile is asked for again', async ({
  browser,
}) => {
  const page = await ordering(browser);
  await who(page);
  await page.getByRole('radio', { name: 'At a time' }).check();
  await page.getByRole('button', { name: 'Tomorrow' }).click();
  await page.getByRole('button', { name: '14:00' }).click();
  const { slots } = (await restaurant.call('POST', '/slots', {
    orderType: 'takeout',
    date: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  })) as { slots: { id: string; from: string }[] };
  const wanted = slots.find(({ from }) => wallTime(from, ZONE) === '14:00')?.id;
  const fill = async (quantity: number): Promise<void> => {
    const body = { orderType: 'takeout', slotId: wanted, items: [{ menuItemId: 'focaccia', quantity }] };
    await restaurant.call('POST', '/orders', body);
    return fill(quantity);
  };
  for (const quantity of [99, 9, 1]) await expect(fill(quantity)).rejects.toThrow('slot_full');
  await send(page);
  await expect(page.getByText('That time has just filled up. Choose another one.')).toBeVisible();
  await expect(page.getByRole('button', { name: /14:00/ })).toBeDisabled();
  await expect(page.getByText('Focaccia')).not.toHaveCount(0);
  await expect(page.getByLabel('Name')).toHaveValue('Zoe Quinn');
  await expectSound(page);
  await picture(page, 'order-full');
  await page.getByRole('button', { name: '15:00' }).click();
  await send(page);
  await tracked(page);
  expect(wallTime((await newest())?.slot?.from ?? '', ZONE)).toBe('15:00');
});

test('what is paused is said before anything is written, with when to try again', async ({ browser }) => {
  await restaurant.call('POST', '/capacity', { channels: [{ channel: 'takeout', state: 'paused' }] });
  const page = await ordering(browser);
  await expect(page.getByText('The kitchen takes none of these orders right now.')).toBeVisible();
  await picture(page, 'order-paused');
  await who(page);
  await send(page);
  await expect(page.getByText(/takes no orders to take away right now/)).toBeVisible();
  await restaurant.call('POST', '/capacity', { channels: [{ channel: 'takeout', state: 'auto' }] });
});

test('an order for as soon as possible says when that is; its link follows it on another phone', async ({
  browser,
}) => {
  const page = await ordering(browser, { colorScheme: 'dark' });
  await picture(page, 'order-soon-dark');
  await expectSound(page);
  await who(page);
  await send(page);
  await tracked(page);
  await page.getByRole('button', { name: 'Send the link on' }).click();
  const link = await page.getByLabel('Link to this order').inputValue();
  expect(link).toMatch(/^http:\/\/[\w.:]+\/track\/[\w-]+\.[0-9A-Z]{16}$/);
  await expectSound(page);
  await picture(page, 'order-link-dark');

  const other = await (await browser.newContext(PHONE)).newPage();
  await other.goto(link);
  await tracked(other);
  await expect(other.getByText('Focaccia')).toBeVisible();
  expect(await other.content()).not.toContain('Zoe');
  await expect(other.getByRole('button', { name: /Cancel|Send the link/ })).toHaveCount(0);
  await expectSound(other);
  await picture(other, 'order-followed');

  const order = await newest();
  const seen = await other.request.get(`${restaurant.host.url}/api/v1/orders/${order?.id}`);
  expect(seen.status()).toBe(404);
  await restaurant.call('POST', `/orders/${order?.id}/cancel`, { reason: 'The oven is out' });
  await expect(other.getByText('The oven is out').first()).toBeVisible({ timeout: 15_000 });
  await other.goto(link.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
  await expect(other.getByRole('heading', { name: 'No such order' })).toBeVisible();
  await picture(other, 'order-follow-none');
});

test('the pages of ordering ahead read from right to left in Arabic', async ({ browser }) => {
  const context = await browser.newContext({ ...PHONE, locale: 'ar' });
  const page = await context.newPage();
  await page.goto(`${restaurant.host.url}/order`);
  await page
    .getByRole('button', { name: /Focaccia/ })
    .first()
    .click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.goto(`${restaurant.host.url}/order#order`);
  await expect(page.getByText('استلام أم توصيل')).toBeVisible();
  await page.getByRole('radio', { name: 'أحضروه إليّ' }).check();
  await expectSound(page);
  await picture(page, 'order-arabic');
});
