import { closeFeeds, openFeeds } from './feeds.ts';
import { quantile, type Figure } from './figures.ts';
import { floorTaker, hostTaker, sendOrder, warmUp, type Taker } from './processes.ts';
import { RawClient } from './raw-client.ts';

const SCREENS = 8;
const PER_SECOND = 20;
const FOR_SECONDS = 12;

/** Milliseconds from sending an order until each of the screens has its document, at a steady rate. */
async function latencies(taker: Taker, topics: readonly string[]): Promise<number[]> {
  const sentAt = new Map<string, number>();
  const took: number[] = [];
  const feeds = await openFeeds(SCREENS, taker, topics, (text) => {
    const at = performance.now();
    for (const [, mark] of text.matchAll(/"specialInstructions":"(p3-\d+)"/g)) {
      const from = sentAt.get(mark ?? '');
      if (from !== undefined) took.push(at - from);
    }
  });
  const client = await RawClient.open(taker.port);
  const begun = performance.now();
  for (let count = 0; count < PER_SECOND * FOR_SECONDS; count += 1) {
    const wait = begun + (count * 1000) / PER_SECOND - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const mark = `p3-${count}`;
    sentAt.set(mark, performance.now());
    await sendOrder(taker, client, mark);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  client.close();
  closeFeeds(feeds);
  return took;
}

/** P3: an order is on every screen, with few orders open and with many. */
export async function measureFeed(): Promise<Figure[]> {
  const host = await hostTaker();
  const floor = await floorTaker();
  await warmUp(host);
  await warmUp(floor);
  const bare = await latencies(floor, []);
  const figures: Figure[] = [];
  for (const open of [20, 500]) {
    const client = await RawClient.open(host.port);
    for (let count = figures.length > 0 ? 20 + PER_SECOND * FOR_SECONDS : 0; count < open; count += 1)
      await sendOrder(host, client);
    client.close();
    const took = await latencies(host, ['orders']);
    const [p50, p99] = [quantile(took, 0.5), quantile(took, 0.99)];
    const what = `order sent -> on 8 screens, ${open} open orders`;
    const floor50 = quantile(bare, 0.5);
    figures.push({
      id: 'P3',
      what: `${what}, p50`,
      unit: 'ms',
      value: p50,
      floor: floor50,
      bar: '<= 1.3 x floor',
      held: p50 <= 1.3 * floor50,
    });
    figures.push({
      id: 'P3',
      what: `${what}, p99`,
      unit: 'ms',
      value: p99,
      floor: quantile(bare, 0.99),
      bar: '<= 8 ms',
      held: p99 <= 8,
    });
  }
  await floor.end();
  await host.end();
  return figures;
}
