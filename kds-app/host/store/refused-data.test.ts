import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { placed } from '#test/support/commits.ts';
import { asItLies, contentsOf, crashed } from '#test/support/crashed.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import type { DataFault } from './fault.ts';
import { openStore } from './open.ts';

const DB = 'passline.db';
const WAL = 'passline.db-wal';

/** What a start says to this data, which it may not change. */
function refused(folder: string): DataFault {
  const kept = [DB, WAL, 'head.json', 'provision.json'];
  const before = contentsOf(folder);
  const opened = openStore(folder, { reserveBytes: 0 });
  if (opened.ok) throw new Error('It was opened');
  const after = contentsOf(folder);
  for (const name of kept) expect(after.get(name) ?? '', name).toBe(before.get(name) ?? '');
  expect(opened.error.sentence).toMatch(/^[A-Z/].*\.$/);
  expect(opened.error.advice).not.toBe('');
  return opened.error;
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, at);
  writeFileSync(file, content);
}

function change(folder: string, sql: string): void {
  const db = new Database(join(folder, DB));
  db.exec(sql);
  db.close();
}

/** Data of a host that was stopped in order: one file, no write-ahead log. */
async function stopped(count = 3): Promise<string> {
  const folder = emptyFolder();
  const store = openData(folder);
  await store.journal.append(Array.from({ length: count }, (_, index) => placed(`order-${index}`)));
  await store.close();
  return folder;
}

describe('a start refuses lost data:', () => {
  test('a database that is gone', async () => {
    const folder = await stopped();
    rmSync(join(folder, DB));
    expect(refused(folder)).toMatchObject({
      kind: 'missing',
      sentence: expect.stringContaining('All orders are missing'),
    });
    expect(existsSync(join(folder, DB))).toBe(false);
  });

  test('everything but the marks gone', async () => {
    const folder = await crashed();
    for (const name of [DB, WAL, 'passline.db-shm']) rmSync(join(folder, name));
    expect(refused(folder).kind).toBe('missing');
  });

  test('a write-ahead log that is gone', async () => {
    const folder = await crashed();
    rmSync(join(folder, WAL));
    expect(refused(folder)).toMatchObject({
      kind: 'rolled-back',
      sentence: expect.stringContaining('ends at entry 0, but entry 3 had been kept'),
      advice: expect.stringContaining('verify --accept'),
    });
  });

  test('an empty write-ahead log', async () => {
    const folder = await crashed();
    truncateSync(join(folder, WAL), 0);
    expect(refused(folder).kind).toBe('rolled-back');
  });

  test('a write-ahead log that has been cut off', async () => {
    const folder = await crashed();
    truncateSync(join(folder, WAL), statSync(join(folder, WAL)).size - 1);
    expect(refused(folder).sentence).toContain('ends at entry 2, but entry 3 had been kept');
  });

  test('garbage in the write-ahead log', async () => {
    const folder = await crashed();
    writeFileSync(join(folder, WAL), Buffer.alloc(50_000, 0x5a));
    expect(refused(folder).kind).toBe('rolled-back');
  });

  test('the write-ahead log of other data', async () => {
    const [folder, other] = [await crashed(), await crashed(['x', 'y', 'z', 'w'])];
    copyFileSync(join(other, WAL), join(folder, WAL));
    expect(['rolled-back', 'damaged', 'foreign']).toContain(refused(folder).kind);
  });

  test('an older copy of the database', async () => {
    const folder = await stopped(2);
    const old = asItLies(folder);
    const store = openData(folder);
    await store.journal.append([placed('later')]);
    await store.close();
    copyFileSync(join(old, DB), join(folder, DB));
    expect(refused(folder).sentence).toContain('ends at entry 2, but entry 3 had been kept');
  });

  test('a database with another history', async () => {
    const [folder, other] = [await stopped(3), await stopped(4)];
    change(other, `UPDATE meta SET value = '${openIdentity(folder)}' WHERE name = 'siteId'`);
    copyFileSync(join(other, DB), join(folder, DB));
    expect(refused(folder).kind).toBe('foreign');
  });

  test('the same number of entries that are not the same', async () => {
    const folder = await stopped(3);
    const mark: { seq: number; hash: string } = JSON.parse(readFileSync(join(folder, 'head.json'), 'utf8'));
    writeFileSync(join(folder, 'head.json'), JSON.stringify({ ...mark, hash: 'a'.repeat(64) }));
    expect(refused(folder)).toMatchObject({
      kind: 'rolled-back',
      sentence: expect.stringContaining('another entry 3'),
    });
  });
});

