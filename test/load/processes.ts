import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newDataDir, newToken, startHost, type HostProcess } from '#test/support/host-process.ts';
import { RawClient } from './raw-client.ts';

/** Something that takes orders over HTTP: the host, or the floor. */
export interface Taker {
  readonly port: number;
  readonly token: string;
  /** Path of its feed. */
  readonly feed: string;
  end(): Promise<void>;
}

/** A fresh host with the sample restaurant. Its printers are taken away: paper is measured by itself. */
export async function hostTaker(
  dataDir = newDataDir(),
): Promise<Taker & { host: HostProcess; dataDir: string }> {
  const host = await startHost(dataDir);
  const token = await newToken(dataDir);
  const client = await RawClient.open(host.port);
  const authorization = `Bearer ${token}`;
  for (const id of ['grill', 'cold', 'bar'])
    await client.send('DELETE', `/api/v1/printers/${id}`, { authorization }, '');
  client.close();
  return {
    host,
    dataDir,
    port: host.port,
    token,
    feed: '/api/v1/feed',
    end: async () => {
      await host.end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The floor in a process of its own. */
export async function floorTaker(): Promise<Taker> {
  const folder = mkdtempSync(join(tmpdir(), 'passline-floor-'));
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'floor-host.ts'), join(folder, 'floor.db')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const port = await portOf(child);
  return {
    port,
    token: '',
    feed: '/',
    end: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The floor ended before it was ready.')));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /^floor ready http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

/** A takeaway of three lines, found again by its mark. */
export function orderBody(mark: string): string {
  return JSON.stringify({
    orderType: 'takeout',
    specialInstructions: mark,
    items: [
      { menuItemId: 'butchers-burger', quantity: 1, modifiers: [{ modifierId: 'burger-medium' }] },
      { menuItemId: 'fries', quantity: 2 },
      { menuItemId: 'corn-ribs', quantity: 1, specialInstructions: 'extra crisp' },
    ],
  });
}

let serial = 0;

/** What a host has done before a rush begins: its code is compiled, its caches are filled. Both sides get the same. */
const WARM_UP = 4000;

/** Sends orders until a process runs as it does in the middle of a day; with the host, closes them again. */
export async function warmUp(taker: Taker): Promise<void> {
  const client = await RawClient.open(taker.port);
  const authorization = `Bearer ${taker.token}`;
  for (let count = 0; count < WARM_UP; count += 1) {
    const text = await place(taker, client, orderBody(`w${count}`));
    if (taker.token === '') continue;
    const { id }: { id: string } = JSON.parse(text);
    for (const status of ['cooking', 'ready', 'completed']) {
      await client.send('PUT', `/api/v1/orders/${id}/status`, { authorization }, JSON.stringify({ status }));
    }
  }
  client.close();
}

/** Sends one order and demands that it is acknowledged; answers it as text. */
async function place(taker: Taker, client: RawClient, body: string): Promise<string> {
  const headers = { authorization: `Bearer ${taker.token}`, 'idempotency-key': crypto.randomUUID() };
  const answer = await client.send('POST', '/api/v1/orders', headers, body);
  if (answer.status !== 201)
    throw new Error(`Not acknowledged: ${answer.status} ${answer.body.slice(0, 400)}`);
  return answer.body;
}

/** Sends one order; answers the milliseconds until it was acknowledged. */
export async function sendOrder(
  taker: Taker,
  client: RawClient,
  mark = `m${(serial += 1)}`,
): Promise<number> {
  const body = orderBody(mark);
  const from = performance.now();
  await place(taker, client, body);
  return performance.now() - from;
}
