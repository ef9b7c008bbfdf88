import { quantile, type Figure } from './figures.ts';
import { closeFeeds, openFeeds } from './feeds.ts';
import { floorTaker, hostTaker, sendOrder, warmUp, type Taker } from './processes.ts';
import { RawClient } from './raw-client.ts';

const ONE_BY_ONE = 1500;
const BURST_MS = 4000;
const ROUNDS = 3;

async function oneByOne(taker: Taker): Promise<number> {
  const client = await RawClient.open(taker.port);
  const took: number[] = [];
  for (let count = 0; count < ONE_BY_ONE; count += 1) took.push(await sendOrder(taker, client));
  client.close();
  return quantile(took, 0.5);
}

/** Orders acknowledged per second by `count` clients that each send one after the other. */
export async function perSecond(taker: Taker, count: number, forMs = BURST_MS): Promise<number> {
  const clients = await Promise.all(Array.from({ length: count }, () => RawClient.open(taker.port)));
  let sent = 0;
  const from = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - from < forMs) {
        await sendOrder(taker, client);
        sent += 1;
      }
    }),
  );
  const seconds = (performance.now() - from) / 1000;
  for (const client of clients) client.close();
  return sent / seconds;
}

/** P1 and P2: how long one order takes, and how many a second are durable before their answer. */
export async function measureOrders(): Promise<Figure[]> {
  const host = await hostTaker();
  const floor = await floorTaker();
  await warmUp(host);
  await warmUp(floor);
  const p1 = await oneByOne(host);
  const p1Floor = await oneByOne(floor);
  const feeds = [...(await openFeeds(8, host, ['orders'])), ...(await openFeeds(8, floor, []))];
  const figures: Figure[] = [
    {
      id: 'P1',
      what: 'POST /orders answered, one client, p50',
      unit: 'ms',
      value: p1,
      floor: p1Floor,
      bar: '<= 2.0 x floor',
      held: p1 <= 2 * p1Floor,
    },
  ];
  for (const clients of [16, 64]) {
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await perSecond(host, clients));
      bare.push(await perSecond(floor, clients));
    }
    const [value, limit] = [quantile(ours, 0.5), quantile(bare, 0.5)];
    const what = `orders acknowledged, ${clients} clients, 8 feeds`;
    figures.push({
      id: 'P2',
      what,
      unit: '/s',
      value,
      floor: limit,
      bar: '>= 0.6 x floor',
      held: value >= 0.6 * limit,
    });
  }
  closeFeeds(feeds);
  await floor.end();
  await host.end();
  return figures;
}