const openIdentity = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'provision.json'), 'utf8')).siteId;

describe('a start refuses damaged data:', () => {
  test('an empty database', async () => {
    const folder = await stopped();
    truncateSync(join(folder, DB), 0);
    expect(refused(folder)).toMatchObject({ kind: 'damaged', advice: expect.stringContaining('restore') });
  });

  test.each([50, 4096, 8192, 20_000])('a database cut off after %d bytes', async (length) => {
    const folder = await stopped();
    truncateSync(join(folder, DB), length);
    expect(refused(folder).kind).toBe('damaged');
  });

  test('a database whose last page is gone', async () => {
    const folder = await stopped(200);
    truncateSync(join(folder, DB), statSync(join(folder, DB)).size - 8192);
    expect(refused(folder).kind).toBe('damaged');
  });

  test('a garbled header', async () => {
    const folder = await stopped();
    overwrite(join(folder, DB), 0, Buffer.from('not a database at all'));
    expect(refused(folder).kind).toBe('damaged');
  });

  test('a file that never was a database', async () => {
    const folder = await stopped();
    writeFileSync(join(folder, DB), 'shopping list: '.repeat(1000));
    expect(refused(folder).kind).toBe('damaged');
  });

  test.each(Array.from({ length: 12 }, (_, page) => page))('page %d overwritten', async (page) => {
    const folder = await stopped(40);
    overwrite(join(folder, DB), page * 8192 + (page === 0 ? 100 : 0), Buffer.alloc(4000, 0xa5));
    expect(['damaged', 'rolled-back', 'foreign']).toContain(refused(folder).kind);
  });

  test('an order that somebody has changed', async () => {
    const folder = await stopped();
    change(folder, `UPDATE journal SET facts = replace(facts, 'placed', 'payed!') WHERE seq = 2`);
    expect(refused(folder)).toMatchObject({ kind: 'damaged', sentence: expect.stringContaining('number 2') });
  });
});

describe('a start refuses what it cannot judge:', () => {
  test('a database of another program', async () => {
    const folder = await stopped();
    change(folder, 'PRAGMA application_id = 12345');
    expect(refused(folder).kind).toBe('foreign');
  });

  test('a database of a newer version', async () => {
    const folder = await stopped();
    change(folder, 'PRAGMA user_version = 999');
    expect(refused(folder)).toMatchObject({ kind: 'newer', advice: expect.stringContaining('newer') });
  });

  test.each(['', '{', '{"seq":-1,"hash":"x"}', 'null'])('a head mark that says %j', async (text) => {
    const folder = await stopped();
    writeFileSync(join(folder, 'head.json'), text);
    expect(refused(folder)).toMatchObject({
      kind: 'unmarked',
      sentence: expect.stringContaining('may be missing'),
    });
  });

  test('no head mark', async () => {
    const folder = await stopped();
    rmSync(join(folder, 'head.json'));
    expect(refused(folder).kind).toBe('unmarked');
  });

  test('no provision marker, or one that cannot be read', async () => {
    const folder = await stopped();
    writeFileSync(join(folder, 'provision.json'), '{"siteId":""}');
    expect(refused(folder).kind).toBe('unmarked');
    rmSync(join(folder, 'provision.json'));
    expect(refused(folder).kind).toBe('unmarked');
  });

  test('no marks at all beside a database that has lost what they spoke of', async () => {
    const folder = await crashed();
    for (const name of [WAL, 'provision.json']) rmSync(join(folder, name));
    expect(refused(folder).kind).toBe('unmarked');
  });

  test('the data of another site', async () => {
    const [folder, other] = [await stopped(), await stopped()];
    copyFileSync(join(other, 'provision.json'), join(folder, 'provision.json'));
    expect(refused(folder).kind).toBe('foreign');
    const opened = openStore(other, { siteId: 'somebody-else' });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'foreign' } });
  });

  test('a folder that is a file', async () => {
    const file = join(emptyFolder(), 'data');
    writeFileSync(file, '');
    expect(openStore(file)).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });
});
