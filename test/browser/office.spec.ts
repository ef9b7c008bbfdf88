import { expect } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { knock, MANAGER, openHouse, section, WAITER } from '#test/support/office-house.ts';

test("a waiter's PIN is refused, and says why", async ({ browser }) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, WAITER);
  await expect(page.getByRole('alert')).toHaveText('Ana, the office is for owners and managers.');
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('a manager changes a profile, and the kitchen screen follows within a second; undo takes it back', async ({
  browser,
}) => {
  await using house = await openHouse();
  const grill = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await grill.goto(`${house.url}/kitchen/grill`);
  await grill.getByText('Nothing to cook').waitFor();
  const deviceId = await grill.evaluate(
    async () => (await (await fetch('/api/v1/session')).json()).device.id,
  );
  const profile = await house.ask('POST', '/profiles', { name: 'Hot line' });
  const screen = { id: `${deviceId}.grill`, deviceId, name: 'Grill left', page: 'grill' };
  await house.ask('POST', '/screens', { ...screen, profileId: profile.id, own: { textSize: 1.25 } });
  const theme = () => grill.locator('html').getAttribute('data-theme');
  await expect.poll(theme).toBe('dark');

  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Profiles');
  const card = page.getByRole('region', { name: 'Hot line' });
  await card.getByRole('button', { name: 'Change' }).click();
  await card.getByLabel('Light', { exact: true }).selectOption('light');
  await expect.poll(theme, { timeout: 1000, intervals: [50] }).toBe('light');
  await expect(page.getByRole('status')).toContainText(/Saved \d\d:\d\d/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(theme).toBe('dark');

  await section(page, 'Screens');
  const own = page.getByRole('region', { name: 'Grill left' });
  await expect(own).toContainText('text 125 % – differs from Hot line');
  await own.getByRole('button', { name: 'Follow the profile again' }).click();
  await expect(own).toContainText('As its profile says.');
});

test('a dish without a station is found at once, and its link leads to where it is mended', async ({
  browser,
}) => {
  await using house = await openHouse();
  const { categories } = await house.ask('GET', '/categories');
  const { items } = await house.ask('GET', '/items?limit=200');
  const { routes } = await house.ask('GET', '/routes');
  const route = routes.find(
    (each: { categoryId: string | null; orderType: string | null; stations: string[] }) =>
      each.categoryId !== null && each.orderType === null && each.stations.length === 1,
  );
  const category = categories.find(({ id }: { id: string }) => id === route.categoryId);
  const dish = items.find(
    (item: { id: string; categoryId: string }) =>
      item.categoryId === category.id &&
      !routes.some((each: { itemId: string | null }) => each.itemId === item.id),
  );
  const page = await knock(browser, house.url, MANAGER);
  const finding = page.getByRole('listitem').filter({ hasText: `${dish.name} has no station` });
  await expect(page.getByRole('table')).toBeVisible();
  await expect(finding).toHaveCount(0);

  await section(page, 'Routing');
  const stations = page.getByRole('group', { name: `Stations of ${category.name}`, exact: true });
  await stations.locator('input:checked').click();
  await section(page, 'Kitchen now');
  await expect(finding).toBeVisible();

  await finding.getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Routing', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await section(page, 'Kitchen now');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(finding).toHaveCount(0);
});

test('what the kitchen took for a dish is suggested, and set only when it is accepted', async ({
  browser,
}) => {
  await using house = await openHouse();
  const { items } = await house.ask('GET', '/items?limit=200');
  const dish = items.find(
    (
      item: Record<'modifierGroupIds', unknown[]> &
        Record<'orderTypes', string[] | null> & { prepSeconds: number },
    ) =>
      item.modifierGroupIds.length === 0 &&
      (item.orderTypes?.includes('takeout') ?? true) &&
      item.prepSeconds > 60,
  );
  for (let each = 0; each < 5; each += 1) {
    const order = await house.ask('POST', '/orders', {
      orderType: 'takeout',
      customer: { name: 'Nora' },
      items: [{ menuItemId: dish.id, quantity: 1 }],
    });
    for (const { id, status } of order.tickets)
      if (status !== 'held') await house.ask('POST', `/kitchen/tickets/${id}/bump`, {});
  }
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Times');
  const row = page.getByRole('listitem').filter({ hasText: dish.name });
  await expect(row).toContainText('5 tickets');
  const prep = async () => (await house.ask('GET', `/items/${dish.id}`)).prepSeconds;
  expect(await prep()).toBe(dish.prepSeconds);
  await row.getByRole('button', { name: /^Use/ }).click();
  await expect.poll(prep).toBeLessThan(dish.prepSeconds);
});
