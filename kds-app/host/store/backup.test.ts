import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placed } from '#test/support/commits.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { backUpAside } from './aside.ts';
import { backUp } from './backup.ts';
import { backUpInto, backupName, superseded } from './keep-backups.ts';
import { openStore } from './open.ts';
import { restore } from './restore.ts';
import { verify } from './verify.ts';

const NOW = Date.parse('2026-11-20T19:42:06.123Z');

async function running(count: number) {
  const folder = emptyFolder();
  const store = openData(folder);
  await store.journal.append(Array.from({ length: count }, (_, index) => placed(`order-${index}`)));
  return { folder, store };
}

describe('a backup', () => {
  test('is one whole file of what the running host has acknowledged', async () => {
    const { folder, store } = await running(5);
    const target = emptyFolder();
    const made = await backUp(folder, join(target, 'usb', 'monday.db'));
    expect(made).toMatchObject({ ok: true, value: { head: { seq: 5 }, bytes: expect.any(Number) } });
    expect(readdirSync(join(target, 'usb'))).toEqual(['monday.db']);
    await store.journal.append([placed('later')]);
    const elsewhere = emptyFolder();
    expect(restore(join(target, 'usb', 'monday.db'), elsewhere, NOW)).toMatchObject({
      ok: true,
      value: { head: { seq: 5 }, aside: null },
    });
    const restored = openData(elsewhere);
    expect(restored).toMatchObject({ fresh: false, identity: store.identity });
    expect(await restored.journal.open()).toHaveLength(5);
  });

  test('ends with what was there when it began, whatever is written meanwhile', async () => {
    const { folder, store } = await running(2000);
    const file = join(emptyFolder(), 'busy.db');
    const backup = backUp(folder, file);
    for (let count = 0; count < 50; count += 1) {
      await store.journal.append([placed(`meanwhile-${count}`)]);
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    expect(await backup).toMatchObject({ ok: true, value: { head: { seq: 2000 } } });
  });

  test('can be made in a thread beside the host', async () => {
    const { folder } = await running(5);
    const target = emptyFolder();
    expect(await backUpAside(folder, target, NOW)).toMatchObject({
      ok: true,
      value: { file: join(target, 'passline-2026-11-20T19-42-06-123Z.db'), head: { seq: 5 } },
    });
    expect(await backUpAside(emptyFolder(), target, NOW)).toMatchObject({
      ok: false,
      error: { kind: 'missing' },
    });
  });

  test('that cannot be written is a sentence, and leaves the last one alone', async () => {
    const { folder } = await running(1);
    const target = emptyFolder();
    writeFileSync(join(target, 'file'), 'in the way');
    const made = await backUp(folder, join(target, 'file', 'monday.db'));
    expect(made).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', sentence: expect.stringContaining('monday.db') },
    });
  });
});

describe('restoring', () => {
  test('keeps the data aside that was there', async () => {
    const { folder, store } = await running(3);
    const file = join(emptyFolder(), 'three.db');
    await backUp(folder, file);
    await store.journal.append([placed('lost')]);
    expect(restore(file, folder, NOW)).toMatchObject({ ok: false, error: { kind: 'in-use' } });
    await store.close();
    const aside = join(folder, 'replaced-2026-11-20T19-42-06-123Z');
    expect(restore(file, folder, NOW)).toMatchObject({ ok: true, value: { head: { seq: 3 }, aside } });
    expect(verify(folder)).toMatchObject({ head: { seq: 3 }, findings: [] });
    expect(verify(aside).head.seq).toBe(4);
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
  });

  test('heals data that a start refuses', async () => {
    const { folder, store } = await running(3);
    const file = join(emptyFolder(), 'three.db');
    await backUp(folder, file);
    await store.close();
    rmSync(join(folder, 'passline.db'));
    expect(openStore(folder)).toMatchObject({ ok: false, error: { kind: 'missing' } });
    expect(restore(file, folder, NOW).ok).toBe(true);
    expect(openData(folder).journal.head()).toBe(3);
  });

  test('touches nothing when the backup is not whole', async () => {
    const { folder, store } = await running(300);
    const file = join(emptyFolder(), 'bad.db');
    await backUp(folder, file);
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, bytes.length - 8192 * 3);
    writeFileSync(file, bytes);
    const before = readdirSync(folder);
    expect(restore(file, folder, NOW)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    writeFileSync(file, 'no backup');
    expect(restore(file, folder, NOW).ok).toBe(false);
    expect(restore(join(folder, 'nowhere.db'), folder, NOW)).toMatchObject({
      ok: false,
      error: { kind: 'unreachable' },
    });
    expect(readdirSync(folder)).toEqual(before);
    expect(openData(folder).journal.head()).toBe(300);
  });
});

describe('a folder of backups', () => {
  const hour = 3_600_000;

  test('keeps the newest four, the last of each hour for a day and of each day for a month', () => {
    const times = Array.from({ length: 4 * 24 * 40 }, (_, quarter) => NOW - quarter * (hour / 4));
    const names = times.map(backupName);
    const gone = new Set(superseded(names, NOW));
    const kept = times.filter((at) => !gone.has(backupName(at)));
    expect(kept.slice(0, 4)).toEqual(times.slice(0, 4));
    expect(kept.length).toBe(4 + 23 + 29);
    expect(Math.min(...kept)).toBeGreaterThan(NOW - 31 * 24 * hour);
    expect(superseded(kept.map(backupName), NOW)).toEqual([]);
  });

  test('clears away only what is its own', async () => {
    const { folder } = await running(1);
    const target = emptyFolder();
    const old = [backupName(NOW - 90 * 24 * hour), 'holiday.jpg', 'passline-old.db'];
    mkdirSync(target, { recursive: true });
    for (const name of old) writeFileSync(join(target, name), '');
    for (const quarter of [4, 3, 2, 1]) await backUpInto(folder, target, NOW - quarter * 900_000);
    expect(existsSync(join(target, old[0] ?? ''))).toBe(false);
    expect(readdirSync(target)).toHaveLength(4 + 2);
  });
});
