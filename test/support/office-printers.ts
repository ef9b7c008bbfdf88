import type { Browser, Page } from '@playwright/test';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { HABITS } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { knock, MANAGER, openHouse, section } from './office-house.ts';

/** The sample restaurant with its own agent, and two printers on the network whose paper is read back from bytes. */
export async function openPrinters() {
  const [grill, pass] = [new VirtualPrinter(HABITS.epson), new VirtualPrinter(HABITS.epson)];
  const [one, other] = await Promise.all([serveTcp(grill), serveTcp(pass)]);
  const house = await openHouse([]);
  const { ask } = house;
  for (const id of ['cold', 'bar']) await ask('DELETE', `/printers/${id}`);
  await ask('PATCH', '/printers/grill', { address: `tcp://127.0.0.1:${one.port}` });
  await ask('POST', '/printers', {
    id: 'pass',
    name: 'Pass',
    stations: [],
    documents: ['bill'],
    address: `tcp://127.0.0.1:${other.port}`,
  });
  const order = () =>
    ask('POST', '/orders', {
      orderType: 'dine_in',
      placeId: 't1',
      items: [{ menuItemId: 'fries', quantity: 1 }],
    });
  return {
    url: house.url,
    ask,
    order,
    grill,
    pass,
    [Symbol.asyncDispose]: async () => {
      await house[Symbol.asyncDispose]();
      await one[Symbol.asyncDispose]();
      await other[Symbol.asyncDispose]();
    },
  };
}

/** What came out of it, slip by slip. */
export const papers = (printer: VirtualPrinter): string[] => printer.slips.map((slip) => plainText(slip));

/** The office's section of printers. */
export async function printersOf(browser: Browser, url: string): Promise<Page> {
  const page = await knock(browser, url, MANAGER);
  await section(page, 'Printers');
  return page;
}

/** One of its parts. */
export const tab = (page: Page, name: string | RegExp) =>
  page.getByRole('group', { name: 'What to see' }).getByRole('button', { name }).click();
/** The card of one printer. */
export const card = (page: Page, name: string) =>
  page.locator('details.printer', { has: page.getByRole('heading', { name, exact: true }) });
