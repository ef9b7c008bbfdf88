import { expect, test, type Browser, type Page } from '@playwright/test';
import { wallTime } from '#shared/basics/instant.ts';
import type { Order } from '#shared/orders/order.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

const ZONE = 'Europe/Dublin';
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

async function ordering(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
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
  await who(page);
  await page.getByRole('button', { name: 'Tomorrow' }).click();
  await page.getByRole('button', { name: '13:00' }).click();
  await expect(page.getByRole('button', { name: '13:00' })).toHaveAttribute('aria-pressed', 'true');
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
  await page.getByLabel('Postcode').fill('D02 X285');
  await expect(page.getByText(/^Delivery: /)).toBeVisible();
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
  await page.getByRole('button', { name: '15:00' }).click();
  await send(page);
  await tracked(page);
  expect(wallTime((await newest())?.slot?.from ?? '', ZONE)).toBe('15:00');
});

test('what is paused is said before anything is written, with when to try again', async ({ browser }) => {
  await restaurant.call('POST', '/capacity', { channels: [{ channel: 'takeout', state: 'paused' }] });
  const page = await ordering(browser);
  await expect(page.getByText('The kitchen takes none of these orders right now.')).toBeVisible();
  await who(page);
  await send(page);
  await expect(page.getByText(/takes no orders to take away right now/)).toBeVisible();
  await restaurant.call('POST', '/capacity', { channels: [{ channel: 'takeout', state: 'auto' }] });
});
