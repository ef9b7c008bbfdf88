import { expect } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { openTable, PINS, tablet } from '#test/support/waiter-tablet.ts';

let house: Restaurant;
test.beforeEach(async () => {
  house = await openRestaurant();
});
test.afterEach(() => house.close());

interface Ordered {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly place: { readonly id: string };
  readonly items: readonly { name: string; status: string }[];
}
const DINNER = [
  { menuItemId: 'chicken-skewers', quantity: 1, seat: 1 },
  { menuItemId: 'burrata', quantity: 1, seat: 2 },
  { menuItemId: 'olives', quantity: 1 },
];
const place = (placeId: string, items: readonly object[] = DINNER) =>
  house.call('POST', '/orders', { orderType: 'dine_in', placeId, items }) as Promise<Ordered>;
const orderNow = (id: string) => house.call('GET', `/orders/${id}`) as Promise<Ordered>;
const placeNow = (id: string) =>
  house.call('GET', `/places/${id}`) as Promise<{ sitting: object | null; waiter?: { name: string } | null }>;

test('a party moves to a free table with everything, and joins another after a question', async ({
  browser,
}) => {
  const page = await tablet(browser, house);
  const [first, second] = [await place('t5'), await place('t5')];
  await openTable(page, 'T5');
  await page
    .getByRole('button', { name: /^Olives/ })
    .last()
    .tap();
  await page
    .getByRole('button', { name: 'Done' })
    .or(page.getByRole('button', { name: 'Back to the floor' }))
    .first()
    .tap();
  await openTable(page, 'T5');
  await page.getByRole('button', { name: 'Move the party…' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: /^T9\b/ }).tap();
  await expect(page.getByRole('region', { name: 'Orders of T9' })).toContainText('Chicken skewers');
  for (const { id } of [first, second]) {
    await expect.poll(async () => (await orderNow(id)).place.id).toBe('t9');
  }
  expect((await placeNow('t5')).sitting).toBeNull();
  // What was tapped and not sent came along.
  await expect(page.getByRole('button', { name: 'Send 1 plate' })).toBeVisible();

  const other = await place('t2');
  await page.getByRole('button', { name: 'Move the party…' }).tap();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^T2\b.*taken/ })
    .tap();
  await expect(page.getByRole('dialog', { name: 'T9 joins T2' })).toBeVisible();
  await page.getByRole('button', { name: 'Yes, one party' }).tap();
  await expect.poll(async () => (await orderNow(first.id)).place.id).toBe('t2');
  await expect(page.getByText(`#${other.number}`).first()).toBeVisible();
});

test('an order is split by seat and by line, here and away, and merged again', async ({ browser }) => {
  const page = await tablet(browser, house);
  const order = await place('t5');
  await openTable(page, 'T5');
  await page.getByRole('button', { name: 'Split…' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'seat 2', exact: true }).tap();
  await dialog.getByRole('button', { name: 'A bill of its own: 1 line' }).tap();
  await expect(page.getByRole('article', { name: 'Order 2' })).toContainText('Burrata');
  expect((await orderNow(order.id)).items.map(({ name }) => name)).toEqual(['Chicken skewers', 'Olives']);

  await page.getByRole('button', { name: 'Split…' }).tap();
  await dialog.getByRole('button', { name: /Olives/ }).tap();
  await dialog.getByRole('button', { name: 'To another table…' }).tap();
  await dialog.getByRole('button', { name: /^T9\b/ }).tap();
  await expect.poll(async () => (await placeNow('t9')).sitting).not.toBeNull();
  expect((await orderNow(order.id)).items.map(({ name }) => name)).toEqual(['Chicken skewers']);

  await page.getByRole('button', { name: 'Merge…' }).first().tap();
  await dialog.getByRole('button', { name: /^#2/ }).tap();
  await expect
    .poll(async () => (await orderNow(order.id)).items.map(({ name }) => name))
    .toEqual(['Chicken skewers', 'Burrata']);
});

test('my tables are mine: the floor shows them first, others’ do not ring, and they change hands', async ({
  browser,
}) => {
  const ana = await tablet(browser, house);
  const tables = async (page: typeof ana) => {
    await page.getByRole('button', { name: /this tablet$/ }).tap();
    await page.getByRole('button', { name: 'My tables…' }).tap();
    return page.getByRole('dialog', { name: 'My tables' });
  };
  const own = await tables(ana);
  for (const name of ['T1', 'T2']) await own.getByRole('button', { name: new RegExp(`^${name}\\b`) }).tap();
  await own.getByRole('button', { name: 'Done: 2 tables are mine' }).tap();
  await expect.poll(async () => (await placeNow('t2')).waiter?.name).toBe('Ana');
  await ana.keyboard.press('Escape');
  await ana.getByRole('button', { name: 'My 2 tables' }).tap();
  await expect(ana.getByRole('region', { name: 'Tables' }).getByRole('button', { name: /^T/ })).toHaveCount(
    2,
  );

  const tom = await tablet(browser, house, { pin: PINS.tom, name: 'Tablet 2' });
  const order = await place('t1');
  await house.call('POST', `/kitchen/orders/${order.id}/ready`);
  await expect(ana).toHaveTitle(/T1 ready/);
  await expect(tom.getByRole('button', { name: /^T1\b.*READY/ })).toBeVisible();
  expect(await tom.title()).toBe('Passline: floor');

  const theirs = await tables(tom);
  await theirs.getByRole('button', { name: /Take over Ana’s 2 tables/ }).tap();
  await theirs.getByRole('button', { name: 'Done: 2 tables are mine' }).tap();
  await expect.poll(async () => (await placeNow('t1')).waiter?.name).toBe('Tom');
  await expect(tom).toHaveTitle(/T1 ready/);
});
