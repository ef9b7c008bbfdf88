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

/** Sends one order and demands that it is acknowledged; answers the milliseconds that took. */
export async function sendOrder(
  taker: Taker,
  client: RawClient,
  mark = `m${(serial += 1)}`,
): Promise<number> {
  const headers = { authorization: `Bearer ${taker.token}`, 'idempotency-key': crypto.randomUUID() };
  const body = orderBody(mark);
  const from = performance.now();
  const answer = await client.send('POST', '/api/v1/orders', headers, body);
  const took = performance.now() - from;
  if (answer.status !== 201)
    throw new Error(`Not acknowledged: ${answer.status} ${answer.body.slice(0, 400)}`);
  return took;
}
