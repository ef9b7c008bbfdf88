import { rmSync } from 'node:fs';
import { newDataDir, startHost } from '#test/support/host-process.ts';
import { closeFeeds, openFeeds } from './feeds.ts';
import { perSecond } from './measure-orders.ts';
import { quantile, type Figure } from './figures.ts';
import { hostTaker, sendOrder, warmUp, type Taker } from './processes.ts';
import { RawClient } from './raw-client.ts';
import { buildYear } from './year.ts';

const YEAR = 220_000;
const STARTS = 3;

/** P6: the host starts with a year behind it, also when it was killed; and P2 again with that year behind it. */
export async function measureStart(): Promise<Figure[]> {
  const dataDir = newDataDir();
  await buildYear(dataDir, YEAR);
  const [calm, killed]: [number[], number[]] = [[], []];
  for (let count = 0; count < STARTS; count += 1) {
    const first = await startHost(dataDir);
    calm.push(first.readyMs / 1000);
    await first.end('SIGKILL');
    const second = await startHost(dataDir);
    killed.push(second.readyMs / 1000);
    await second.end('SIGTERM');
  }
  const withYear = await throughput(await hostTaker(dataDir));
  const withNone = await throughput(await hostTaker());
  rmSync(dataDir, { recursive: true, force: true });
  const start = (what: string, values: number[]): Figure => {
    const value = quantile(values, 0.5);
    return {
      id: 'P6',
      what: `host start, ${YEAR.toLocaleString('en')} orders, ${what}`,
      unit: 's',
      value,
      floor: null,
      bar: '<= 1 s',
      held: value <= 1,
    };
  };
  return [
    start('after a stop', calm),
    start('after kill -9', killed),
    {
      id: 'P2',
      what: `64 clients with ${YEAR.toLocaleString('en')} orders behind them (beside: none)`,
      unit: '/s',
      value: withYear,
      floor: withNone,
      bar: '>= 0.85 x none',
      held: withYear >= 0.85 * withNone,
    },
  ];
}

async function throughput(taker: Taker): Promise<number> {
  await warmUp(taker);
  const rounds = [await perSecond(taker, 64), await perSecond(taker, 64)];
  await taker.end();
  return Math.max(...rounds);
}

const CLIENTS = 200;
const OPEN = 300;
/** What happened between the last thing a client heard and the restart. */
const MISSED = 10;

/** P5: everybody comes back at once after a restart, with nothing and with what they last saw. */
export async function measureReconnect(): Promise<Figure[]> {
  const taker = await hostTaker();
  const client = await RawClient.open(taker.port);
  for (let count = 0; count < OPEN; count += 1) await sendOrder(taker, client);
  client.close();
  const { seq }: { seq: number } = JSON.parse(await (await fetch(`${taker.host.url}/healthz`)).text());
  await taker.host.end('SIGKILL');
  const host = await startHost(taker.dataDir, ['--no-agent'], taker.port);
  const again = { ...taker, host, end: async () => void (await host.end('SIGTERM')) };
  const figures: Figure[] = [];
  for (const [what, since, bar] of [
    ['with nothing', undefined, 2],
    ['with since', seq - MISSED, 1],
  ] as const) {
    const from = performance.now();
    const feeds = await openFeeds(CLIENTS, again, ['orders', 'menu'], undefined, since);
    const value = (performance.now() - from) / 1000;
    closeFeeds(feeds);
    figures.push({
      id: 'P5',
      what: `${CLIENTS} clients reconnect ${what}, ${OPEN} open orders`,
      unit: 's',
      value,
      floor: null,
      bar: `<= ${bar} s`,
      held: value <= bar,
    });
  }
  await again.end();
  rmSync(taker.dataDir, { recursive: true, force: true });
  return figures;
}
