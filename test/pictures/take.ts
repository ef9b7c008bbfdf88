/** `npm run pictures`: the pictures of the README, taken from a running service. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { sandboxFlags } from '../../kds-app/launch/chromium.mjs';
import { House } from '#shared/contract/house.ts';
import { newDataDir, startHost } from '#test/support/host-process.ts';
import { busyNight } from './busy-night.ts';

const FOLDER = import.meta.dirname;

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly touch?: boolean;
  /** What the kitchen screen has of its own. */
  readonly look?: object;
  /** What is done on the page before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1180, height: 820 };
const WALL = { width: 1920, height: 1080 };

async function signIn(page: Page): Promise<void> {
  await page.keyboard.type('1111', { delay: 120 });
  await page.getByRole('button', { name: 'Start shift' }).click();
  await page.getByRole('heading', { name: 'Wants a hand' }).waitFor();
}

async function managerIn(page: Page): Promise<void> {
  await page.getByLabel(/PIN/).fill('5555');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kitchen now' }).waitFor();
}

async function allowSound(page: Page): Promise<void> {
  await page.getByRole('button', { name: /allow sound/i }).click();
}

async function orderSteak(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Flat iron' }).first().tap();
  await page.getByRole('radio', { name: 'Medium rare' }).check({ force: true });
  await page.getByRole('button', { name: /^Add/ }).last().tap();
  await page.getByRole('button', { name: /order/i }).last().tap();
  await page.getByRole('button', { name: /send/i }).last().tap();
  await page
    .getByText(/^Order \d+$/)
    .first()
    .waitFor();
}

function pictures(table: string): Picture[] {
  return [
    { name: 'kitchen-board', path: '/kitchen/grill', size: WALL, act: allowSound },
    {
      name: 'kitchen-board-small',
      path: '/kitchen/grill',
      size: { width: 1366, height: 768 },
      act: allowSound,
    },
    {
      name: 'kitchen-board-portrait',
      path: '/kitchen/grill',
      size: { width: 1080, height: 1920 },
      act: allowSound,
    },
    { name: 'kitchen-rail', path: '/kitchen/grill', size: WALL, look: { layout: 'rail' }, act: allowSound },
    {
      name: 'kitchen-list',
      path: '/kitchen/grill',
      size: WALL,
      look: { layout: 'list', theme: 'light' },
      act: allowSound,
    },
    {
      name: 'kitchen-split',
      path: '/kitchen/grill',
      size: WALL,
      look: { layout: 'split', splitWith: 'fry', theme: 'contrast' },
      act: allowSound,
    },
    { name: 'kitchen-by-status', path: '/kitchen/board', size: WALL, act: allowSound },
    { name: 'expo', path: '/kitchen/expo', size: WALL, act: allowSound },
    { name: 'office', path: '/office', size: { width: 1440, height: 900 }, act: managerIn },
    { name: 'chooser', path: '/', size: { width: 1366, height: 768 } },
    { name: 'pick-up-board', path: '/board', size: WALL },
    { name: 'waiter-floor', path: '/waiter', size: TABLET, act: signIn },
    { name: 'diner-menu', path: table, size: PHONE, touch: true },
    { name: 'diner-track', path: table, size: PHONE, touch: true, act: orderSteak },
  ];
}

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: picture.size, hasTouch: picture.touch ?? false });
  if (picture.look) {
    const kept = JSON.stringify(picture.look);
    await context.addInitScript((look) => localStorage.setItem('passline:screen', look), kept);
  }
  const page = await context.newPage();
  await page.goto(url + picture.path);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await picture.act?.(page);
  // Sheets and arriving tickets move for less than this.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(FOLDER, `${picture.name}.png`) });
  await context.close();
}

const dataDir = newDataDir();
mkdirSync(FOLDER, { recursive: true });
await (await startHost(dataDir)).end('SIGTERM');
await busyNight(dataDir);
const host = await startHost(dataDir, []);
const browser = await chromium.launch({
  executablePath: process.env['PASSLINE_CHROMIUM'],
  args: [...sandboxFlags(), '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const askHouse = async () => House.parse(await (await fetch(`${host.url}/api/v1/house`)).json());
const { table } = await askHouse();
for (const picture of pictures(new URL(table?.url ?? '').pathname)) await take(browser, host.url, picture);
const { paperUrl } = await askHouse();
await take(browser, paperUrl ?? '', { name: 'paper', path: '', size: { width: 1366, height: 900 } });
await browser.close();
await host.end('SIGTERM');
rmSync(dataDir, { recursive: true, force: true });
