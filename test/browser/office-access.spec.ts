import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { MANAGER, openHouse } from '#test/support/office-house.ts';

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1366, height: 768 } },
  { colorScheme: 'dark', viewport: { width: 1180, height: 820 } },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const;

/** The menu of a telephone; where the office is wider its sections stand beside it. */
const menu = (page: Page) => page.getByRole('navigation').getByRole('button', { name: /^Menu: / });

async function enter(browser: Browser, url: string, look: (typeof LOOKS)[number]): Promise<Page> {
  const page = await (await browser.newContext(look)).newPage();
  await page.goto(`${url}/office`);
  await page.getByLabel('Your PIN').fill(MANAGER);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kitchen now' })).toBeVisible();
  return page;
}

for (const look of LOOKS) {
  test(`every page of the office is without faults of accessibility and fits, ${look.viewport.width} wide`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    await using house = await openHouse();
    const page = await enter(browser, house.url, look);
    const isPhone = look.viewport.width < 800;
    if (isPhone) await menu(page).click();
    const names = await page.getByRole('navigation').getByRole('link').allTextContents();
    expect(names.length).toBeGreaterThan(15);
    for (const [nth, name] of names.entries()) {
      if (isPhone && nth > 0) await menu(page).click();
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      if (isPhone) await expect(menu(page)).toHaveText(new RegExp(name));
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

test('on a telephone one bar says where one is, and its menu is worked by the keyboard alone', async ({
  browser,
}) => {
  await using house = await openHouse();
  const page = await enter(browser, house.url, LOOKS[2]);
  const bar = menu(page);
  const links = page.getByRole('navigation').getByRole('link');
  await expect(bar).toHaveText(/Kitchen now/);
  await expect(bar).toHaveAttribute('aria-expanded', 'false');
  await expect(links).toHaveCount(0);
  expect(await page.getByRole('navigation').evaluate((nav) => nav.clientHeight)).toBeLessThan(70);

  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(bar).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('main')).toHaveAttribute('inert');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(links).toHaveCount(0);
  await expect(bar).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Profiles');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Profiles' })).toBeVisible();
  await expect(links).toHaveCount(0);
  await expect(bar).toBeFocused();
  await page.goBack();
  await expect(bar).toHaveText(/Kitchen now/);
  // What is far down the page is reached under the bar, which stays.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(bar).toBeInViewport();

  // Held sideways there is room for the sections beside it again.
  await bar.click();
  await page.setViewportSize({ width: 1180, height: 820 });
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('main')).toHaveCount(1);
});
