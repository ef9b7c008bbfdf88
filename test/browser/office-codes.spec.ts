import { expect } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { readPdf } from '#test/support/read-pdf.ts';
import { knock, MANAGER, openHouse, section } from '#test/support/office-house.ts';

test('a sheet is chosen and looked at, its PDF has the chosen codes, and it is remembered as printed', async ({
  browser,
}) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Codes to scan');
  const sheet = page.getByRole('img', { name: /^Page 1 of the sheet/ });
  await expect(sheet).toContainText('T1');
  await page.getByRole('button', { name: 'None of Terrace' }).click();
  await page.getByRole('button', { name: 'None of Rooms' }).click();
  await page.getByLabel('Sheet', { exact: true }).selectOption('card');
  await page.getByLabel('Deutsch').click();
  await expect(sheet).toContainText('Scannen, Karte ansehen, bestellen');
  await page.getByLabel('Password').fill('other;one');
  await page.getByLabel('Password').press('Enter');
  await expect(sheet).toContainText('Password: other;one');

  const link = page.getByRole('link', { name: 'Open the PDF of 8 codes' });
  const answer = await page.request.get(house.url + (await link.getAttribute('href')));
  const pages = readPdf(await answer.body());
  expect(pages).toHaveLength(2);
  expect(pages[0]?.texts).toContain('Password: other;one');
  await page.getByRole('button', { name: 'They are printed: remember it' }).click();
  await expect(page.getByRole('row', { name: /^T8/ })).toContainText('works');
  await expect(page.getByRole('row', { name: /^T9/ })).toContainText('not that the house knows');
});

test('a new code is warned of first, and every page says which codes must be printed again', async ({
  browser,
}) => {
  await using house = await openHouse();
  await house.ask('POST', '/places/printed', { places: ['t1', 't2'] });
  const { codes } = await house.ask('GET', '/places/codes');
  const old = codes.find(({ placeId }: { placeId: string }) => placeId === 't1').code;
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Codes to scan');
  await page.getByRole('button', { name: 'New code… for T1', exact: true }).click();
  await expect(page.getByText('Every printed code of T1 stops working at once')).toBeVisible();
  await page.getByRole('button', { name: 'Make a new code' }).click();
  const warning = page.getByRole('alert').filter({ hasText: 'made new after they were printed' });
  await expect(warning).toContainText('The codes of T1 ');
  await expect(page.getByRole('link', { name: 'Open the PDF of 1 code' })).toBeVisible();
  const seat = await page.request.post(`${house.url}/api/v1/session/table`, { data: { code: old } });
  expect(seat.ok()).toBe(false);
  await section(page, 'Stations');
  await expect(warning).toBeVisible();
  await section(page, 'Codes to scan');
  await page.getByRole('button', { name: 'Choose the 1 that must be printed again' }).click();
  await page.getByRole('button', { name: 'They are printed: remember it' }).click();
  await expect(warning).toHaveCount(0);
});

test('when the host is not at the printed address any more, the office says so and where it is', async ({
  browser,
}) => {
  await using house = await openHouse();
  await house.ask('PATCH', '/settings', { qr: { address: 'http://10.9.8.7:8080', languages: ['en'] } });
  await house.ask('POST', '/places/printed', { places: ['t1'] });
  const page = await knock(browser, house.url, MANAGER);
  const warning = page
    .getByRole('alert')
    .filter({ hasText: 'lead to http://10.9.8.7:8080 and work no more' });
  await expect(warning).toContainText(new URL(house.url).port);
  await warning.getByRole('link', { name: 'What to do' }).click();
  await expect(page.getByRole('row', { name: /^T1 / })).toContainText('leads to an old address');
});

test('letters that cannot be printed are said before anybody prints', async ({ browser }) => {
  await using house = await openHouse();
  const { site } = await house.ask('GET', '/settings');
  await house.ask('PATCH', '/settings', { site: { ...site, name: 'Piazza 🍕' } });
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Codes to scan');
  await expect(page.getByRole('alert').filter({ hasText: 'No typeface for 🍕' })).toBeVisible();
});
