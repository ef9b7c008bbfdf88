import { expect, type Browser, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

let house: Restaurant;
test.beforeEach(async () => {
  house = await openRestaurant();
});
test.afterEach(() => house.close());

async function kitchen(browser: Browser, path: string, touch = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, hasTouch: touch });
  const page = await context.newPage();
  await page.goto(house.host.url + path);
  await page
    .getByText(/Linked/)
    .first()
    .waitFor();
  return page;
}

const SKEWERS = { menuItemId: 'chicken-skewers', quantity: 1 };
const place = (more: object = {}) =>
  house.call('POST', '/orders', {
    orderType: 'dine_in',
    placeId: 't4',
    items: [SKEWERS],
    ...more,
  }) as Promise<{ id: string; number: number; tickets: { id: string; station: string }[] }>;
const orderNow = (id: string) =>
  house.call('GET', `/orders/${id}`) as Promise<{
    status: string;
    rush: boolean;
    tickets: {
      station: string;
      status: string;
      wait: { why: string } | null;
      allergySeen: { by: string } | null;
      lines: { done: number }[];
    }[];
  }>;
const grillOf = async (id: string) => (await orderNow(id)).tickets.find(({ station }) => station === 'grill');

test('an allergy hides the lines until a cook answers by name, on every screen at once', async ({
  browser,
}) => {
  const [left, right] = [
    await kitchen(browser, '/kitchen/grill', true),
    await kitchen(browser, '/kitchen/grill'),
  ];
  const { id } = await place({ allergies: ['milk'], items: [{ ...SKEWERS, quantity: 2 }] });
  const gate = left.getByRole('button', { name: /ALLERGY.*MILK/i });
  await gate.waitFor();
  await expect(left.getByRole('article').getByText('Chicken skewers', { exact: true })).toHaveCount(0);
  await left.keyboard.press('1');
  expect((await grillOf(id))?.status).toBe('waiting');
  await left.getByRole('button', { name: 'Mei' }).tap();
  for (const screen of [left, right]) {
    await expect(screen.getByRole('article').getByText('Chicken skewers')).toBeVisible();
    await expect(screen.getByText(/Mei \d\d:\d\d/)).toBeVisible();
  }
  expect((await grillOf(id))?.allergySeen?.by).toBe('Mei');
  const expo = await kitchen(browser, '/kitchen/expo');
  await expo
    .getByRole('button', { name: /everything about it/ })
    .first()
    .click();
  await expect(expo.getByText(/MILK · Mei/)).toBeVisible();
  await expect(expo.getByText(/seen \d\d:\d\d:\d\d/).first()).toBeVisible();
});

