import { expect, type Browser, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

/** A table with several telephones, against the real host: one cart, the bill in parts, and the four kinds of gate. */
let house: Restaurant;

test.beforeEach(async () => {
  house = await openRestaurant();
});
test.afterEach(() => house.close());

// Several real browsers and a host beside each other.
test.setTimeout(120_000);

async function phone(browser: Browser, place: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${house.host.url}${house.pathOf(place)}`);
  return page;
}

const settings = (ordering: object) => house.call('PATCH', '/settings', { ordering });

/** Puts a dish without questions into the order. */
async function takes(page: Page, dish: string): Promise<void> {
  await page.getByRole('button', { name: `Add ${dish}` }).click();
  await page.getByRole('button', { name: new RegExp(`of ${dish} in your order`) }).waitFor();
}

const toOrder = (page: Page) => page.getByRole('button', { name: /See your order/ }).click();
const send = (page: Page) => page.getByRole('button', { name: /Send to the kitchen/ }).click();
const picture = (page: Page, name: string) => page.screenshot({ path: `.out/look/${name}.png` });

test('two phones at one table fill one cart, see whose dish is whose, and send it once', async ({
  browser,
}) => {
  const [ana, ben] = [await phone(browser, 'T4'), await phone(browser, 'T4')];
  await takes(ana, 'Burrata');
  await takes(ben, 'Focaccia');
  await toOrder(ana);
  await ana.getByRole('button', { name: 'Say your name to the table' }).click();
  await ana.getByLabel('Your first name').fill('Ana');
  await ana.getByRole('button', { name: 'Save' }).click();
  await toOrder(ben);
  await expect(ben.getByText('Ana', { exact: true })).toHaveCount(2);
  await ben.getByRole('button', { name: 'One more Burrata' }).click();
  await ana.getByRole('button', { name: 'One more Burrata' }).click();
  for (const page of [ana, ben]) {
    await expect(page.getByRole('group', { name: /Burrata/ }).getByRole('status')).toHaveText('3');
  }
  await picture(ana, 'table-cart');
  await send(ana);
  await expect(ana.getByRole('list', { name: 'Dishes' }).getByText('Burrata')).toBeVisible();
  await expect(ben.getByText('NOTHING YET')).toBeVisible();
  await picture(ana, 'table-track');
});

test('quick fingers: one dish after another goes into the order, none waits for the one before', async ({
  browser,
}) => {
  const ana = await phone(browser, 'T4');
  const answers = Promise.withResolvers<void>();
  await ana.route('**/api/v1/cart/lines', async (route) => {
    await answers.promise;
    await route.continue();
  });
  for (const dish of ['Burrata', 'Focaccia', 'Olives']) {
    await ana.getByRole('button', { name: `Add ${dish}` }).click();
  }
  answers.resolve();
  await toOrder(ana);
  for (const dish of ['Burrata', 'Focaccia', 'Olives']) {
    await expect(ana.getByRole('group', { name: new RegExp(dish) }).getByRole('status')).toHaveText('1');
  }
});

test('a cart outlives a reload, and another telephone finds it', async ({ browser }) => {
  const ana = await phone(browser, 'T4');
  await takes(ana, 'Burrata');
  await expect(ana.getByRole('button', { name: /See your order/ })).toBeVisible();
  await ana.reload();
  await expect(ana.getByRole('button', { name: /See your order/ })).toBeVisible();
  const ben = await phone(browser, 'T4');
  await expect(ben.getByRole('button', { name: /See your order/ })).toBeVisible();
});

test('the bill is asked for in parts to the cent, with a tip, and the receipt shows what was paid', async ({
  browser,
}) => {
  const ana = await phone(browser, 'T5');
  await takes(ana, 'Burrata');
  await takes(ana, 'Focaccia');
  await toOrder(ana);
  await send(ana);
  await ana.getByRole('button', { name: 'The bill, please' }).click();
  await ana.getByRole('radio', { name: 'An equal part' }).check();
  await ana.getByRole('button', { name: 'One more An equal part' }).click();
  await ana.getByRole('radio', { name: /^10 %/ }).check();
  await picture(ana, 'table-bill');
  await ana.getByRole('button', { name: /Ask for the bill/ }).click();
  await expect(ana.getByText('The bill has been asked for. Somebody comes to you.')).toBeVisible();
  const place = (
    (await house.call('GET', '/places')) as { places: { id: string; name: string }[] }
  ).places.find(({ name }) => name === 'T5');
  const cart = (await house.call('GET', `/cart?place=${place?.id}`)) as {
    calls: { kind: string; wishes: { part: object; method: string; tip: number }[] }[];
  };
  expect(cart.calls).toMatchObject([
    { kind: 'bill', wishes: [{ part: { of: 'equal', parts: 3 }, method: 'card' }] },
  ]);
  await house.call('POST', `/places/${place?.id}/payments`, { method: 'card', tip: 200 });
  await ana.getByRole('button', { name: 'The bill, please' }).click();
  await expect(ana.getByText('Everything is paid. Thank you.')).toBeVisible();
  await picture(ana, 'table-receipt');
});

test('the first order of a table waits for a waiter’s yes; the next goes at once', async ({ browser }) => {
  await settings({ tableGate: 'approve' });
  const ana = await phone(browser, 'T6');
  await takes(ana, 'Burrata');
  await toOrder(ana);
  await expect(ana.getByText('A waiter says yes to the first order of your table.')).toBeVisible();
  await send(ana);
  await expect(ana.getByRole('button', { name: 'Cancel this order' })).toBeVisible();
  const { orders } = (await house.call('GET', '/orders?status=pending')) as { orders: { id: string }[] };
  await house.call('PUT', `/orders/${orders[0]?.id}/status`, { status: 'confirmed' });
  await ana.getByRole('button', { name: 'Order more' }).click();
  await takes(ana, 'Focaccia');
  await toOrder(ana);
  await expect(ana.getByText('A waiter says yes to the first order of your table.')).toBeHidden();
  await send(ana);
  await expect
    .poll(
      async () =>
        ((await house.call('GET', '/orders?status=confirmed')) as { orders: object[] }).orders.length,
    )
    .toBe(2);
});

test('where four digits are asked for, the page asks for them, and says when they are wrong', async ({
  browser,
}) => {
  await settings({ tableGate: 'code' });
  const ana = await phone(browser, 'T7');
  await expect(ana.getByRole('heading', { name: 'Your table is not open yet' })).toBeVisible();
  const { places } = (await house.call('GET', '/places')) as { places: { id: string; name: string }[] };
  const id = places.find(({ name }) => name === 'T7')?.id;
  const opened = (await house.call('POST', `/places/${id}/open`)) as { sitting: { code: string } };
  await ana.getByRole('button', { name: 'Try again' }).click();
  await ana.getByLabel('Four digits').fill(opened.sitting.code === '0000' ? '1111' : '0000');
  await ana.getByRole('button', { name: 'See the menu' }).click();
  await expect(ana.getByText('These are not the digits of this table.')).toBeVisible();
  await picture(ana, 'table-code');
  await ana.getByLabel('Four digits').fill(opened.sitting.code);
  await ana.getByRole('button', { name: 'See the menu' }).click();
  await expect(ana.getByRole('button', { name: 'Add Burrata' })).toBeVisible();
});
