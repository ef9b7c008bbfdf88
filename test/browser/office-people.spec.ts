import { expect } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { knock, MANAGER, openHouse, section } from '#test/support/office-house.ts';

test('somebody is added with a PIN, may come in with it, and is out when they leave', async ({ browser }) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'People');
  await page.getByLabel('Name of the new person').fill('Noor');
  await page.getByLabel('Works as').selectOption('manager');
  await page.getByRole('button', { name: 'Add' }).click();
  const card = page.getByRole('region', { name: 'Noor' });
  await card.getByRole('button', { name: 'Set a PIN for Noor…' }).click();
  const set = async (pin: string, again = pin) => {
    await card.getByLabel('New PIN, four to eight digits').fill(pin);
    await card.getByLabel('The same again').fill(again);
    await card.getByRole('button', { name: 'Set the PIN' }).click();
  };
  await set('1234');
  await expect(card.getByRole('alert')).toHaveText('Digits in a row are guessed first. Choose another PIN.');
  await set('7193', '7194');
  await expect(card.getByRole('alert')).toHaveText('The two are not the same. Type them again.');
  await set('5555');
  await expect(card.getByRole('alert')).toContainText('guessed first');
  await set('7193');
  await expect(card).toContainText('PIN set ');

  const other = await knock(browser, house.url, '7193');
  await expect(other.getByRole('button', { name: 'Noor: sign out' })).toBeVisible();
  await card.getByLabel('Works here').click();
  await expect(page.getByRole('region', { name: 'Noor – not working here now' })).toBeVisible();
  await other.reload();
  await expect(other.getByLabel('Your PIN')).toBeVisible();
});

test('the only owner can neither leave nor become anything else', async ({ browser }) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'People');
  const owner = page.getByRole('region', { name: 'Patrick' });
  await expect(owner).toContainText('The only owner');
  await expect(owner.getByLabel('Works here')).toHaveCount(0);
});

test('a device is let in by the code shown, gets a name, and is thrown out', async ({ browser }) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Devices');
  await page.getByRole('button', { name: 'Show a code' }).click();
  const code = (await page.getByText(/^[2-9A-Z]{4} [2-9A-Z]{4}$/).textContent()) ?? '';
  await expect(page.getByRole('img', { name: /\/waiter with the code$/ })).toBeVisible();
  const paired = await fetch(`${house.url}/api/v1/devices/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, kind: 'tablet', name: 'Tablet' }),
  });
  const { token } = await paired.json();
  const who = () =>
    fetch(`${house.url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } }).then(
      ({ status }) => status,
    );
  expect(await who()).toBe(200);
  const card = page.getByRole('region', { name: 'Tablet', exact: true });
  await card.getByLabel('Name').fill('Terrace tablet');
  await card.getByLabel('Name').press('Enter');
  const named = page.getByRole('region', { name: 'Terrace tablet', exact: true });
  await named.getByRole('button', { name: 'Revoke Terrace tablet…' }).click();
  await named.getByRole('button', { name: 'Revoke it' }).click();
  await expect(named).toHaveCount(0);
  expect(await who()).toBe(401);
});
