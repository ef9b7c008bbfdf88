import { chromium, type Page } from '@playwright/test';
import type { Figure } from './figures.ts';
import { hostTaker, sendOrder } from './processes.ts';
import { RawClient } from './raw-client.ts';

const OPEN = 100;
const PRESSES = 40;
const IDLE_MS = 10_000;
/** Everything on a board that shows the time or how much of a promise is used, and nothing else. */
const CLOCKS = '.age, .clock, .link, .pl-gauge-fill, .figure-value';
/** The clocks strike once a second; the tenths since the host was heard, ten times. */
const COMMITS = (11 * IDLE_MS) / 1000 + 10;

/** In the page, before anything of it runs: keeps the longest task and counts React's commits. */
function watch(): void {
  const seen = { longest: 0, commits: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberRoot: () => {
        seen.commits += 1;
      },
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
    },
  });
}

interface Seen {
  longest: number;
  commits: number;
}

/** In the page: forgets what the loading took. */
function forget(): void {
  const { seen } = window as unknown as { seen: Seen };
  Object.assign(seen, { longest: 0, commits: 0 });
}

/** In the page: for so long nothing is touched; answers what changed outside of the clocks, and how often React worked. */
function idle({
  ms,
  clocks,
}: {
  ms: number;
  clocks: string;
}): Promise<{ others: string[]; commits: number }> {
  const { seen } = window as unknown as { seen: Seen };
  const others: string[] = [];
  const before = seen.commits;
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element && !element.closest(clocks)) others.push(`${element.tagName} ${element.className}`);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  return new Promise((resolve) => {
    setTimeout(() => {
      observer.disconnect();
      resolve({ others, commits: seen.commits - before });
    }, ms);
  });
}

/** The longest task, in milliseconds, while a key is pressed again and again; tasks below 50 ms are not told and count as 0. */
async function longestTask(page: Page, keys: readonly string[]): Promise<number> {
  await page.evaluate(forget);
  for (let count = 0; count < PRESSES; count += 1) {
    await page.keyboard.press(keys[count % keys.length] ?? '');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  return page.evaluate(() => (window as unknown as { seen: Seen }).seen.longest);
}

/** P12: a board with many tickets is paged and bumped without a hitch, and left alone it moves its clocks only. */
export async function measureBoard(): Promise<Figure[]> {
  const taker = await hostTaker();
  const client = await RawClient.open(taker.port);
  for (let count = 0; count < OPEN; count += 1) await sendOrder(taker, client);
  client.close();
  const browser = await chromium.launch({
    executablePath: process.env['PASSLINE_CHROMIUM'],
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript(watch);
  await page.goto(`http://127.0.0.1:${taker.port}/kitchen/grill`);
  await page.getByText(`${OPEN} tickets`).waitFor();
  // What a fresh page still has to do, fonts and the first proof of what it shows, is not a cook's work.
  await longestTask(page, ['PageDown', 'Home']);
  const quiet = await page.evaluate(idle, { ms: IDLE_MS, clocks: CLOCKS });
  const paging = await longestTask(page, ['PageDown', 'PageDown', 'PageUp', 'End', 'Home']);
  const bumping = await longestTask(page, ['1', '2', '3']);
  await browser.close();
  await taker.end();
  if (quiet.others.length > 0) process.stderr.write(`${[...new Set(quiet.others)].slice(0, 8).join('\n')}\n`);
  const task = (what: string, value: number): Figure => ({
    id: 'P12',
    what: `${what} a board of ${OPEN} tickets, longest task over 50`,
    unit: 'ms',
    value,
    floor: null,
    bar: 'none > 50 ms',
    held: value <= 50,
  });
  return [
    task('paging', paging),
    task('bumping on', bumping),
    {
      id: 'P12',
      what: `an idle board of ${OPEN} tickets: changes outside of its clocks in 10 s`,
      unit: 'changes',
      value: quiet.others.length,
      floor: null,
      bar: '0',
      held: quiet.others.length === 0,
    },
    {
      id: 'P12',
      what: `the same: commits of React in 10 s`,
      unit: 'changes',
      value: quiet.commits,
      floor: null,
      bar: `<= ${COMMITS}, of clocks`,
      held: quiet.commits > 0 && quiet.commits <= COMMITS,
    },
  ];
}
