import { expect, type Browser, type Page } from '@playwright/test';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { HABITS } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { test } from '#test/support/browser-test.ts';
import { knock, MANAGER } from '#test/support/office-house.ts';
import { openRestaurant } from '#test/support/open-restaurant.ts';

const STEAK = {
  orderType: 'takeout',
  items: [{ menuItemId: 'flat-iron', quantity: 1, modifiers: [{ modifierId: 'rare' }] }],
};

async function screen(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await page.goto(url);
  return page;
}

test('when the screen is dead, the tickets print; when the printer is dead, the screen says so; when both are, expo and the office are told', async ({
  browser,
}) => {
  const printer = new VirtualPrinter(HABITS.epson);
  await using tcp = await serveTcp(printer);
  const house = await openRestaurant([]);
  const { host, call } = house;
  for (const id of ['cold', 'bar']) await call('DELETE', `/printers/${id}`);
  const address = `tcp://127.0.0.1:${tcp.port}`;
  await call('PATCH', '/printers/grill', { address, stations: ['grill'], prints: 'unseen' });
  const slips = (): string[] => printer.slips.map((slip) => plainText(slip));

  // The screen is dead: what no screen shows in time comes on paper.
  const expo = await screen(browser, `${host.url}/kitchen/expo`);
  const alarm = expo.locator('.alarm-band');
  await call('POST', '/orders', STEAK);
  await expect.poll(() => slips().length, { timeout: 60_000 }).toBe(1);
  expect(slips()[0]).toContain('GRILL');
  await expect(alarm).toContainText('Printed on Grill.');

  // The printer is dead: the station's screen says so, and how many slips wait.
  const grill = await screen(browser, `${host.url}/kitchen/grill`);
  await expect(grill.getByRole('article')).toHaveCount(1);
  await expect(alarm.filter({ hasText: 'NOT SEEN' })).toHaveCount(0);
  printer.turn({ power: 'off' });
  await call('PATCH', '/printers/grill', { prints: 'always' });
  await call('POST', '/orders', STEAK);
  const band = grill.getByRole('banner');
  await expect(band).toContainText('Printer Grill', { timeout: 60_000 });
  await expect(band).toContainText('1 slip waits', { timeout: 60_000 });

  // Both are: expo and the office are told, and nobody is told that paper has it.
  await grill.context().close();
  await call('POST', '/orders', STEAK);
  await expect(alarm).toContainText('NOT SEEN', { timeout: 60_000 });
  await expect(alarm).toContainText('No printer has it.');
  const office = await knock(browser, host.url, MANAGER);
  await expect(office.getByText('Nothing reaches Grill now', { exact: false })).toBeVisible();
  const unseen = office.getByRole('listitem').filter({ hasText: 'at Grill' });
  await expect(unseen.filter({ hasText: 'no printer has it' }).first()).toBeVisible();

  // Switched on again it prints what waited, and all of them are calm by themselves.
  printer.turn({ power: 'on' });
  await expect.poll(() => slips().length, { timeout: 90_000 }).toBe(3);
  expect(slips().join('')).not.toContain('REPRINT');
  await expect(office.getByText('Nothing reaches Grill now', { exact: false })).toBeHidden();
  await expect(alarm).toContainText('Printed on Grill.');
  await house.close();
});
