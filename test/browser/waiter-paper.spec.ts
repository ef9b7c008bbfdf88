import { expect, type Page } from '@playwright/test';
import { HABITS } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { openTable, PINS, tablet } from '#test/support/waiter-tablet.ts';

/** The sample restaurant with its host and agent, and one printer by the till whose paper is read back from its bytes. */
async function openTill() {
  const printer = new VirtualPrinter(HABITS.epson);
  const tcp = await serveTcp(printer);
  const house = await openRestaurant([]);
  const documents = ['bill', 'receipt', 'expo', 'packing'];
  await house.call('POST', '/printers', {
    id: 'till',
    name: 'Till',
    address: `tcp://127.0.0.1:${tcp.port}`,
    documents,
  });
  // What a telephone in the house would find this host by.
  await house.call('PATCH', '/settings', { qr: { address: house.host.url } });
  return {
    printer,
    house,
    close: async () => {
      await house.close();
      await tcp[Symbol.asyncDispose]();
    },
  };
}

let till: Awaited<ReturnType<typeof openTill>>;
test.beforeEach(async () => {
  till = await openTill();
});
test.afterEach(() => till.close());

const slips = () => till.printer.slips.map((slip) => plainText(slip));
/** How often its drawer was opened. */
const pulses = () =>
  [...till.printer.slips, till.printer.current]
    .flatMap(({ rows }) => rows)
    .filter(({ kind }) => kind === 'drawer').length;

const ROUNDS = [
  [{ menuItemId: 'chicken-skewers', quantity: 3 }],
  [{ menuItemId: 'burrata', quantity: 1 }],
] as const;
interface Placed {
  readonly id: string;
  readonly number: number;
}
const place = (house: Restaurant, items: object, more: object = { placeId: 't5', orderType: 'dine_in' }) =>
  house.call('POST', '/orders', { ...more, items }) as Promise<Placed>;

async function billOf(page: Page, table: string) {
  await openTable(page, table);
  await page.getByRole('button', { name: /^Bill/ }).tap();
  return page.getByRole('dialog', { name: `Bill of ${table}` });
}

test('a table’s bill, its receipt with a code that leads to the order, and the drawer', async ({
  browser,
}) => {
  const { house } = till;
  const [first, second] = [await place(house, ROUNDS[0]), await place(house, ROUNDS[1])];
  const page = await tablet(browser, house, { pin: PINS.lena });
  const sheet = await billOf(page, 'T5');
  const news = sheet.getByRole('status').filter({ hasText: /Bill|Receipt|drawer/ });
  await expect(sheet.getByRole('button', { name: /Print bill/ })).toContainText('Till is ready');
  await sheet.getByRole('button', { name: /Print bill/ }).tap();
  await expect(news).toContainText('Bill: printed on Till');
  const bill = slips().find((slip) => slip.includes('Bill ')) ?? '';
  expect(bill).toContain('The Copper Table');
  expect(bill).toContain(`Order ${first.number}, ${second.number}`);
  expect(bill).toMatch(/3 Chicken skewers +€52\.50/);
  expect(bill).toMatch(/Total +€65\.00/);

  await sheet.getByRole('button', { name: 'Cash', exact: true }).tap();
  await sheet.getByRole('button', { name: 'Cash: €65.00 taken' }).tap();
  await sheet.getByText('Everything is paid.').waitFor();
  // Its receipts come by themselves, one for each order; this one is for the party.
  const receipts = () => slips().filter((slip) => slip.includes('Receipt'));
  await expect.poll(() => receipts().length).toBe(2);
  await sheet.getByRole('button', { name: /Print receipt/ }).tap();
  await expect(news).toContainText('Receipt: printed on Till');
  const receipt = receipts()[2] ?? '';
  expect(receipt).toMatch(/Cash, \d\d:\d\d +€52\.50/);
  expect(receipt).toContain('Paid. Thank you.');

  const link = /\[QR (\S+)\]/.exec(receipt)?.[1] ?? '';
  expect(link).toContain(`${house.host.url}/track/${second.id}.`);
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await phone.goto(link);
  await expect(phone.getByText('Burrata').first()).toBeVisible();
  const foreign = link.replace(second.id, first.id);
  await phone.goto(foreign);
  await expect(phone.getByText('Burrata')).toHaveCount(0);
  await expect(phone.getByText(/skewers/i)).toHaveCount(0);

  expect(pulses()).toBe(0);
  await sheet.getByRole('button', { name: /Open drawer/ }).tap();
  await sheet.getByRole('button', { name: 'Count the till' }).tap();
  await expect(news).toContainText('The drawer at Till is open');
  await expect.poll(pulses).toBe(1);
  const { jobs } = (await house.call('GET', '/printers/till/jobs')) as {
    jobs: readonly { requestedBy: string; paper: { kind: string; why?: string } }[];
  };
  const opened = jobs.filter(({ paper }) => paper.kind === 'drawer');
  expect(opened).toMatchObject([{ requestedBy: 'Lena', paper: { why: 'Count the till' } }]);
});

test('a printer without paper is said on the tablet before and after, and prints by itself when it can', async ({
  browser,
}) => {
  const { house, printer } = till;
  await place(house, ROUNDS[0]);
  printer.turn({ paper: 'out' });
  const page = await tablet(browser, house);
  const sheet = await billOf(page, 'T5');
  const key = sheet.getByRole('button', { name: /Print bill/ });
  await expect(key).toContainText('Till is out of paper', { timeout: 30_000 });
  await expect(sheet.getByRole('button', { name: /Open drawer/ })).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Equally' }).tap();
  await sheet.getByRole('button', { name: /Print bill in 2 parts/ }).tap();
  const news = sheet.getByRole('status').filter({ hasText: 'Bill:' });
  await expect(news).toContainText('not printed yet', { timeout: 20_000 });
  await expect(news).toContainText('Till is out of paper');
  const bills = () => slips().filter((slip) => slip.includes('Bill '));
  expect(bills()).toEqual([]);
  printer.turn({ paper: 'ok' });
  await expect(news).toContainText('Bill: printed on Till', { timeout: 30_000 });
  const parts = bills();
  expect(parts.length).toBe(2);
  expect(parts[0]).toContain('Part 1 of 2');
  expect(parts[1]).toMatch(/Your part +€26\.25/);
});

test('an expo ticket is printed again from the order’s card, marked with who asked', async ({ browser }) => {
  const { house } = till;
  const order = await place(house, ROUNDS[0]);
  await expect.poll(() => slips().length).toBe(1);
  const page = await tablet(browser, house);
  await openTable(page, 'T5');
  await page.getByRole('button', { name: 'Print again…' }).first().tap();
  const sheet = page.getByRole('dialog', { name: `Print again: order #${order.number}` });
  await sheet.getByRole('button', { name: /^Expo ticket/ }).tap();
  await expect(sheet.getByRole('status')).toContainText('Expo ticket: printed on Till');
  expect(slips()[1]).toContain('** REPRINT **');
  expect(slips()[1]).toContain('asked for by Ana');
});
