import { chromium } from '@playwright/test';
import { quantile, type Figure } from './figures.ts';
import { hostTaker, sendOrder } from './processes.ts';
import { RawClient } from './raw-client.ts';

const OPEN = 60;
const ORDERS = 40;
const EVERY_MS = 150;

/** P4: from sending an order until Chromium has painted its number on a station board with many open tickets. */
export async function measurePaint(): Promise<Figure[]> {
  const taker = await hostTaker();
  const client = await RawClient.open(taker.port);
  for (let count = 0; count < OPEN; count += 1) await sendOrder(taker, client);
  const browser = await chromium.launch({
    executablePath: process.env['PASSLINE_CHROMIUM'],
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`http://127.0.0.1:${taker.port}/kitchen/grill`);
  await page.getByText('#1', { exact: false }).first().waitFor();
  const took: number[] = [];
  for (let count = 0; count < ORDERS; count += 1) {
    // A rush goes to slot 1, so that what is new is on the page that is shown.
    const painted = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const before = document.body.innerText;
          new MutationObserver((_, observer) => {
            if (document.body.innerText === before) return;
            observer.disconnect();
            requestAnimationFrame(() =>
              setTimeout(() => resolve(performance.timeOrigin + performance.now())),
            );
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    const sentAt = performance.timeOrigin + performance.now();
    await sendOrder(taker, client);
    took.push((await painted) - sentAt);
  }
  await browser.close();
  client.close();
  await taker.end();
  const value = quantile(took, 0.95);
  return [
    {
      id: 'P4',
      what: `order sent -> painted, ${OPEN} open tickets, p95`,
      unit: 'ms',
      value,
      floor: null,
      bar: '<= 50 ms',
      held: value <= 50,
    },
  ];
}
