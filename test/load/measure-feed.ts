import { closeFeeds, openFeeds } from './feeds.ts';
import { quantile, type Figure } from './figures.ts';
import { floorTaker, hostTaker, sendOrder, warmUp, type Taker } from './processes.ts';
import { RawClient } from './raw-client.ts';

const SCREENS = 8;
const PER_SECOND = 20;
const FOR_SECONDS = 6;
/** Before each run so many orders are open; each run leaves its own. */
const OPEN = [20, 200, 500];

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

/** Nothing draws what is sent here: the host is not to raise an alarm for every ticket while it is measured. */
async function leaveUnseen({ port, token }: Taker): Promise<void> {
  const client = await RawClient.open(port);
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() };
  const body = JSON.stringify({ kitchen: { unseenSeconds: 0 } });
  const answer = await client.send('PATCH', '/api/v1/settings', headers, body);
  client.close();
  if (answer.status !== 200) throw new Error(`The settings were not taken: ${answer.status} ${answer.body}`);
}

/** P3: an order is on every screen, with few orders open and with many. */
export async function measureFeed(): Promise<Figure[]> {
  const host = await hostTaker();
  const floor = await floorTaker();
  await leaveUnseen(host);
  await warmUp(host);
  await warmUp(floor);
  const bare = await latencies(floor, []);
  const figures: Figure[] = [];
  const medians: number[] = [];
  let there = 0;
  for (const open of OPEN) {
    const client = await RawClient.open(host.port);
    for (; there < open; there += 1) await sendOrder(host, client);
    client.close();
    there += PER_SECOND * FOR_SECONDS;
    const took = await latencies(host, ['orders']);
    const [p50, p99] = [quantile(took, 0.5), quantile(took, 0.99)];
    const what = `order sent -> on 8 screens, ${open} open orders`;
    const floor50 = quantile(bare, 0.5);
    medians.push(p50);
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
  const [few = Number.NaN] = medians;
  const many = medians.at(-1) ?? Number.NaN;
  figures.push({
    id: 'P3',
    what: 'the same change with 500 open orders, beside 20, p50',
    unit: 'ms',
    value: many,
    floor: few,
    bar: '<= 1.3 x with 20',
    held: many <= 1.3 * few,
  });
  return figures;
}
