import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startWriter } from '#test/faults/writer-process.ts';
import { placed } from '#test/support/commits.ts';
import { crashed } from '#test/support/crashed.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { verifyAside } from './aside.ts';
import { openForWriting } from './connection.ts';
import { openStore } from './open.ts';

describe('a start', () => {
  test('makes the data the first time, and goes on with it after', async () => {
    const folder = join(emptyFolder(), 'deep', 'down');
    const first = openData(folder, { siteId: 'copper-table' });
    expect(first).toMatchObject({ fresh: true, checked: true, identity: { siteId: 'copper-table' } });
    await first.journal.append([placed('a')]);
    await first.close();
    const second = openData(folder);
    expect(second).toMatchObject({ fresh: false, checked: true, identity: first.identity });
    expect(second.journal.head()).toBe(1);
  });

  test('brings back what a killed host had acknowledged', async () => {
    const folder = await crashed(['a', 'b', 'c']);
    expect(openData(folder).journal.head()).toBe(3);
  });

  test('needs every setting that durability rests on', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'x.db'), '');
    const db = openForWriting(join(folder, 'x.db'));
    const asked = (name: string) => db.pragma(name, { simple: true });
    expect([asked('journal_mode'), asked('synchronous'), asked('wal_autocheckpoint')]).toEqual([
      'wal',
      2,
      1000,
    ]);
    expect([asked('foreign_keys'), asked('busy_timeout'), asked('journal_size_limit')]).toEqual([
      1, 2000, 16_777_216,
    ]);
    db.close();
    expect(() => openForWriting(':memory:')).toThrow('journal_mode is memory instead of wal');
  });

  test('finishes a first start that a power cut broke off', async () => {
    const folder = emptyFolder();
    await openData(folder).close();
    rmSync(join(folder, 'provision.json'));
    rmSync(join(folder, 'head.json'));
    writeFileSync(join(folder, 'passline.db.new'), 'half of it');
    expect(openData(folder).fresh).toBe(false);
    expect(existsSync(join(folder, 'provision.json'))).toBe(true);
  });
});

test('data too large to be checked at the start is opened, and found damaged in the thread beside', async () => {
  const folder = emptyFolder();
  const store = openData(folder);
  await store.journal.append([placed('long', {}, { facts: 'x'.repeat(40_000_000) })]);
  await store.journal.append(Array.from({ length: 300 }, (_, index) => placed(`order-${index}`)));
  await store.close();
  const file = join(folder, 'passline.db');
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 20_000_000, 20_008_192);
  writeFileSync(file, bytes);
  expect(openData(folder).checked).toBe(false);
  const { findings } = await verifyAside(folder);
  expect(findings.length).toBeGreaterThan(0);
});

describe('one host at a time:', () => {
  test('a second one in the same process is refused', async () => {
    const folder = emptyFolder();
    const store = openData(folder);
    expect(openStore(folder)).toMatchObject({
      ok: false,
      error: { kind: 'in-use', sentence: expect.stringContaining(`process ${process.pid}`) },
    });
    await store.journal.append([placed('a')]);
    await store.close();
    expect(openData(folder).journal.head()).toBe(1);
  });

  test('another process is refused as long as this one lives, and no longer', async () => {
    const folder = emptyFolder();
    const writer = startWriter([folder, '1']);
    await writer.said(/^kept/);
    expect(openStore(folder)).toMatchObject({
      ok: false,
      error: { kind: 'in-use', sentence: expect.stringContaining(`process ${writer.child.pid}`) },
    });
    await writer.kill();
    expect(openData(folder).journal.head()).toBeGreaterThan(0);
  });
});
