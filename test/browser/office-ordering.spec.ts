import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { knock, MANAGER, openHouse, section } from '#test/support/office-house.ts';

const type = async (page: Page, label: string, text: string) => {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel(label, { exact: true }).press('Enter');
};

test('what a code is worth, how guests pay and which tips they see is set, and undo takes it back', async ({
  browser,
}) => {
  await using house = await openHouse();
  const ordering = async () => (await house.ask('GET', '/settings')).ordering;
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Ordering');
  await page.getByLabel("When guests scan a table's code").selectOption('approve');
  await expect(page.getByText('waits for one tap on a waiter’s tablet')).toBeVisible();
  await expect.poll(ordering).toMatchObject({ tableGate: 'approve', cartSend: 'one' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(ordering).toMatchObject({ tableGate: 'free' });

  await type(page, 'Tips that are offered', '10, 7.5');
  await expect(page.getByRole('alert')).toHaveText('Whole numbers from 1 to 100, such as 5, 10, 15.');
  await type(page, 'Tips that are offered', '12, 8 %');
  await expect.poll(ordering).toMatchObject({ tips: [8, 12] });
  await expect(page.getByLabel('Tips that are offered')).toHaveValue('8, 12');

  await page.getByLabel('In cash').click();
  await expect.poll(ordering).toMatchObject({ payWith: ['card'] });
  await expect(page.getByLabel('By card')).toBeDisabled();

  const pays = await page.request.post(`${house.url}/api/v1/session/table`, {
    data: { code: (await house.ask('GET', '/places/codes')).codes[0].code },
  });
  expect(await pays.json()).toMatchObject({ ordering: { payWith: ['card'], tips: [8, 12] } });
});

test('a part of the menu gets hours, it says whether it is served now, and a dish may have its own', async ({
  browser,
}) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Menu hours');
  const sweet = page.getByRole('region', { name: 'Sweet', exact: true });
  await expect(sweet).toContainText('At all hours.');
  await sweet.getByRole('button', { name: 'Add hours to Sweet' }).click();
  const form = sweet.getByRole('form', { name: 'More hours of Sweet' });
  await form.getByLabel('From').fill('22:00');
  await form.getByLabel('To', { exact: true }).fill('02:00');
  await expect(form).toContainText('They end on the next day.');
  for (const day of ['Friday', 'Saturday']) await form.getByLabel(day).check();
  await form.getByRole('button', { name: 'Add these hours' }).click();
  await expect(sweet.getByRole('listitem')).toContainText('Friday and Saturday, 22:00 to 02:00');
  await expect(sweet).toContainText(
    /Served now, until|Not served now, again (at|on (Fri|Satur)day at) 22:00/,
  );
  const { categories } = await house.ask('GET', '/categories');
  const { id } = categories.find(({ name }: { name: string }) => name === 'Sweet');
  const served = async () => (await house.ask('GET', `/categories/${id}`)).served;
  expect(await served()).toEqual([{ days: ['fri', 'sat'], from: '22:00', to: '02:00' }]);
  await sweet.getByRole('button', { name: 'Remove Friday and Saturday, 22:00 to 02:00 from Sweet' }).click();
  await expect.poll(served).toEqual([]);

  const choose = page.getByLabel('A dish', { exact: true });
  const dish = (await choose.getByRole('option').nth(1).textContent()) ?? '';
  await choose.selectOption(dish);
  const own = page.getByRole('region', { name: dish, exact: true });
  await own.getByRole('button', { name: `Add hours to ${dish}` }).click();
  await own.getByRole('button', { name: 'Add these hours' }).click();
  await expect(own.getByRole('listitem')).toContainText('Every day, 12:00 to 15:00');
  await expect(page.getByLabel('Another dish')).toBeVisible();
});
