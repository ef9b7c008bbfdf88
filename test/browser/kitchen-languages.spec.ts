import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { BoardHouse } from '#test/support/board-house.ts';
import { busyService } from '#test/support/busy-service.ts';

const { documents, now } = busyService({ more: 8 });
const PAGES = ['/kitchen/grill', '/kitchen/expo', '/kitchen/board'];
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1080, height: 1920 },
];

async function open(page: Page, url: string, language: string): Promise<void> {
  await page.addInitScript((spoken) => {
    const kept = { theme: 'dark', textSize: 1, volume: 0.5, page: null, language: spoken };
    localStorage.setItem('passline:screen', JSON.stringify(kept));
  }, language);
  await page.goto(url);
  await page.getByText('T12').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** What is larger than its box, or stands outside of the screen, or lies over what comes after it. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('.top, .sub, .head, .order-row, .card-keys')];
    const larger = boxes.filter(
      (box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 8,
    );
    const clocks = [...document.querySelectorAll<HTMLElement>('.clock')].filter((clock) => {
      const { left, right } = clock.getBoundingClientRect();
      return left < 0 || right > window.innerWidth;
    });
    const covered = [...document.querySelectorAll<HTMLElement>('.column-more')].filter((more) => {
      const last = more.parentElement?.querySelector('.card:last-child')?.getBoundingClientRect();
      return last !== undefined && last.bottom > more.getBoundingClientRect().top + 1;
    });
    return [...larger, ...clocks, ...covered].map((box) => `${box.className}: ${box.textContent}`);
  });
}

for (const language of ['en', 'de', 'ar']) {
  for (const viewport of SIZES) {
    test(`in ${language} nothing is cut off at ${viewport.width} x ${viewport.height}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const path of PAGES) {
        await using house = await BoardHouse.open({ documents, now, role: 'owner' });
        await open(page, house.url + path, language);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('html')).toHaveCSS('direction', language === 'ar' ? 'rtl' : 'ltr');
        await expect.poll(() => cut(page), { message: path }).toEqual([]);
      }
    });
  }
}
