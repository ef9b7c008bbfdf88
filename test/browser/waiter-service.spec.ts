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
  readonly status: string;
  readonly items: readonly { id: string; name: string; quantity: number; status: string }[];
  readonly tickets: readonly { id: string; station: string }[];
  readonly statusHistory: readonly { status: string; note: string | null }[];
}
const SKEWERS = { menuItemId: 'chicken-skewers', quantity: 2 };
const BURRATA = { menuItemId: 'burrata', quantity: 1 };

const place = (placeId: string, items: readonly object[] = [SKEWERS, BURRATA]) =>
  house.call('POST', '/orders', { orderType: 'dine_in', placeId, items }) as Promise<Ordered>;
const orderNow = (id: string) => house.call('GET', `/orders/${id}`) as Promise<Ordered>;
const acceptByHand = () =>
  house.call('PATCH', '/settings', {
    autoConfirm: { dine_in: false, takeout: true, delivery: false, online: false, room_service: true },
  });

test('guests wait for a yes: it is said loudly, accepted by one tap, refused with a reason', async ({
  browser,
}) => {
  const page = await tablet(browser, house);
  await acceptByHand();
  const first = await place('t3');
  await expect(page.getByRole('status').getByText('T3 waits for a yes')).toBeVisible();
  await expect(page).toHaveTitle(/T3 waits for a yes/);
  const second = await place('t5');
  await openTable(page, 'T9');
  await expect(page.getByRole('button', { name: '2 to accept' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the floor' }).tap();
  await page.getByRole('button', { name: /^Accept: T3/ }).tap();
  await expect.poll(async () => (await orderNow(first.id)).status).toBe('confirmed');
  await page.getByRole('button', { name: /^Refuse: T5/ }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'The kitchen is closing' }).tap();
  await expect.poll(async () => (await orderNow(second.id)).status).toBe('cancelled');
  expect((await orderNow(second.id)).statusHistory.at(-1)?.note).toBe('The kitchen is closing');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveTitle('Passline: floor');
});

test('what the kitchen has begun is taken back with a manager’s PIN only', async ({ browser }) => {
  const page = await tablet(browser, house);
  const order = await place('t5');
  const grill = order.tickets.find(({ station }) => station === 'grill');
  await house.call('POST', `/kitchen/tickets/${grill?.id}/start`);
  await openTable(page, 'T5');
  await page
    .getByRole('button', { name: /Chicken skewers/ })
    .first()
    .tap();
  await expect(page.getByText('#1, cooking')).toBeVisible();
  await page.getByRole('button', { name: /^Void this line/ }).tap();
  await page.getByRole('button', { name: 'Wrong dish' }).tap();
  const dialog = page.getByRole('dialog', { name: /manager/ });
  await page.keyboard.type(PINS.ana);
  await dialog.getByRole('button', { name: 'Take it back' }).tap();
  await expect(dialog.getByText("This is not a manager's PIN.")).toBeVisible();
  expect((await orderNow(order.id)).items[0]?.status).toBe('cooking');
  await page.keyboard.type(PINS.sofia);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await orderNow(order.id)).items[0]?.status).toBe('voided');
});

test('two tablets at one table: the second is told what the first changed, and chooses', async ({
  browser,
}) => {
  const [ana, tom] = [
    await tablet(browser, house),
    await tablet(browser, house, { pin: PINS.tom, name: 'Tablet 2' }),
  ];
  const order = await place('t5');
  for (const page of [ana, tom]) {
    await openTable(page, 'T5');
    await page
      .getByRole('button', { name: /Chicken skewers/ })
      .first()
      .tap();
    await page.getByRole('button', { name: 'One more: Chicken skewers' }).tap();
  }
  // Both looked at the same line; Tom's tablet has not heard of Ana's change when he sends his.
  await tom.context().setOffline(true);
  await ana.getByRole('button', { name: 'Send the change' }).tap();
  await expect.poll(async () => (await orderNow(order.id)).items[0]?.quantity).toBe(3);
  await tom.getByRole('button', { name: 'One more: Chicken skewers' }).tap();
  await tom.getByRole('button', { name: 'Send the change' }).tap();
  await tom.context().setOffline(false);
  await expect(tom.getByText(/Somebody changed it meanwhile: Chicken skewers is 3 × now/)).toBeVisible({
    timeout: 20_000,
  });
  expect((await orderNow(order.id)).items[0]?.quantity).toBe(3);
  await tom.getByRole('button', { name: 'Mine all the same' }).tap();
  await expect.poll(async () => (await orderNow(order.id)).items[0]?.quantity).toBe(4);
  await expect(tom.getByText(/meanwhile/)).toHaveCount(0);
});

test('what the kitchen did meanwhile makes nobody choose', async ({ browser }) => {
  const page = await tablet(browser, house);
  const order = await place('t5');
  await openTable(page, 'T5');
  await page
    .getByRole('button', { name: /Burrata/ })
    .first()
    .tap();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'One more: Burrata' }).tap();
  await page.getByRole('button', { name: 'Send the change' }).tap();
  const grill = order.tickets.find(({ station }) => station === 'grill');
  await house.call('POST', `/kitchen/tickets/${grill?.id}/start`);
  await page.context().setOffline(false);
  await expect.poll(async () => (await orderNow(order.id)).items[1]?.quantity, { timeout: 20_000 }).toBe(2);
  await expect(page.getByText(/meanwhile|not taken/)).toHaveCount(0);
});
