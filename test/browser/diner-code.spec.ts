import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

let restaurant: Restaurant;
test.beforeAll(async () => {
  restaurant = await openRestaurant();
});
test.afterAll(() => restaurant.close());
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const type = async (page: Page, code: string) => {
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Go on' }).click();
};

test('without the house the typed code stays, and is looked up when it can be', async ({ page }) => {
  await page.goto(`${restaurant.host.url}/code`);
  await expect(page.getByLabel('Code')).toBeVisible();
  await page.context().setOffline(true);
  await type(page, restaurant.pathOf('R208'));
  await expect(page.getByRole('alert')).toContainText('No connection to the house.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(/\/r\//);
  await expect(page.getByLabel('PIN of the stay')).toBeVisible();
});

test('a guest whose camera reads nothing types the code: cleared when it is wrong, held up after five', async ({
  page,
}) => {
  await page.goto(restaurant.host.url);
  await page.getByRole('link', { name: 'A guest types a table’s code' }).click();
  await expect(page.getByRole('heading', { name: 'Type the code' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeDisabled();
  await type(page, 't4-1-0000000000000000');
  await expect(page.getByRole('alert')).toContainText('No table and no room has this code.');
  await expect(page.getByLabel('Code')).toHaveValue('');
  const printed = restaurant.pathOf('T4');
  await type(page, `${new URL(restaurant.host.url).host}${printed.toLowerCase()}`);
  await page.waitForURL(restaurant.host.url + printed);
  await expect(page.getByRole('button', { name: 'Add Burrata' })).toBeVisible();

  await page.goto(`${restaurant.host.url}/t/t4-1-0000000000000000`);
  await page.getByRole('link', { name: 'Type the code instead' }).click();
  for (let tries = 0; tries < 5; tries += 1) {
    await type(page, 't4-1-0000000000000000');
    await expect(page.getByLabel('Code')).toHaveValue('');
  }
  await page.getByLabel('Code').fill(printed);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert')).toContainText(/You can try again in \d+ s/);
  await expect(page.getByRole('button', { name: 'Go on' })).toBeDisabled();
});
