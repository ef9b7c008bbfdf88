import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDataDir, newToken, passline, startHost, type HostProcess } from '#test/support/host-process.ts';

const dataDir = newDataDir();
const other = newDataDir();
let host: HostProcess;

beforeAll(async () => {
  host = await startHost(dataDir);
});
afterAll(async () => {
  await host.end('SIGTERM');
  for (const folder of [dataDir, other]) rmSync(folder, { recursive: true, force: true });
});

const menu = (authorization: string) => fetch(`${host.url}/api/v1/menu`, { headers: { authorization } });

describe('passline, while the host runs', () => {
  test('token create makes a token that the host knows at once', async () => {
    expect((await menu(`Bearer ${'x'.repeat(43)}`)).status).toBe(401);
    expect((await menu(`Bearer ${await newToken(dataDir)}`)).status).toBe(200);
    const wrong = await passline('token', 'create', '--role', 'diner', '--data', dataDir);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('--role ROLE');
  });

  test('pair opens pairing for one device', async () => {
    const said = await passline('pair', '--data', dataDir);
    const [code = ''] = said.out.split('\n');
    const pair = () =>
      fetch(`${host.url}/api/v1/devices/pair`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code, kind: 'tablet', name: 'Tablet 1' }),
      });
    expect((await pair()).status).toBe(201);
    expect((await pair()).status).toBeGreaterThanOrEqual(400);
  });

  test('backup, verify and restore go round, and restoring over a running host is refused', async () => {
    const file = join(other, 'copy.db');
    expect(await passline('backup', file, '--data', dataDir)).toMatchObject({ code: 0 });
    expect(statSync(file).size).toBeGreaterThan(100_000);
    expect(await passline('verify', '--data', dataDir)).toMatchObject({ code: 0 });
    const over = await passline('restore', file, '--data', dataDir);
    expect(over.code).toBe(3);
    const restored = join(other, 'restored');
    expect(await passline('restore', file, '--data', restored)).toMatchObject({ code: 0 });
    // Names are sealed by a key that no backup holds: it is missed aloud, and put back by hand.
    const sealed = await passline('verify', '--data', restored);
    expect(sealed).toMatchObject({ code: 1, err: expect.stringContaining('people.key is missing') });
    copyFileSync(join(dataDir, 'people.key'), join(restored, 'people.key'));
    const verified = await passline('verify', '--data', restored);
    expect(verified.out).toMatch(/^Whole: \d+ entries/);
  });

  test('qr makes a sheet with a code for each table and room', async () => {
    const file = join(other, 'codes.pdf');
    const said = await passline('qr', file, '--address', 'http://192.0.2.7:8080', '--data', dataDir);
    expect(said.out).toContain('18 codes for http://192.0.2.7:8080');
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('what it does not know is refused with what it knows', async () => {
    for (const args of [['dance'], [], ['backup'], ['backup', 'x', '--slowly']]) {
      const said = await passline(...args);
      expect(said.code).toBe(2);
      expect(said.err.length).toBeGreaterThan(20);
    }
    const nowhere = await passline('verify', '--data', join(other, 'nothing-here'));
    expect(nowhere.code).toBe(1);
    expect(existsSync(join(other, 'nothing-here'))).toBe(false);
  });
});

test('passline sample makes the sample restaurant in an empty folder only', async () => {
  const folder = join(other, 'sample');
  expect(await passline('sample', '--data', folder)).toMatchObject({ code: 0 });
  expect((await passline('sample', '--data', folder)).code).toBe(2);
  expect((await passline('verify', '--data', folder)).code).toBe(0);
});