test('a cook works tickets with the keys alone: start, part of a quantity, hold, rush, undo, recall', async ({
  browser,
}) => {
  const page = await kitchen(browser, '/kitchen/grill');
  const first = await place({ items: [{ ...SKEWERS, quantity: 3 }] });
  const second = await place({ placeId: 't5' });
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.keyboard.press('s');
  await expect.poll(async () => (await grillOf(first.id))?.status).toBe('cooking');
  await page.keyboard.press('i');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(page.getByText('2 of 3 done')).toBeVisible();
  await expect.poll(async () => (await grillOf(first.id))?.lines[0]?.done).toBe(2);
  await page.keyboard.press('u');
  await expect(page.getByText('1 of 3 done')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('x');
  await expect.poll(async () => (await orderNow(second.id)).rush).toBe(true);
  await page.keyboard.press('x');
  await page.keyboard.press('o');
  await expect.poll(async () => (await grillOf(second.id))?.wait?.why).toBe('hand');
  await expect(page.getByText('Held until it is fired')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await expect.poll(async () => (await grillOf(first.id))?.status).toBe('bumped');
  await page.keyboard.press('r');
  await expect.poll(async () => (await grillOf(first.id))?.status).toBe('cooking');
  await expect(page.getByText('RECALLED', { exact: true })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Bumped lately' })).toBeVisible();
  await page.keyboard.press('1');
  await expect.poll(async () => (await grillOf(first.id))?.status).toBe('cooking');
});

test('a learnt key does on the board what it was taught', async ({ browser }) => {
  const page = await kitchen(browser, '/kitchen/grill');
  const { id } = await place();
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'BUMP', exact: true }).click();
  await expect(page.getByText('Press the key for BUMP…')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByText('F9 is bump now.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect.poll(async () => (await grillOf(id))?.status).toBe('bumped');
  await page.reload();
  const other = await place();
  await page.getByRole('article').first().waitFor();
  await page.keyboard.press('F9');
  await expect.poll(async () => (await grillOf(other.id))?.status).toBe('bumped');
});

test('every layout shows every ticket, and a ticket can be bumped in it by touch', async ({ browser }) => {
  const page = await kitchen(browser, '/kitchen/grill', true);
  for (const [name, selector] of [
    ['Columns', '.grid-rail'],
    ['List', '.grid-list'],
    ['Beside Fry', '.halves'],
    ['Grid', '.grid-grid'],
  ] as const) {
    const { id } = await place();
    await page.keyboard.press('m');
    await page.getByRole('button', { name, exact: true }).tap();
    await page.locator(selector).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('article').first().locator('.head, .list-press').first().tap();
    await expect.poll(async () => (await grillOf(id))?.status).toBe('bumped');
  }
});

test('orders are carried over the board by mouse and by keys, and refused where the table forbids it', async ({
  browser,
}) => {
  const page = await kitchen(browser, '/kitchen/board');
  const other = await kitchen(browser, '/kitchen/board');
  const { id } = await place();
  const card = page.locator(`[data-order="${id}"]`);
  await card.waitFor();
  const carry = async (to: string) => {
    const from = await card.boundingBox();
    const target = await page.locator(`[data-column="${to}"]`).boundingBox();
    if (!from || !target) throw new Error('nothing to carry');
    await page.mouse.move(from.x + 60, from.y + from.height - 20);
    await page.mouse.down();
    await page.mouse.move(target.x + 80, target.y + 300, { steps: 6 });
    await page.mouse.up();
  };
  await carry('ready');
  await expect(page.getByRole('alert').filter({ hasText: 'stays where it was' })).toBeVisible();
  expect((await orderNow(id)).status).toBe('confirmed');
  await carry('cooking');
  await expect.poll(async () => (await orderNow(id)).status).toBe('cooking');
  await expect(other.locator('[data-column="cooking"]').locator(`[data-order="${id}"]`)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await orderNow(id)).status).toBe('ready');
  await house.call('POST', '/orders', {
    orderType: 'delivery',
    customer: { name: 'Sam', phone: '1', address: 'Here' },
    items: [SKEWERS],
  });
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.locator('[data-column="confirmed"] article')).toHaveCount(1);
});

test('the pass packs a bag, waits for the stations, and lets a manager override', async ({ browser }) => {
  await house.call('PATCH', '/settings', { kitchen: { expo: 'enforced' } });
  const page = await kitchen(browser, '/kitchen/expo');
  const { id } = await place({ orderType: 'takeout', placeId: null });
  await page
    .getByRole('button', { name: /everything about it/ })
    .first()
    .click();
  await page.getByRole('button', { name: '1 Chicken skewers' }).click();
  await expect(page.getByText('In the bag: 1 of 1')).toBeVisible();
  await page.getByRole('button', { name: /Send all/ }).click();
  await page.getByText('A manager sends it anyway').waitFor();
  await page.keyboard.type('2222');
  await page.keyboard.press('Enter');
  await expect(page.getByText("This is not a manager's PIN.").first()).toBeVisible();
  expect((await orderNow(id)).status).toBe('confirmed');
  await page.keyboard.type('5555');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await orderNow(id)).status).toBe('ready');
});

test('a dish that the kitchen takes off is gone on a guest’s telephone within a second', async ({
  browser,
}) => {
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await phone.goto(house.host.url + house.pathOf('T2'));
  await phone.getByText('Corn ribs').first().waitFor();
  const page = await kitchen(browser, '/kitchen/grill');
  await page.keyboard.press('e');
  await page.getByRole('searchbox').fill('corn ribs');
  await page.getByRole('button', { name: '86', exact: true }).first().click();
  const began = Date.now();
  await expect(
    phone
      .locator('button, article, li')
      .filter({ hasText: 'Corn ribs' })
      .getByText(/sold out/i)
      .first(),
  ).toBeVisible({
    timeout: 3000,
  });
  expect(Date.now() - began).toBeLessThan(2500);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect
    .poll(async () => ((await house.call('GET', '/items/corn-ribs')) as { available: boolean }).available)
    .toBe(true);
});

test('a ticket of another station is pulled here by keys and by touch', async ({ browser }) => {
  const page = await kitchen(browser, '/kitchen/grill', true);
  const lemon = { menuItemId: 'lemon-tart', quantity: 1 };
  const first = await place({ items: [lemon] });
  const second = await place({ placeId: 't5', items: [lemon] });
  const stationOf = async (id: string) => (await orderNow(id)).tickets[0]?.station;
  const away = await stationOf(first.id);
  await page.keyboard.press('g');
  await expect(page.getByRole('button', { name: /PULL/ }).filter({ hasText: 'T4' })).toBeVisible();
  await page.keyboard.press('1');
  await expect.poll(() => stationOf(first.id)).toBe('grill');
  await expect(page.getByRole('article', { name: /^T4/ })).toBeVisible();
  await page.keyboard.press('u');
  await expect.poll(() => stationOf(first.id)).toBe(away);
  await page.getByRole('button', { name: 'Grill: this screen' }).tap();
  await page.getByRole('button', { name: 'Pull a ticket from another station' }).tap();
  await page.getByRole('button', { name: /PULL/ }).filter({ hasText: 'T5' }).tap();
  await expect.poll(() => stationOf(second.id)).toBe('grill');
});
