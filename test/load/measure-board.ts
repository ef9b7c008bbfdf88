import { chromium, type Browser, type Page } from '@playwright/test';
import { z } from 'zod';
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

/** In the page, before anything of it runs: counts React's commits. */
function watch(): void {
  const seen = { commits: 0 };
  const hook = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot: () => {
      seen.commits += 1;
    },
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  };
  Object.assign(window, { seen, __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
}

interface Seen {
  readonly commits: number;
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

/** As much of Chromium's trace as is read: `tdur`, the processor's time of a task, in microseconds. */
const Trace = z.object({
  traceEvents: z.array(
    z.looseObject({
      name: z.string(),
      pid: z.int(),
      tid: z.int(),
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.string().optional() }).optional(),
    }),
  ),
});

/**
 * The longest task of the page, in milliseconds, while keys are pressed again and again. It is the processor's own time:
 * what a task takes by the wall clock is also how long others had the processor.
 */
async function longestTask(browser: Browser, page: Page, keys: readonly string[]): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await pressAll(page, keys);
  const { traceEvents } = Trace.parse(JSON.parse(String(await browser.stopTracing())));
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`));
  if (tasks.length < PRESSES) throw new Error(`The trace tells of ${tasks.length} tasks only.`);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (let count = 0; count < PRESSES; count += 1) {
    await page.keyboard.press(keys[count % keys.length] ?? '');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
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
  await pressAll(page, ['PageDown', 'Home']);
  const quiet = await page.evaluate(idle, { ms: IDLE_MS, clocks: CLOCKS });
  const paging = await longestTask(browser, page, ['PageDown', 'PageDown', 'PageUp', 'End', 'Home']);
  const bumping = await longestTask(browser, page, ['1', '2', '3']);
  await browser.close();
  await taker.end();
  if (quiet.others.length > 0) process.stderr.write(`${[...new Set(quiet.others)].slice(0, 8).join('\n')}\n`);
  const task = (what: string, value: number): Figure => ({
    id: 'P12',
    what: `${what} a board of ${OPEN} tickets, longest task`,
    unit: 'ms',
    value,
    floor: null,
    bar: '<= 50 ms',
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
