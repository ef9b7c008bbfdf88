import { createServer, type AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { newDataDir, newToken, startHost } from '#test/support/host-process.ts';
import { quantile, type Figure } from './figures.ts';
import { sendOrder } from './processes.ts';
import { RawClient } from './raw-client.ts';

const ORDERS = 60;
const EVERY_MS = 120;

/** A network printer that says nothing and notes when the first byte of the body of each job comes. */
async function listeningPrinter() {
  const jobs: number[] = [];
  const server = createServer((socket) => {
    let begun = false;
    socket.on('data', () => {
      if (!begun) jobs.push(performance.now());
      begun = true;
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return { jobs, port: address.port, close: () => server.close() };
}

/** P9: from the order that fires a ticket to the first byte at a network printer, through host and agent. */
export async function measurePaper(): Promise<Figure[]> {
  const printer = await listeningPrinter();
  const dataDir = newDataDir();
  const host = await startHost(dataDir, []);
  const token = await newToken(dataDir);
  const client = await RawClient.open(host.port);
  const headers = { authorization: `Bearer ${token}` };
  for (const id of ['cold', 'bar']) await client.send('DELETE', `/api/v1/printers/${id}`, headers, '');
  const address = `tcp://127.0.0.1:${printer.port}`;
  await client.send(
    'PATCH',
    '/api/v1/printers/grill',
    headers,
    JSON.stringify({ address, profile: 'escpos-80-silent', stations: ['grill'] }),
  );
  const taker = { port: host.port, token, feed: '/api/v1/feed', end: async () => {} };
  const took: number[] = [];
  for (let count = 0; count < ORDERS; count += 1) {
    const before = printer.jobs.length;
    const sentAt = performance.now();
    await sendOrder(taker, client);
    await until(() => printer.jobs.length > before);
    took.push((printer.jobs.at(-1) ?? 0) - sentAt);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  client.close();
  await host.end('SIGTERM');
  printer.close();
  rmSync(dataDir, { recursive: true, force: true });
  const value = quantile(took, 0.95);
  return [
    {
      id: 'P9',
      what: 'order sent -> first byte at a network printer, p95',
      unit: 'ms',
      value,
      floor: null,
      bar: '<= 30 ms',
      held: value <= 30,
    },
  ];
}

async function until(done: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  while (!done()) {
    if (performance.now() > giveUpAt) throw new Error('The printer heard nothing for 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
