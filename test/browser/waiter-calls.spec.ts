import { expect } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { tablePhone } from '#test/support/table-phone.ts';
import { tablet } from '#test/support/waiter-tablet.ts';

let house: Restaurant;
test.beforeEach(async () => {
  house = await openRestaurant();
});
test.afterEach(() => house.close());

const phoneAt = (table: string) => tablePhone(house, table);

const cartOf = (place: string) =>
  house.call('GET', `/cart?place=${place}`) as Promise<{ approved: boolean; calls: { kind: string }[] }>;

test('guests call: it rings and shows, and one tap says that somebody comes', async ({ browser }) => {
  const page = await tablet(browser, house);
  const phone = await phoneAt('T5');
  await phone('POST', '/cart/join', { name: 'Noor' });
  await phone('POST', '/cart/calls', { kind: 'waiter', words: 'a spoon please' });
  await expect(page).toHaveTitle(/T5 calls/);
  await expect(page.getByRole('button', { name: /^T5\b.*CALLS/ })).toBeVisible();
  await expect(page.getByText('a spoon please', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Coming: T5, Calls you' }).tap();
  await expect.poll(async () => (await cartOf('t5')).calls).toEqual([]);
  await expect(page.getByText('Calls you')).toHaveCount(0);
  await expect(page).toHaveTitle('Passline: floor');
});

test('guests ask for the bill and say how they pay: the bill opens as they wish', async ({ browser }) => {
  const page = await tablet(browser, house);
  const phone = await phoneAt('T5');
  await phone('POST', '/cart/join', { name: 'Noor' });
  await phone('POST', '/orders', {
    orderType: 'dine_in',
    items: [{ menuItemId: 'chicken-skewers', quantity: 2 }],
  });
  const wish = { method: 'cash', part: { of: 'equal', parts: 2 }, tip: 250 };
  await phone('POST', '/cart/calls', { kind: 'bill', wish });
  await expect(page.getByText('Wants the bill, in cash')).toBeVisible();
  await page.getByRole('button', { name: /^Bill…: T5/ }).tap();
  const sheet = page.getByRole('dialog', { name: 'Bill of T5' });
  await sheet.getByRole('button', { name: /Noor wishes: in cash, in 2 equal parts, €2.50 tip/ }).tap();
  await sheet.getByRole('button', { name: 'Cash: €20.00 taken' }).tap();
  await expect(sheet.getByText('€17.50').first()).toBeVisible();
  await expect.poll(async () => (await cartOf('t5')).calls).toEqual([]);
});

test('where staff open the tables, guests who scanned are seen and let in', async ({ browser }) => {
  const page = await tablet(browser, house);
  const { ordering } = (await house.call('GET', '/settings')) as { ordering: object };
  await house.call('PATCH', '/settings', { ordering: { ...ordering, tableGate: 'staff' } });
  const phone = await phoneAt('T9');
  await phone('POST', '/cart/join', { name: 'Tom' });
  await expect(page.getByText('Guests want to order')).toBeVisible();
  await page.getByRole('button', { name: /^Open: T9/ }).tap();
  await expect.poll(async () => (await cartOf('t9')).approved).toBe(true);
  await expect(page.getByText('Guests want to order')).toHaveCount(0);
});
