import { expect } from '@playwright/test';
import type { Order } from '#shared/orders/order.ts';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { openTable, tablet } from '#test/support/waiter-tablet.ts';

let house: Restaurant;
test.beforeEach(async () => {
  house = await openRestaurant();
});
test.afterEach(() => house.close());

const SPRITZ = { menuItemId: 'spritz', quantity: 2 };
const place = (placeId: string, items: readonly object[] = [SPRITZ]) =>
  house.call('POST', '/orders', { orderType: 'dine_in', placeId, items }) as Promise<Order>;
const ordersAt = async (placeId: string) => {
  const { orders } = (await house.call('GET', `/orders?place=${placeId}`)) as { orders: Order[] };
  return orders;
};

test('three taps from the floor to the kitchen: the table, the dish that everybody asks for, Send', async ({
  browser,
}) => {
  const page = await tablet(browser, house);
  await place('t1');
  await openTable(page, 'T9');
  await page.getByRole('group', { name: 'Asked for most' }).getByRole('button', { name: 'Spritz' }).tap();
  await page.getByRole('button', { name: /^Send 1 plate/ }).tap();
  await expect.poll(async () => (await ordersAt('t9'))[0]?.items[0]?.name).toBe('Spritz');
});

test('seat, course, note and allergy: said once, they go with what that guest has', async ({ browser }) => {
  const page = await tablet(browser, house);
  await openTable(page, 'T6');
  await page.keyboard.type('cs');
  await page.getByRole('region', { name: 'Menu' }).getByRole('button', { name: 'Chicken skewers' }).tap();
  await page.getByRole('button', { name: 'Seat 2' }).tap();
  await page.getByRole('button', { name: 'Starters' }).tap();
  await page.getByRole('button', { name: 'Sauce on the side' }).tap();
  await page.getByRole('button', { name: 'Allergy' }).tap();
  await expect(page.getByText('For everything that seat 2 has.')).toBeVisible();
  await page.getByRole('button', { name: 'tree nuts', exact: true }).tap();
  await expect(page.getByText('As chosen this has tree nuts', { exact: false })).toBeVisible();
  await page.getByRole('searchbox').fill('burr');
  await page.getByRole('region', { name: 'Menu' }).getByRole('button', { name: 'Burrata' }).tap();
  await page.getByRole('button', { name: 'Seat 2, allergy' }).tap();
  await page.getByRole('button', { name: /^Send 2 plates/ }).tap();
  await expect.poll(async () => (await ordersAt('t6')).length).toBe(1);
  const [order] = await ordersAt('t6');
  const said = order!.items.map(({ name, seat, course, allergies, specialInstructions }) => ({
    name,
    seat,
    course,
    allergies,
    specialInstructions,
  }));
  expect(said).toEqual([
    {
      name: 'Chicken skewers',
      seat: 2,
      course: 1,
      allergies: ['nuts'],
      specialInstructions: 'Sauce on the side',
    },
    { name: 'Burrata', seat: 2, course: 1, allergies: ['nuts'], specialInstructions: '' },
  ]);
});

test('held courses wait and are fired; the pass and each dish are seen; the round comes again', async ({
  browser,
}) => {
  const page = await tablet(browser, house);
  const order = await place('t4', [
    SPRITZ,
    { menuItemId: 'burrata', quantity: 1, course: 1 },
    { menuItemId: 'lemon-tart', quantity: 1, course: 3 },
  ]);
  await openTable(page, 'T4');
  await expect(page.getByText('Bar not seen yet')).toBeVisible();
  const bar = order.tickets.find(({ station }) => station === 'bar');
  await house.call('POST', '/kitchen/shown', {
    page: 'kitchen-bar',
    tickets: [{ id: bar?.id, revision: bar?.revision }],
  });
  await expect(page.getByText('Bar saw it', { exact: false })).toBeVisible();
  await house.call('POST', `/kitchen/tickets/${bar?.id}/bump`);
  await page.getByRole('button', { name: 'Take' }).tap();
  await expect(page.getByText('at the pass', { exact: false })).toHaveCount(0);
  await page.getByRole('button', { name: 'Fire', exact: true }).tap();
  await expect
    .poll(async () => (await ordersAt('t4'))[0]?.tickets.some(({ status }) => status === 'held'))
    .toBe(false);
  await page.getByRole('button', { name: 'same round again' }).tap();
  await page.getByRole('button', { name: /^Send 2 plates/ }).tap();
  await expect
    .poll(
      async () =>
        (await ordersAt('t4')).flatMap(({ items }) => items).filter(({ name }) => name === 'Spritz').length,
    )
    .toBe(2);
});

test('what is sold out is struck out on every tablet at once', async ({ browser }) => {
  const page = await tablet(browser, house);
  await openTable(page, 'T9');
  await expect(page.getByRole('button', { name: 'Burrata' })).toBeEnabled();
  await house.call('PUT', '/menu/items/burrata/stock', { available: false });
  await expect(page.getByRole('button', { name: /^Burrata/ })).toBeDisabled();
});
