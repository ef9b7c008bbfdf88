import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { Item } from '#shared/menu/menu.ts';
import { ROOT } from '#test/support/host-process.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';
import { quantile, type Figure } from './figures.ts';

const ITEMS = 300;
const PHONES = 9;
const WEB = join(ROOT, '.out/web/ordering');
/** A middling phone beside a computer's processor, and a crowded guest Wi-Fi. */
const SLOWER = 4;
const WIFI = { offline: false, latency: 20, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const MOST_KB = 120;
const MOST_MS = 1500;

/** What a page writes down as it opens, in milliseconds since somebody opened the address. */
interface Opened {
  seen?: number;
  answered?: number;
}

/** In the page, before anything of it runs: taps the first dish's key when it is painted, and waits for its answer. */
function tapAtOnce(): void {
  const opened: Opened = {};
  Object.assign(window, { opened });
  const painted = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
  const watch = (selector: string, then: (found: HTMLElement) => void) => {
    const observer = new MutationObserver(() => {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) return;
      observer.disconnect();
      painted(() => then(found));
    });
    observer.observe(document, { subtree: true, childList: true });
  };
  watch('.g-add', (key) => {
    opened.seen = performance.now();
    watch('.g-bar .g-main', () => {
      opened.answered = performance.now();
    });
    key.click();
  });
}

/** One phone that was never here: milliseconds until its first tap was answered, and its scripts up to the first order. */
async function onePhone(browser: Browser, restaurant: Restaurant, table: string) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  const scripts = new Map<string, number>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.set(pathname, gzipSync(readFileSync(join(WEB, pathname))).length);
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', WIFI);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(tapAtOnce);
  await page.goto(restaurant.host.url + restaurant.pathOf(table));
  const opened = await page.waitForFunction(() => {
    const { opened: said } = window as unknown as { opened: Opened };
    return said.answered === undefined ? null : said;
  });
  const { seen = Number.NaN, answered = Number.NaN } = (await opened.jsonValue()) ?? {};
  await page.locator('.g-bar .g-main').click();
  await page.locator('dialog .g-total').waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  return { seen, answered, kB: [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000 };
}

/** The sample restaurant's dishes again and again under other names, until there are so many. */
async function lengthenMenu(restaurant: Restaurant): Promise<void> {
  const { items } = (await restaurant.call('GET', '/items')) as { items: unknown[] };
  const dishes = items.map((item) => Item.parse(item));
  for (let count = dishes.length; count < ITEMS; count += 1) {
    const dish = dishes[count % dishes.length];
    if (!dish) throw new Error('There is no dish to begin with.');
    const { id: _, ...body } = dish;
    await restaurant.call('POST', '/items', { ...body, name: `${dish.name} ${count}` });
  }
}

function inTime(what: string, value: number): Figure {
  return {
    id: 'P8',
    what,
    unit: 'ms',
    value,
    floor: null,
    bar: `<= ${MOST_MS / 1000} s`,
    held: value <= MOST_MS,
  };
}

/** P8: the scripts of a guest's page, and how soon a phone that never saw it takes an order from a long menu. */
export async function measureDiner(): Promise<Figure[]> {
  const restaurant = await openRestaurant();
  await lengthenMenu(restaurant);
  const browser = await chromium.launch({
    executablePath: process.env['PASSLINE_CHROMIUM'],
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const phones = [];
  for (let count = 0; count < PHONES; count += 1)
    phones.push(await onePhone(browser, restaurant, `T${count + 1}`));
  await browser.close();
  await restaurant.close();
  const kB = Math.max(...phones.map((phone) => phone.kB));
  const seen = quantile(
    phones.map((phone) => phone.seen),
    0.5,
  );
  const answered = quantile(
    phones.map((phone) => phone.answered),
    0.5,
  );
  const slow = `${ITEMS} items, ${SLOWER}x slower, 1.6 Mbit/s, p50`;
  return [
    {
      id: 'P8',
      what: 'guest’s scripts up to the first order, gzip',
      unit: 'kB',
      value: kB,
      floor: null,
      bar: `<= ${MOST_KB} kB`,
      held: kB <= MOST_KB,
    },
    inTime(`opened -> first dish painted, ${slow}`, seen),
    inTime(`opened -> first tap answered, ${slow}`, answered),
  ];
}
