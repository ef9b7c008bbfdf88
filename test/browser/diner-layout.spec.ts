import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { ROOT } from '#test/support/host-process.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

let restaurant: Restaurant;
test.beforeAll(async () => {
  restaurant = await openRestaurant();
});
test.afterAll(() => restaurant.close());

const WEB = join(ROOT, '.out/web/ordering');
/** Bytes, as the bar has it (quality: P8). */
const MOST_SCRIPT = 120_000;

/** Every script that the host sent the page, compressed as the host's clients get it. */
function scriptsOf(page: Page): () => number {
  const scripts = new Map<string, number>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.set(pathname, gzipSync(readFileSync(join(WEB, pathname))).length);
  });
  return () => [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
}

for (const [locale, table] of [
  ['en-IE', 'T2'],
  ['ar', 'T3'],
  ['ta', 'T5'],
] as const) {
  test(`up to the first order a page in ${locale} brings at most 120 kB of script, compressed`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const bytes = scriptsOf(page);
    await page.goto(restaurant.host.url + restaurant.pathOf(table));
    await page.locator('.g-add').first().waitFor();
    await page.locator('.g-open', { hasText: 'Lamb cutlets' }).first().click();
    await page.getByRole('radio').first().check();
    await page.locator('dialog .g-main').click();
    await page.locator('.g-bar .g-main').click();
    await page.locator('.g-total').waitFor();
    await page.waitForLoadState('networkidle');
    expect(bytes()).toBeGreaterThan(50_000);
    expect(bytes()).toBeLessThanOrEqual(MOST_SCRIPT);
    console.log(`${locale}: ${bytes()} bytes of script, compressed`);
    await page.locator('dialog .g-main').click();
    await page.locator('.g-stops').waitFor();
    await context.close();
  });
}

/** Keys smaller than a guest's thumb, and what sticks out at the side. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const layer = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    const small = [...layer.querySelectorAll('button, a, input, textarea')].flatMap((key) => {
      const box = key.getBoundingClientRect();
      // A dish's name is its key; the key is as large as its card.
      const thumb = key.matches('.g-open') ? (key.closest('article') ?? key).getBoundingClientRect() : box;
      const seen = box.width > 0 && getComputedStyle(key).visibility === 'visible';
      const name = key.getAttribute('aria-label') ?? key.textContent;
      return seen && (thumb.height < 43.5 || thumb.width < 43.5)
        ? [`${name}: ${Math.round(thumb.width)} x ${Math.round(thumb.height)}`]
        : [];
    });
    const wide =
      document.documentElement.scrollWidth > window.innerWidth ? ['the page is wider than the screen'] : [];
    return [...small, ...wide];
  });
}

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [820, 1180],
] as const) {
  for (const dir of ['ltr', 'rtl']) {
    test(`at ${width} x ${height}, ${dir}, every key fits a thumb and nothing sticks out`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: true });
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(String(error)));
      await page.goto(restaurant.host.url + restaurant.pathOf('T1'));
      await page.getByRole('button', { name: 'Add Burrata' }).waitFor();
      await page.evaluate((to) => {
        document.documentElement.dir = to;
      }, dir);
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Allergies' }).click();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Flat iron' }).first().click();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('radio', { name: 'Medium rare' }).check();
      await page.getByRole('button', { name: /^Add €/ }).click();
      await page.getByRole('button', { name: /See your order/ }).click();
      await page.getByText(/Tax of/).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: /Send to the kitchen/ }).click();
      await page.getByText(/^Order \d+$/).waitFor();
      expect(await faults(page)).toEqual([]);
      expect(wrong).toEqual([]);
      await context.close();
    });
  }
}
