import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { openTable, PINS, tablet } from '#test/support/waiter-tablet.ts';

let house: Restaurant;
test.beforeEach(async () => {
  house = await openRestaurant();
});
test.afterEach(() => house.close());

interface Paid {
  readonly id: string;
  readonly status: string;
  readonly totals: { readonly total: number; readonly tip: number };
  readonly payments: readonly {
    method: string;
    amount: number;
    tip: number;
    name: string;
    lines: readonly string[];
    voided: object | null;
  }[];
}
/** 3 × €17.50 and a burrata for €12.50: €65.00. */
const DINNER = [
  { menuItemId: 'chicken-skewers', quantity: 1, seat: 1 },
  { menuItemId: 'chicken-skewers', quantity: 2, seat: 2 },
  { menuItemId: 'burrata', quantity: 1 },
];
const place = (placeId: string) =>
  house.call('POST', '/orders', { orderType: 'dine_in', placeId, items: DINNER }) as Promise<Paid>;
const orderNow = (id: string) => house.call('GET', `/orders/${id}`) as Promise<Paid>;
const paid = async (id: string) => (await orderNow(id)).payments.filter((each) => each.voided === null);

async function bill(page: Page) {
  await openTable(page, 'T5');
  await page.getByRole('button', { name: /^Bill/ }).tap();
  return page.getByRole('dialog', { name: 'Bill of T5' });
}

test('cash with change, a tip, and the table is closed', async ({ browser }) => {
  const page = await tablet(browser, house);
  const order = await place('t5');
  for (const [path, body] of [
    [`/kitchen/orders/${order.id}/ready`, {}],
    [`/orders/${order.id}/status`, { status: 'served' }],
  ] as const) {
    await house.call(path.endsWith('status') ? 'PUT' : 'POST', path, body);
  }
  const sheet = await bill(page);
  await expect(sheet.getByText('€65.00').first()).toBeVisible();
  await sheet.getByRole('button', { name: /^10 %/ }).tap();
  await sheet.getByRole('button', { name: 'Cash', exact: true }).tap();
  await sheet.getByRole('button', { name: '€80.00' }).tap();
  await expect(sheet.getByRole('status')).toContainText('€8.50');
  await sheet.getByRole('button', { name: 'Cash: €71.50 taken' }).tap();
  await expect.poll(() => paid(order.id)).toMatchObject([{ method: 'cash', amount: 6500, tip: 650 }]);
  await expect(sheet.getByText('Everything is paid.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Receipt…' }).tap();
  const receipt = page.getByRole('dialog', { name: 'Receipt for T5' });
  await expect(receipt.getByText('The Copper Table')).toBeVisible();
  await expect(receipt.getByText('€71.50 Cash')).toBeVisible();
  await receipt.getByRole('button', { name: 'Back' }).tap();
  await sheet.getByRole('button', { name: 'Close the table' }).tap();
  await expect.poll(async () => (await orderNow(order.id)).status).toBe('completed');
  const table = (await house.call('GET', '/places/t5')) as { sitting: object | null };
  expect(table.sitting).toBeNull();
});

test('three ways of parting one bill come to it to the cent, and a mistake is taken back by a manager', async ({
  browser,
}) => {
  const page = await tablet(browser, house);
  const order = await place('t5');
  const sheet = await bill(page);
  // By seat: the one of seat 1.
  await sheet.getByRole('button', { name: 'By dish' }).tap();
  await sheet.getByRole('button', { name: 'seat 1', exact: true }).tap();
  await sheet.getByRole('button', { name: 'Card: €17.50 taken' }).tap();
  await expect
    .poll(async () => (await paid(order.id)).at(-1))
    .toMatchObject({ amount: 1750, method: 'card' });
  expect((await paid(order.id))[0]?.lines).toHaveLength(1);
  // The rest, €47.50, in three.
  await sheet.getByRole('button', { name: 'Equally' }).tap();
  await sheet.getByRole('button', { name: 'One more: parts' }).tap();
  await sheet.getByRole('button', { name: 'Card: €15.84 taken' }).tap();
  await expect.poll(async () => (await paid(order.id)).length).toBe(2);
  // A sum on a room where somebody stays, which is a mistake.
  await house
    .call('PUT', '/stays/r208', { guest: 'Ms Okafor', until: '2099-01-01', pin: '2468' })
    .catch(() => null);
  await sheet.getByRole('button', { name: 'A sum' }).tap();
  for (const digit of ['5', '00']) await sheet.getByRole('button', { name: digit, exact: true }).tap();
  await sheet.getByRole('button', { name: 'Card: €5.00 taken' }).tap();
  await expect.poll(async () => (await paid(order.id)).length).toBe(3);
  await sheet.getByRole('button', { name: 'Take back: €5.00 Card' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Wrong amount' }).tap();
  await page.getByRole('dialog', { name: /manager/ }).waitFor();
  await page.keyboard.type(PINS.sofia);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await paid(order.id)).length).toBe(2);
  await sheet.getByRole('button', { name: 'All of it' }).tap();
  await sheet.getByRole('button', { name: 'Card: €31.66 taken' }).tap();
  await expect(sheet.getByText('Everything is paid.')).toBeVisible();
  const sum = (await paid(order.id)).reduce((all, each) => all + each.amount, 0);
  expect(sum).toBe((await orderNow(order.id)).totals.total);
});

test('money taken without the link waits here, counts on the bill, and is recorded once', async ({
  browser,
}) => {
  const page = await tablet(browser, house);
  const order = await place('t5');
  const sheet = await bill(page);
  await page.context().setOffline(true);
  await sheet.getByRole('button', { name: 'Cash', exact: true }).tap();
  await sheet.getByRole('button', { name: 'Cash: €65.00 taken' }).tap();
  await expect(sheet.getByText('1 payment waits here for the link')).toBeVisible();
  await expect(sheet.getByText('Everything is paid.')).toBeVisible();
  expect(await paid(order.id)).toEqual([]);
  await page.context().setOffline(false);
  await expect.poll(() => paid(order.id), { timeout: 20_000 }).toMatchObject([{ amount: 6500 }]);
  await expect(sheet.getByText('waits here')).toHaveCount(0);
});
