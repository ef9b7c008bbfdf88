import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import { LANGUAGES, OWN_NAMES } from '#shared/i18n/language.ts';
import { test } from '#test/support/browser-test.ts';
import { busyFloor } from '#test/support/busy-floor.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { tablePhone } from '#test/support/table-phone.ts';
import { openTable, PINS, tablet } from '#test/support/waiter-tablet.ts';

let house: Restaurant;
test.beforeAll(async () => {
  house = await openRestaurant();
  await busyFloor(house);
  const guests = await tablePhone(house, 'T5');
  await guests('POST', '/cart/join', { name: 'Noor' });
  await guests('POST', '/cart/lines', { id: 'n1', itemId: 'olives', quantity: 2 });
});
test.afterAll(() => house.close());

/** The person's menu is opened by their name, which is no word of any language. */
const nameKey = (page: Page) => page.locator('.w-plate');
async function choose(page: Page, language: (typeof LANGUAGES)[number]): Promise<void> {
  await nameKey(page).tap();
  await page.getByRole('button', { name: OWN_NAMES[language], exact: true }).tap();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await page.keyboard.press('Escape');
}
async function newLine(page: Page): Promise<void> {
  await page.evaluate(() => window.location.assign('#/place/t5'));
  await page.getByText('Olives').last().waitFor();
  await page.getByRole('searchbox').fill('lamb');
  await page.locator('.w-items').getByRole('button', { name: 'Lamb cutlets' }).tap();
  await page.locator('.w-sheet-head').getByText('Lamb cutlets').waitFor();
}
/** Everything a waiter looks at, one after the other. */
const LOOKS: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['the floor', (page) => page.evaluate(() => window.location.assign('#/'))],
  [
    'a table',
    async (page) => {
      await page.evaluate(() => window.location.assign('#/place/t2'));
      await page.locator('.w-card').first().waitFor();
    },
  ],
  ['a new line', newLine],
  [
    'a sent line',
    async (page) => {
      await page.locator('.w-sent .w-line').first().tap();
      await page.locator('.w-sheet-state').waitFor();
    },
  ],
  [
    'the bill',
    async (page) => {
      await page.evaluate(() => window.location.assign('#/place/t5/bill'));
      await page.locator('.w-bill-page').waitFor();
    },
  ],
];

/** What is wider than its frame. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = (each: Element) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1;
    const frames = 'button, article, header, dialog, aside, section, h2, h3, legend';
    const all = [document.documentElement, ...document.querySelectorAll(frames)];
    return all
      .filter(wide)
      .map((each) => `${each.tagName}.${each.className} ${each.textContent?.slice(0, 60)}`);
  });
}

async function everyLanguage(browser: Browser, viewport: { width: number; height: number }): Promise<void> {
  const page = await tablet(browser, house, { viewport, name: `Tablet ${viewport.width}` });
  const faults: string[] = [];
  for (const language of LANGUAGES) {
    await page.evaluate(() => window.location.assign('#/'));
    await choose(page, language);
    for (const [name, open] of LOOKS) {
      await open(page);
      for (const each of await cutOff(page)) faults.push(`${language}, ${name}: ${each}`);
    }
  }
  expect(faults).toEqual([]);
}

test('every language fits on a tablet: nothing is cut off, nothing scrolls sideways', async ({ browser }) => {
  test.setTimeout(180_000);
  await everyLanguage(browser, { width: 1180, height: 820 });
});

test('a language is the person’s own: the tablet speaks to each as they chose before', async ({
  browser,
}) => {
  const page = await tablet(browser, house, { name: 'Tablet 3' });
  await choose(page, 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.reload();
  await expect(page.getByText('متصل', { exact: true })).toBeVisible();
  await nameKey(page).tap();
  await page.getByRole('button', { name: 'خروج' }).tap();
  await expect(page.getByRole('button', { name: 'Start shift' })).toBeVisible();
  await page.keyboard.type(PINS.tom);
  await page.getByRole('button', { name: 'Start shift' }).click();
  await expect(page.getByText('Linked').first()).toBeVisible();
  await nameKey(page).tap();
  await page.getByRole('button', { name: 'Sign out' }).tap();
  await page.getByRole('button', { name: 'Start shift' }).waitFor();
  await page.keyboard.type(PINS.ana);
  await page.getByRole('button', { name: 'Start shift' }).click();
  await expect(page.getByText('متصل', { exact: true })).toBeVisible();
});

test('a reason is chosen in the waiter’s language and written in that of the house', async ({ browser }) => {
  const page = await tablet(browser, house, { name: 'Tablet 4' });
  await choose(page, 'de');
  const first = (await house.call('GET', '/orders?place=t11')) as { orders: { id: string }[] };
  await page.getByRole('button', { name: /^Ablehnen: T11/ }).tap();
  await page.getByRole('button', { name: 'Die Küche schließt' }).tap();
  await expect
    .poll(async () => {
      const order = (await house.call('GET', `/orders/${first.orders[0]?.id}`)) as {
        statusHistory: { note: string | null }[];
      };
      return order.statusHistory.at(-1)?.note;
    })
    .toBe('The kitchen is closing');
});

test('who joined at a table, and what they choose on their phones, is seen before it is sent', async ({
  browser,
}) => {
  const page = await tablet(browser, house, { name: 'Tablet 5' });
  const guests = await tablePhone(house, 'T4');
  await guests('POST', '/cart/join', { name: 'Mira' });
  await expect(page.getByRole('button', { name: /^T4\b.*Mira/ })).toBeVisible();
  await openTable(page, 'T4');
  await guests('POST', '/cart/lines', { id: 'm1', itemId: 'olives', quantity: 2 });
  const theirs = page.getByRole('article', { name: 'Choosing on their phones' });
  await expect(theirs).toContainText('Olives');
  await expect(theirs).toContainText('Mira');
  await expect(page.getByText('Telephones: Mira')).toBeVisible();
});

for (const [light, language] of [
  ['Light', 'en'],
  ['Dark', 'en'],
  ['Light', 'ar'],
  ['Dark', 'ar'],
] as const) {
  test(`no serious fault of access: ${light}, ${language}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const page = await tablet(browser, house, { name: `Tablet ${light} ${language}` });
    await nameKey(page).tap();
    await page.getByRole('button', { name: light, exact: true }).tap();
    await page.keyboard.press('Escape');
    await choose(page, language);
    const faults: string[] = [];
    for (const [name, open] of LOOKS) {
      await open(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      for (const { id, nodes } of bad)
        faults.push(`${name}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
    expect(faults).toEqual([]);
  });
}
