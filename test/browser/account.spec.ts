import { expect, type Browser, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

/** An account that nobody needs, against the real host: made after an order, found again on another telephone. */
let house: Restaurant;

test.beforeEach(async () => {
  house = await openRestaurant();
});
test.afterEach(() => house.close());

// Two browsers and a host beside each other.
test.setTimeout(120_000);

interface Looking {
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
}

async function phone(browser: Browser, place: string, looking: Looking = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    ...looking,
  });
  const page = await context.newPage();
  await page.goto(`${house.host.url}${house.pathOf(place)}`);
  return page;
}

async function takes(page: Page, dish: string): Promise<void> {
  await page.getByRole('button', { name: `Add ${dish}` }).click();
  await page.getByRole('button', { name: new RegExp(`of ${dish} in your order`) }).waitFor();
}

async function sends(page: Page): Promise<void> {
  await page.getByRole('button', { name: /See your order/ }).click();
  await page.getByRole('button', { name: /Send to the kitchen/ }).click();
  await page.getByRole('list', { name: 'Dishes' }).waitFor();
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `.out/look/${name}.png`, fullPage: true });

async function signsIn(page: Page, pin: string): Promise<void> {
  await page.getByLabel('Phone number or e-mail').fill('00353 87 1234567');
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('an order is kept, found on another telephone, and ordered again but for what is sold out', async ({
  browser,
}) => {
  const first = await phone(browser, 'T4');
  await takes(first, 'Burrata');
  await takes(first, 'Focaccia');
  await sends(first);
  await first.getByRole('button', { name: 'Keep this order for next time' }).click();
  await expect(first.getByRole('heading', { name: 'Your orders, next time too' })).toBeVisible();
  await picture(first, 'account-new');
  await first.getByLabel('Name').fill('Zoë');
  await first.getByLabel('Phone number or e-mail').fill('+353 87 123 4567');
  await first.getByLabel('PIN', { exact: true }).fill('1234');
  await first.getByRole('button', { name: 'Keep my orders' }).click();
  await expect(first.getByText('Everybody tries this PIN first')).toBeVisible();
  await expect(first.getByLabel('PIN', { exact: true })).toHaveValue('');
  await first.getByLabel('PIN', { exact: true }).fill('2580');
  await first.getByRole('button', { name: 'Keep my orders' }).click();
  await expect(first.getByText('Signed in as Zoë')).toBeVisible();
  await expect(first.getByRole('article')).toHaveCount(1);
  await picture(first, 'account-orders');

  await house.call('PUT', '/menu/items/focaccia/stock', { count: null, available: false });
  const second = await phone(browser, 'T6');
  await second.getByRole('button', { name: 'Your orders' }).click();
  await second.getByRole('radio', { name: 'I have an account' }).check();
  await signsIn(second, '1470');
  await expect(second.getByText('This PIN does not fit')).toBeVisible();
  await signsIn(second, '2580');
  await second.getByRole('button', { name: 'Order again' }).click();
  const review = second.getByRole('dialog', { name: 'Not all is as it was' });
  await expect(review.getByText('Sold out')).toBeVisible();
  await picture(second, 'account-review');
  await review.getByRole('button', { name: /Add 1 dish/ }).click();
  const order = second.getByRole('dialog', { name: 'Your order' });
  await expect(order.getByRole('heading', { name: 'Burrata' })).toBeVisible();
  await expect(order.getByText('Focaccia')).toHaveCount(0);
  await order.getByRole('button', { name: /Send to the kitchen/ }).click();
  await second.getByRole('button', { name: 'Burrata again' }).click();
  await expect(second.getByText('In your order')).toBeVisible();
  await picture(second, 'account-again');
  await second.getByRole('button', { name: 'Your orders' }).click();
  await expect(second.getByRole('article')).toHaveCount(2);

  await second.getByRole('button', { name: 'Your account' }).click();
  await picture(second, 'account-own');
  await second.getByRole('button', { name: 'Delete the account' }).click();
  await second.getByLabel('Your PIN').fill('2580');
  await second.getByRole('button', { name: 'Delete it' }).click();
  await expect(second.getByRole('heading', { name: 'Your orders, next time too' })).toBeVisible();
  await first.reload();
  await expect(first.getByRole('heading', { name: 'Your orders, next time too' })).toBeVisible();
});

test('two telephones of a table each keep their own dishes of the one order', async ({ browser }) => {
  const [zoe, ben] = [await phone(browser, 'T4'), await phone(browser, 'T4')];
  await takes(zoe, 'Burrata');
  await takes(ben, 'Focaccia');
  await ben.getByRole('button', { name: /See your order/ }).click();
  await expect(ben.getByRole('dialog').getByRole('heading', { name: 'Burrata' })).toBeVisible();
  await ben.getByRole('button', { name: /Send to the kitchen/ }).click();
  await ben.getByRole('list', { name: 'Dishes' }).waitFor();
  await zoe.getByRole('button', { name: 'Your orders' }).click();
  await zoe.getByLabel('Name').fill('Zoë');
  await zoe.getByLabel('Phone number or e-mail').fill('zoe@example.com');
  await zoe.getByLabel('PIN', { exact: true }).fill('2580');
  await zoe.getByRole('button', { name: 'Keep my orders' }).click();
  const past = zoe.getByRole('article');
  await expect(past.getByText('Your dishes of an order of the table')).toBeVisible();
  await expect(past.getByText('Burrata')).toBeVisible();
  await expect(past.getByText('Focaccia')).toHaveCount(0);
  await past.getByRole('button', { name: 'Burrata again' }).click();
  await expect(past.getByText('In your order')).toBeVisible();
  // The other telephone sees it in the cart that they share.
  await ben.getByRole('button', { name: 'Order more' }).click();
  await ben.getByRole('button', { name: /See your order/ }).click();
  await expect(ben.getByRole('dialog').getByRole('heading', { name: 'Burrata' })).toBeVisible();
});

for (const [locale, colorScheme] of [
  ['ar', 'light'],
  ['en-IE', 'dark'],
  ['ta', 'dark'],
] as const) {
  test(`the account fits a telephone in ${locale}, ${colorScheme}`, async ({ browser }) => {
    const page = await phone(browser, 'T2', { locale, colorScheme });
    await page.locator('.g-add').first().waitFor();
    await page.goto(`${page.url()}#account`);
    await page.locator('.g-account-form').waitFor();
    await picture(page, `account-${locale}-new`);
    const [name, contact, pin] = await page.locator('.g-account-form input').all();
    await name?.fill('Zoë');
    await contact?.fill('+353 87 123 4567');
    await pin?.fill('2580');
    await page.locator('.g-account-form .g-main').click();
    await page.locator('.g-account-who').waitFor();
    await picture(page, `account-${locale}-none`);
    await page.locator('.g-account-who button').click();
    await picture(page, `account-${locale}-own`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}
