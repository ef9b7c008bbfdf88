import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Keeps a picture of the page where PASSLINE_PICTURES says, for whoever wants to look at it. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PASSLINE_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${name}.png`;
  const size = page.viewportSize();
  // A sheet scrolls within itself: it is looked at on a phone as long as it is.
  if (size === null || (await page.locator('dialog[open]').count()) === 0) {
    await page.screenshot({ path, fullPage: true });
    return;
  }
  await page.setViewportSize({ ...size, height: 1400 });
  await page.screenshot({ path });
  await page.setViewportSize(size);
}

/** The page breaks no rule of WCAG 2.2 A and AA that a machine can see. */
export async function expectSound(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
