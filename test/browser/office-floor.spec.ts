import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { knock, MANAGER, openHouse, section } from '#test/support/office-house.ts';

const table = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name},`) });

test('a table is dragged to where it stands, moved by keys, and undo takes it back', async ({ browser }) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Tables and rooms');
  const plan = async () => (await house.ask('GET', '/places/t6')).plan;
  const before = await plan();
  const box = (await table(page, 'T6').boundingBox())!;
  const cell = box.width / before.w;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + cell, y + cell, { steps: 3 });
  await page.mouse.move(x + 2 * cell, y + cell, { steps: 3 });
  await page.mouse.up();
  await expect.poll(plan).toMatchObject({ x: before.x + 2, y: before.y + 1 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(plan).toEqual(before);
  await expect(table(page, 'T6')).toHaveAccessibleName(`T6, 4 seats, ${before.x} across, ${before.y} down`);

  await table(page, 'T6').focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowRight', 'r']) await page.keyboard.press(key);
  await expect
    .poll(plan)
    .toEqual({ ...before, x: before.x + 1, y: before.y + 1, w: before.w + 1, rotation: 15 });
});

test('with a finger too: the page does not scroll away under it', async ({ browser }) => {
  await using house = await openHouse();
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${house.url}/office/floor`);
  await page.getByLabel('Your PIN').fill(MANAGER);
  await page.getByRole('button', { name: 'Come in' }).click();
  const plan = async () => (await house.ask('GET', '/places/t1')).plan;
  const before = await plan();
  const box = (await table(page, 'T1').boundingBox())!;
  const cell = box.width / before.w;
  const touch = await context.newCDPSession(page);
  const at = (across: number, down: number) => [
    { x: box.x + box.width / 2 + across * cell, y: box.y + box.height / 2 + down * cell },
  ];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0, 0) });
  for (const step of [1, 2, 3])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(0, step) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(plan).toMatchObject({ x: before.x, y: before.y + 3 });
});

test('tables are added, named, given seats and an area, and removed; a removal can be taken back', async ({
  browser,
}) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Tables and rooms');
  const names = async () =>
    (await house.ask('GET', '/places')).places.map(({ name }: { name: string }) => name);
  const adding = page.getByRole('form', { name: 'Add a table or room' });
  await expect(adding.getByLabel('Called')).toHaveValue('T13');
  await adding.getByRole('button', { name: 'Add' }).click();
  await expect.poll(names).toContain('T13');
  await table(page, 'T13').click();
  const card = page.getByRole('region', { name: 'T13', exact: true });
  await card.getByLabel('Seats').fill('8');
  await card.getByLabel('Seats').press('Enter');
  await expect(table(page, 'T13')).toHaveAccessibleName(/^T13, 8 seats/);
  await card.getByLabel('Area').fill('Garden');
  await card.getByLabel('Area').press('Enter');
  await page.getByRole('group', { name: 'Areas' }).getByRole('button', { name: 'Garden' }).click();
  await page.getByLabel('Name of the area').fill('Orchard');
  await page.getByLabel('Name of the area').press('Enter');
  await expect(page.getByRole('button', { name: 'Orchard' })).toHaveAttribute('aria-pressed', 'true');

  await table(page, 'T13').click();
  await page.getByRole('button', { name: 'Remove T13…' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect.poll(names).not.toContain('T13');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(names).toContain('T13');
});

test('where a party sits nothing is removed', async ({ browser }) => {
  await using house = await openHouse();
  await house.ask('POST', '/places/t2/open', {});
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Tables and rooms');
  await table(page, 'T2').click();
  const card = page.getByRole('region', { name: 'T2', exact: true });
  await expect(card).toContainText('A party sits here.');
  await expect(card.getByRole('button', { name: 'Remove T2…' })).toHaveCount(0);
});
