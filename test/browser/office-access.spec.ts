import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { MANAGER, openHouse } from '#test/support/office-house.ts';

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1366, height: 768 } },
  { colorScheme: 'dark', viewport: { width: 1180, height: 820 } },
] as const;

async function enter(browser: Browser, url: string, look: (typeof LOOKS)[number]): Promise<Page> {
  const page = await (await browser.newContext(look)).newPage();
  await page.goto(`${url}/office`);
  await page.getByLabel('Your PIN').fill(MANAGER);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kitchen now' })).toBeVisible();
  return page;
}

for (const look of LOOKS) {
  test(`every page of the office is without faults of accessibility and fits, ${look.colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    await using house = await openHouse();
    const page = await enter(browser, house.url, look);
    const ways = page.getByRole('navigation').getByRole('link');
    for (const way of await ways.all()) {
      const name = (await way.textContent()) ?? '';
      await way.click();
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      await expect(page.getByText(/^(Fetching|Asking|Drawing) /)).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [name, id, nodes.map(({ html }) => html)])).toEqual([]);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect([name, tooWide]).toEqual([name, false]);
      // A grown-up finger, or one in a hurry: nothing that is pressed is smaller than 44 pixels.
      const small = await page
        .locator('main :is(button, select, a.key), nav :is(a, button)')
        .evaluateAll((keys) =>
          keys.filter((key) => key.getBoundingClientRect().height < 43.5).map((key) => key.textContent),
        );
      expect([name, small]).toEqual([name, []]);
    }
  });
}

test('a setting is found, changed and taken back by the keyboard alone', async ({ browser }) => {
  await using house = await openHouse();
  const page = await enter(browser, house.url, LOOKS[0]);
  const focused = page.locator(':focus');
  const tabTo = async (name: string) => {
    for (let times = 0; times < 60; times += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const at = document.activeElement;
        return ((at instanceof HTMLSelectElement && at.labels[0]) || at)?.textContent;
      });
      if (here?.trim() === name) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await tabTo('Ordering');
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ordering' })).toBeVisible();
  await tabTo("When guests scan a table's code");
  const outline = await focused.evaluate((at) => getComputedStyle(at).outlineWidth);
  expect(outline).toBe('3px');
  await page.keyboard.press('ArrowDown');
  const gate = async () => (await house.ask('GET', '/settings')).ordering.tableGate;
  await expect.poll(gate).toBe('approve');
  await tabTo('Undo');
  await page.keyboard.press('Enter');
  await expect.poll(gate).toBe('free');
});
