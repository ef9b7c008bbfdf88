import { chromium } from '@playwright/test';
import { quantile, type Figure } from './figures.ts';
import { hostTaker, sendOrder } from './processes.ts';
import { RawClient } from './raw-client.ts';

const OPEN = 60;
const ORDERS = 40;
const EVERY_MS = 150;

/** In the page: resolves with the moment at which a frame with these words has been painted. */
function paintedWith(words: string): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.body.textContent.includes(words)) return;
      observer.disconnect();
      // The task after the frame's own callbacks runs when the frame has been handed over.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** P4: from sending an order until Chromium has painted a station's board that counts it, with many tickets open. */
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
  await page.getByText(`${OPEN} tickets`).waitFor();
  const took: number[] = [];
  for (let count = 1; count <= ORDERS; count += 1) {
    const painted = page.evaluate(paintedWith, `${OPEN + count} tickets`);
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
