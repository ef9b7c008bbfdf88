import { rmSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import { HABITS } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { House } from '#shared/contract/house.ts';
import { test } from '#test/support/browser-test.ts';
import { newDataDir, newToken, startHost, type HostProcess } from '#test/support/host-process.ts';

/**
 * The spine, with the real parts: the host in its process, the agent that it starts, two phones and a kitchen screen in
 * Chromium, and a printer on TCP whose paper is read back from its bytes.
 */
async function openRestaurant() {
  const printer = new VirtualPrinter(HABITS.epson);
  const tcp = await serveTcp(printer);
  const dataDir = newDataDir();
  const host = await startHost(dataDir, []);
  const authorization = `Bearer ${await newToken(dataDir)}`;
  await fetch(`${host.url}/api/v1/printers/grill`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ address: `tcp://127.0.0.1:${tcp.port}`, stations: ['grill'] }),
  });
  const house = House.parse(await (await fetch(`${host.url}/api/v1/house`)).json());
  return {
    printer,
    dataDir,
    host,
    table: new URL(house.table?.url ?? '').pathname,
    close: async (last: HostProcess) => {
      await last.end('SIGTERM');
      await tcp[Symbol.asyncDispose]();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What stands on each slip, as a person would read it. */
function slips(printer: VirtualPrinter): string[] {
  return printer.slips.map((slip) => plainText(slip));
}

async function phone(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('heading', { name: 'The Copper Table' }).waitFor();
  return page;
}

async function kitchen(browser: Browser, url: string): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 1920, height: 1080 }, hasTouch: true })
  ).newPage();
  await page.goto(`${url}/kitchen/grill`);
  await page.getByText('Nothing to cook').waitFor();
  return page;
}

/** A guest orders a flat iron steak, medium rare. */
async function orderSteak(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Flat iron' }).first().tap();
  await page.getByRole('radio', { name: 'Medium rare' }).check({ force: true });
  await page.getByRole('button', { name: /^Add/ }).last().tap();
  await page.getByRole('button', { name: /order/i }).last().tap();
  await page.getByRole('button', { name: /send/i }).last().tap();
  await page.getByText('Order 1', { exact: true }).waitFor();
}

test('an order goes from a phone to both screens and on to paper, is bumped, and the phone says ready', async ({
  browser,
}) => {
  const restaurant = await openRestaurant();
  const { host, printer, table } = restaurant;
  const [guest, friend, grill] = await Promise.all([
    phone(browser, host.url + table),
    phone(browser, host.url + table),
    kitchen(browser, host.url),
  ]);
  await orderSteak(guest);

  const ticket = grill.getByRole('article', { name: 'T1, order 1' });
  await expect(ticket).toContainText('Flat iron 220 g');
  await expect(ticket).toContainText('MEDIUM RARE');
  await expect(friend.getByText(/Order 1/)).toBeVisible();

  await expect.poll(() => slips(printer).length).toBe(1);
  const [slip = ''] = slips(printer);
  expect(slip).toContain('GRILL');
  expect(slip).toContain('T1');
  expect(slip).toContain('Flat iron 220 g');
  expect(slip).toContain('MEDIUM RARE');
  expect(slip).not.toContain('REPRINT');
  expect(printer.strange).toEqual([]);

  await grill.keyboard.press('1');
  await expect(ticket).toBeHidden();
  await expect(guest.getByText(/ready/i).first()).toBeVisible();
  await expect(guest.getByText('At the pass').first()).toBeVisible();
  await restaurant.close(host);
});

test('the host is killed right after its answer: nothing is lost, nothing is doubled, everybody comes back', async ({
  browser,
}) => {
  const restaurant = await openRestaurant();
  const { host, printer, table, dataDir } = restaurant;
  const [guest, grill] = await Promise.all([phone(browser, host.url + table), kitchen(browser, host.url)]);
  await orderSteak(guest);
  await host.end('SIGKILL');

  await expect(grill.getByText('NO CONNECTION', { exact: false })).toBeVisible({ timeout: 10_000 });
  const again = await startHost(dataDir, [], host.port);
  const ticket = grill.getByRole('article', { name: 'T1, order 1' });
  await expect(ticket).toHaveCount(1, { timeout: 15_000 });
  await expect(grill.getByText('NO CONNECTION', { exact: false })).toBeHidden();
  await expect(ticket).toContainText('Flat iron 220 g');

  await expect.poll(() => slips(printer).length, { timeout: 15_000 }).toBeGreaterThan(0);
  const unmarked = slips(printer).filter((slip) => !slip.includes('REPRINT'));
  expect(unmarked.length).toBeLessThanOrEqual(1);

  await ticket.locator('.head').tap();
  await expect(ticket).toBeHidden();
  await expect(guest.getByText('At the pass').first()).toBeVisible({ timeout: 15_000 });
  await restaurant.close(again);
});
