import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { newDataDir, ROOT, startHost } from '#test/support/host-process.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function dataDir(): string {
  const folder = newDataDir();
  folders.push(folder);
  return folder;
}

/** Starts a host that is expected to end by itself. */
function endOf(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const argv = [join(ROOT, 'kds-app/host/main.ts'), '--bind', '127.0.0.1', '--no-agent', ...args];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, ...said })));
}

test('bad arguments end with 2 and a sentence', async () => {
  for (const args of [
    ['--port', 'eighty'],
    ['--colour', 'red'],
  ]) {
    const end = await endOf(...args);
    expect(end).toMatchObject({ code: 2, out: '' });
    expect(end.err.length).toBeGreaterThan(10);
  }
});

test('SIGTERM ends a host within 2 seconds, also with feeds open, and nothing is lost', async () => {
  const folder = dataDir();
  const host = await startHost(folder);
  const socket = new WebSocket(`${host.url.replace('http', 'ws')}/api/v1/feed`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const from = performance.now();
  expect(await host.end('SIGTERM')).toBe(0);
  expect(performance.now() - from).toBeLessThan(2000);
});

test('a port that is taken ends with 1 and says which to take', async () => {
  const host = await startHost(dataDir());
  const end = await endOf('--port', String(host.port), '--data', dataDir());
  expect(end.code).toBe(1);
  expect(end.err).toContain(`Port ${host.port} is taken`);
  await host.end('SIGTERM');
});

test('two hosts never open the same data', async () => {
  const folder = dataDir();
  const host = await startHost(folder);
  const end = await endOf('--port', '0', '--data', folder);
  expect(end.code).toBe(3);
  expect(end.err.length).toBeGreaterThan(30);
  await host.end('SIGTERM');
});

async function provisioned(): Promise<{ folder: string; database: string }> {
  const folder = dataDir();
  await (await startHost(folder)).end('SIGTERM');
  const name = readdirSync(folder).find((each) => each.endsWith('.db')) ?? '';
  return { folder, database: join(folder, name) };
}

test('damaged or missing data ends with 3, says what to do, and is left as it was found', async () => {
  const damages: readonly [string, (database: string) => void][] = [
    ['cut to nothing', (database) => truncateSync(database, 0)],
    ['cut in half', (database) => truncateSync(database, Math.floor(statSync(database).size / 2))],
    [
      'written over',
      (database) =>
        writeFileSync(database, 'not a database at all, but long enough to have a header'.repeat(9)),
    ],
    ['deleted', (database) => rmSync(database)],
  ];
  for (const [what, damage] of damages) {
    const { folder, database } = await provisioned();
    damage(database);
    const before = readdirSync(folder).toSorted();
    const end = await endOf('--port', '0', '--data', folder);
    expect([what, end.code, end.out]).toEqual([what, 3, '']);
    expect(end.err).toMatch(/restore|verify/);
    expect(readdirSync(folder).filter((each) => each.endsWith('.db'))).toEqual(
      before.filter((each) => each.endsWith('.db')),
    );
  }
});
