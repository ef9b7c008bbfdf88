/** `npm run pictures [-- NAME ...]`: the pictures of the README, taken from a running service. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { sandboxFlags } from '../../kds-app/launch/chromium.mjs';
import { z } from 'zod';
import { House } from '#shared/contract/house.ts';
import { newDataDir, newToken, startHost } from '#test/support/host-process.ts';
import * as acts from './acts.ts';
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
  readonly act?: acts.Act;
}

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1180, height: 820 };
const DESK = { width: 1440, height: 900 };
const WALL = { width: 1920, height: 1080 };

function pictures(pathOf: (place: string) => string, paperUrl: string): Picture[] {
  return [
    { name: 'kitchen-board', path: '/kitchen/grill', size: WALL, act: acts.allowSound },
    {
      name: 'kitchen-board-small',
      path: '/kitchen/grill',
      size: { width: 1366, height: 768 },
      act: acts.allowSound,
    },
    {
      name: 'kitchen-board-portrait',
      path: '/kitchen/grill',
      size: { width: 1080, height: 1920 },
      act: acts.allowSound,
    },
    {
      name: 'kitchen-rail',
      path: '/kitchen/grill',
      size: WALL,
      look: { layout: 'rail' },
      act: acts.allowSound,
    },
    {
      name: 'kitchen-list',
      path: '/kitchen/grill',
      size: WALL,
      look: { layout: 'list', theme: 'light' },
      act: acts.allowSound,
    },
    {
      name: 'kitchen-split',
      path: '/kitchen/grill',
      size: WALL,
      look: { layout: 'split', splitWith: 'fry', theme: 'contrast' },
      act: acts.allowSound,
    },
    { name: 'kitchen-by-status', path: '/kitchen/board', size: WALL, act: acts.allowSound },
    { name: 'expo', path: '/kitchen/expo', size: WALL, act: acts.allowSound },
    { name: 'office', path: '/office', size: DESK, act: acts.managerAt() },
    { name: 'office-floor', path: '/office', size: DESK, act: acts.managerAt('Tables and rooms') },
    { name: 'office-codes', path: '/office', size: DESK, act: acts.managerAt('Codes to scan') },
    { name: 'office-printers', path: '/office', size: DESK, act: acts.printersAt(paperUrl) },
    { name: 'chooser', path: '/', size: { width: 1366, height: 768 } },
    { name: 'pick-up-board', path: '/board', size: WALL },
    { name: 'waiter-floor', path: '/waiter', size: TABLET, act: acts.waiterIn },
    { name: 'waiter-table', path: '/waiter', size: TABLET, act: acts.waiterAt('T7') },
    { name: 'reception', path: '/reception', size: TABLET, act: acts.receptionIn },
    { name: 'runner', path: '/runner', size: PHONE, touch: true, act: acts.runnerIn },
    { name: 'diner-menu', path: pathOf('T1'), size: PHONE, touch: true },
    { name: 'diner-arabic', path: pathOf('T1'), size: PHONE, touch: true, act: acts.inArabic },
    { name: 'diner-table', path: pathOf('T5'), size: PHONE, touch: true, act: acts.sharedCart },
    { name: 'diner-track', path: pathOf('T1'), size: PHONE, touch: true, act: acts.orderSteak },
    { name: 'order-ahead', path: '/order', size: PHONE, touch: true, act: acts.orderAhead },
    { name: 'room-breakfast', path: pathOf('R101'), size: PHONE, touch: true, act: acts.breakfast },
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

const Codes = z.object({ codes: z.array(z.object({ name: z.string(), url: z.string() })) });

const dataDir = newDataDir();
mkdirSync(FOLDER, { recursive: true });
await (await startHost(dataDir)).end('SIGTERM');
await busyNight(dataDir);
const host = await startHost(dataDir, []);
const browser = await chromium.launch({
  executablePath: process.env['PASSLINE_CHROMIUM'],
  args: [...sandboxFlags(), '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const asked = async (path: string, headers = {}): Promise<unknown> =>
  (await fetch(`${host.url}/api/v1${path}`, { headers })).json();
const authorization = `Bearer ${await newToken(dataDir, 'manager')}`;
const { codes } = Codes.parse(await asked('/places/codes', { authorization }));
const paths = new Map(codes.map(({ name, url }) => [name, new URL(url).pathname]));
const wanted = process.argv.slice(2);
const isWanted = ({ name }: Picture) => wanted.length === 0 || wanted.includes(name);
const { paperUrl } = House.parse(await asked('/house'));
for (const picture of pictures((place) => paths.get(place) ?? '/', paperUrl ?? '').filter(isWanted)) {
  await take(browser, host.url, picture);
}
const paper = { name: 'paper', path: '', size: { width: 1366, height: 900 } };
if (isWanted(paper)) await take(browser, paperUrl ?? '', paper);
await browser.close();
await host.end('SIGTERM');
rmSync(dataDir, { recursive: true, force: true });
