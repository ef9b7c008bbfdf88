import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { startHost } from '#test/support/host-process.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { openTable, tablet } from '#test/support/waiter-tablet.ts';

let house: Restaurant;
test.beforeEach(async () => {
  house = await openRestaurant();
});
test.afterEach(() => house.close());

interface Ordered {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly place: { readonly name: string } | null;
  readonly items: readonly { name: string; quantity: number }[];
}
const orders = async () => {
  const { orders: all } = (await house.call('GET', '/orders')) as { orders: Ordered[] };
  return all.toSorted((a, b) => a.number - b.number);
};

/** Taps a dish of the first category and sends it. */
async function orders1(page: Page, table: string, dish: string) {
  await openTable(page, table);
  await page.getByRole('region', { name: 'Menu' }).getByRole('button', { name: dish, exact: true }).tap();
  await page.getByRole('button', { name: /^Send 1 plate/ }).tap();
}

test('the host stops in the middle of the service: orders wait, counted, and go out in order, once', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await tablet(browser, house);
  await openTable(page, 'T5');
  await house.host.end('SIGKILL');
  await expect(page.getByText('No connection.')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('region', { name: 'Menu' }).getByRole('button', { name: 'Olives', exact: true }).tap();
  await page.getByRole('button', { name: /waits here until linked/ }).tap();
  await expect(page.getByText('1 order', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the floor' }).tap();
  await orders1(page, 'T9', 'Burrata');
  await page.getByRole('button', { name: 'Back to the floor' }).tap();
  await orders1(page, 'T5', 'Focaccia');
  await expect(page.getByText('3 orders', { exact: true })).toBeVisible();
  await expect(page.getByText('wait here and go out in order, once.')).toBeVisible();
  house.host = await startHost(house.dataDir, ['--no-agent'], house.host.port);
  await expect.poll(async () => (await orders()).length, { timeout: 30_000 }).toBe(3);
  await expect(page.getByText('everything sent')).toBeVisible({ timeout: 20_000 });
  expect((await orders()).map(({ place, items }) => [place?.name, items[0]?.name])).toEqual([
    ['T5', 'Olives'],
    ['T9', 'Burrata'],
    ['T5', 'Focaccia'],
  ]);
});

test('what is sold out by then comes back to a person: send the rest, change it, or drop it', async ({
  browser,
}) => {
  const page = await tablet(browser, house);
  await openTable(page, 'T5');
  const menu = page.getByRole('region', { name: 'Menu' });
  await menu.getByRole('button', { name: 'Olives', exact: true }).tap();
  await menu.getByRole('button', { name: 'Burrata', exact: true }).tap();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /^Send 2 plates/ }).tap();
  await house.call('PUT', '/menu/items/olives/stock', { available: false });
  await page.context().setOffline(false);
  await expect(page.getByText('Order for T5: not taken')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Olives is sold out.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change it' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Discard' })).toBeVisible();
  await page.getByRole('button', { name: 'Send without Olives' }).tap();
  await expect
    .poll(async () => (await orders()).flatMap(({ items }) => items.map(({ name }) => name)))
    .toEqual(['Burrata']);
  await expect(page.getByText('not taken')).toHaveCount(0);
});

test('lines for an order that was closed meanwhile go as an order of their own', async ({ browser }) => {
  const page = await tablet(browser, house);
  const first = (await house.call('POST', '/orders', {
    orderType: 'dine_in',
    placeId: 't5',
    items: [{ menuItemId: 'burrata', quantity: 1 }],
  })) as Ordered;
  await openTable(page, 'T5');
  await page.getByRole('region', { name: 'Menu' }).getByRole('button', { name: 'Olives', exact: true }).tap();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /^Send 1 plate/ }).tap();
  await house.call('POST', `/orders/${first.id}/cancel`, { reason: 'They left' });
  await page.context().setOffline(false);
  await expect(page.getByText('More for T5: not taken')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Send as an order of its own' }).tap();
  await expect
    .poll(async () => (await orders()).map(({ status, items }) => [status, items[0]?.name]))
    .toEqual([
      ['cancelled', 'Burrata'],
      ['confirmed', 'Olives'],
    ]);
});
