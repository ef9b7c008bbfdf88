import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
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

test('the page brings at most 120 kB of script, compressed', () => {
  const html = readFileSync(join(WEB, 'diner.html'), 'utf8');
  const seen = new Set<string>();
  const follow = (path: string): number => {
    if (seen.has(path)) return 0;
    seen.add(path);
    const script = readFileSync(join(WEB, path));
    const imported = [...script.toString().matchAll(/(?:from|import)\s*\(?["']\.\/([\w.-]+\.js)["']/g)];
    const rest = imported.map(([, name]) => follow(join(path, '..', name ?? '')));
    return rest.reduce((sum, bytes) => sum + bytes, gzipSync(script).length);
  };
  const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((sum, path) => sum + follow(path), 0)).toBeLessThanOrEqual(MOST_SCRIPT);
});

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
