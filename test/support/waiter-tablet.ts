import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Restaurant } from './open-restaurant.ts';

const TABLET: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true };

/** The sample's people, by PIN. */
export const PINS = { ana: '1111', tom: '1212', lena: '4444', sofia: '5555' };

/** A tablet that is paired and in somebody's hand, on the floor page. */
export async function tablet(
  browser: Browser,
  house: Restaurant,
  {
    pin = PINS.ana,
    name = 'Tablet 1',
    ...more
  }: { pin?: string; name?: string } & BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ ...TABLET, ...more });
  const { code } = (await house.call('POST', '/devices/pairing')) as { code: string };
  // On the host's own machine the page would be its kiosk: a tablet is paired before it opens the page.
  const body = { code, kind: 'tablet', name };
  const paired = await context.request.post(`${house.host.url}/api/v1/devices/pair`, { data: body });
  if (!paired.ok()) throw new Error(`Not paired: ${await paired.text()}`);
  const page = await context.newPage();
  await page.goto(`${house.host.url}/waiter`);
  await page.getByRole('button', { name: 'Start shift' }).waitFor();
  await page.keyboard.type(pin);
  await page.getByRole('button', { name: 'Start shift' }).click();
  await page.getByText('Linked').first().waitFor();
  return page;
}

/** Opens a table from the floor. */
export async function openTable(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${name}\\b`) })
    .first()
    .click();
  await page.getByRole('region', { name: `Orders of ${name}` }).waitFor();
}
