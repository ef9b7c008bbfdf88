import { expect, type Browser, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

const ORDERS = 120;

/** A screen of the grill, on the host's own machine. */
async function grill(browser: Browser, { host }: Restaurant): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.goto(`${host.url}/kitchen/grill`);
  await page.getByText('Nothing to cook').waitFor();
  return page;
}

const BURGER = {
  orderType: 'takeout',
  items: [{ menuItemId: 'butchers-burger', quantity: 1, modifiers: [{ modifierId: 'burger-medium' }] }],
};

interface Ticket {
  readonly id: string;
  readonly orderNumber: number;
  readonly status: string;
  readonly shown: readonly unknown[];
  readonly unseen: { readonly printers: readonly string[] } | null;
}

async function grillTickets(house: Restaurant): Promise<Ticket[]> {
  const { orders } = (await house.call('GET', '/orders?limit=500')) as {
    orders: { number: number; tickets: (Ticket & { station: string })[] }[];
  };
  return orders.flatMap(({ number, tickets }) =>
    tickets.filter(({ station }) => station === 'grill').map((each) => ({ ...each, orderNumber: number })),
  );
}

/** Keeps the numbers of all orders whose ticket a page has had on its wall. */
async function remember(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenNumbers: seen });
    const look = () => {
      for (const each of document.querySelectorAll('article')) {
        const number = /order (\d+)|#(\d+)/.exec(each.getAttribute('aria-label') ?? each.textContent);
        if (number) seen.add(number[1] ?? number[2] ?? '');
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
    look();
  });
}

const remembered = (page: Page) =>
  page.evaluate(() => (window as unknown as { seenNumbers: Set<string> }).seenNumbers.size);

const open = (page: Page) => page.getByRole('article').count();

test('a rush of 120 tickets on two screens of one station: each is on both, bumped once, none lost', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const house = await openRestaurant();
  const screens = await Promise.all([grill(browser, house), grill(browser, house)]);
  await Promise.all(screens.map(remember));
  const rush = (async () => {
    for (let count = 0; count < ORDERS; count += 1) await house.call('POST', '/orders', BURGER);
  })();
  // Two cooks at once, each at their own screen, and both after the first ticket.
  const cook = async (page: Page) => {
    for (;;) {
      const tickets = await grillTickets(house);
      const done = tickets.length === ORDERS && tickets.every(({ status }) => status === 'bumped');
      if (done) return;
      for (let count = 0; count < 6; count += 1) await page.keyboard.press('1');
      await page.waitForTimeout(50);
    }
  };
  await Promise.all([rush, ...screens.map(cook)]);
  for (const page of screens) {
    await expect.poll(() => open(page)).toBe(0);
    expect(await remembered(page)).toBe(ORDERS);
  }
  const tickets = await grillTickets(house);
  expect(new Set(tickets.map(({ orderNumber }) => orderNumber)).size).toBe(ORDERS);
  expect(tickets).toHaveLength(ORDERS);
  await house.close();
});

test('a screen that dies in service: its next ticket is printed and raised on the expo', async ({
  browser,
}) => {
  const house = await openRestaurant();
  await house.call('PATCH', '/settings', { kitchen: { unseenSeconds: 2 } });
  const screen = await grill(browser, house);
  await house.call('POST', '/orders', BURGER);
  await expect.poll(async () => (await grillTickets(house))[0]?.shown.length).toBe(1);
  const expo = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await expo.goto(`${house.host.url}/kitchen/expo`);
  await expo.getByText('#1').first().waitFor();
  await screen.close();
  await house.call('POST', '/orders', BURGER);
  await expect
    .poll(async () => (await grillTickets(house)).find(({ orderNumber }) => orderNumber === 2)?.unseen, {
      timeout: 15_000,
    })
    .not.toBeNull();
  const missed = (await grillTickets(house)).find(({ orderNumber }) => orderNumber === 2);
  expect(missed?.unseen?.printers).toHaveLength(1);
  await expect(expo.getByText(/nobody has seen|not seen|unseen/i).first()).toBeVisible({ timeout: 15_000 });
  const again = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await again.goto(`${house.host.url}/kitchen/grill`);
  await expect(again.getByRole('article').nth(1)).toContainText(/printed/i);
  await house.close();
});
