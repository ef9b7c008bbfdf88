import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newDataDir, newToken, ROOT, startHost } from '#test/support/host-process.ts';
import { keyPress } from '#test/support/input-records.ts';
import { FEED_PATH, WIRE } from '#shared/contract/feed.ts';
import WebSocket from 'ws';
import { textOf } from '#test/support/feed-listener.ts';
import { quantile, type Figure } from './figures.ts';
import { RawClient } from './raw-client.ts';

const PRESSES = 60;
/** Sooner it would be a key that bounced. */
const EVERY_MS = 150;
const KEY_ONE = 2;
const MOST_MS = 50;

/** A page of the kitchen that does nothing but hear its keys. */
async function listeningScreen(port: number, token: string) {
  const heard: number[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}${FEED_PATH}`, { perMessageDeflate: false });
  const ready = Promise.withResolvers<void>();
  socket.on('error', ready.reject);
  socket.on('open', () =>
    socket.send(
      JSON.stringify({ type: 'hello', wire: WIRE, token, topics: ['tickets:grill'], page: 'grill' }),
    ),
  );
  socket.on('message', (data) => {
    const text = textOf(data);
    if (text.startsWith('{"type":"pressed"')) heard.push(performance.now());
    else if (text.startsWith('{"type":"ping"')) socket.send('{"type":"pong"}');
    else if (text.startsWith('{"type":"ready"')) ready.resolve();
  });
  await ready.promise;
  socket.send(JSON.stringify({ type: 'shows', version: 'bench.1' }));
  return { heard, close: () => socket.terminate() };
}

/** An agent of its own, paired with the host, as at a station. */
async function pairedAgent(client: RawClient, authorization: string, url: string, dataDir: string) {
  const opened = await client.send('POST', '/api/v1/devices/pairing', { authorization }, '{}');
  const { code } = JSON.parse(opened.body) as { code: string };
  const main = join(ROOT, 'station-agent/main.ts');
  const args = [main, '--host', url, '--pair', code, '--data', join(dataDir, 'agent'), '--name', 'Bench'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', () => resolve());
    child.once('exit', () => reject(new Error('The agent ended before it was ready.')));
  });
  const listed = await client.send('GET', '/api/v1/devices', { authorization }, '');
  const { devices } = JSON.parse(listed.body) as { devices: { id: string; name: string }[] };
  const id = devices.find(({ name }) => name === 'Bench')?.id ?? '';
  return { id, end: () => child.kill('SIGTERM') };
}

/**
 * P14: from a key that goes down on a USB bar (its records in the line of the agent) to the screen that has it, through
 * agent, host and feed. What the board does with it then is P12's.
 */
export async function measureBar(): Promise<Figure[]> {
  const dataDir = newDataDir();
  const host = await startHost(dataDir);
  const [token, kitchen] = [await newToken(dataDir, 'owner'), await newToken(dataDir, 'kitchen')];
  const client = await RawClient.open(host.port);
  const authorization = `Bearer ${token}`;
  const agent = await pairedAgent(client, authorization, host.url, dataDir);
  const fifo = join(dataDir, 'event-kbd');
  spawnSync('mkfifo', [fifo]);
  const line = openSync(fifo, 'r+');
  const screen = await listeningScreen(host.port, kitchen);
  const bar = {
    id: 'bench',
    name: 'Bench',
    agentId: agent.id,
    address: `input://${fifo}`,
    screenId: 'kitchen.grill',
  };
  await client.send(
    'POST',
    '/api/v1/bars',
    { authorization, 'idempotency-key': 'bench' },
    JSON.stringify(bar),
  );
  const took: number[] = [];
  // The first press finds out that the line is open, and is not counted.
  await until(() => {
    if (screen.heard.length === 0) writeSync(line, keyPress(KEY_ONE, Date.now()));
    return screen.heard.length > 0;
  });
  await pause(1_000);
  for (let count = 0; count < PRESSES; count += 1) {
    const before = screen.heard.length;
    const at = performance.now();
    writeSync(line, keyPress(KEY_ONE, Date.now()));
    await until(() => screen.heard.length > before);
    took.push((screen.heard.at(-1) ?? 0) - at);
    await pause(EVERY_MS);
  }
  screen.close();
  agent.end();
  closeSync(line);
  client.close();
  await host.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
  const value = quantile(took, 0.95);
  return [
    {
      id: 'P14',
      what: 'key of a USB bump bar pressed -> at its screen, p95',
      unit: 'ms',
      value,
      floor: null,
      bar: `<= ${MOST_MS} ms`,
      held: value <= MOST_MS,
    },
  ];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function until(done: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  while (!done()) {
    if (performance.now() > giveUpAt) throw new Error('The screen heard no key for 10 s.');
    await pause(1);
  }
}
