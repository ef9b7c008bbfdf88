import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { keyed, placed } from '#test/support/commits.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { openForWriting } from './connection.ts';
import { dataFiles } from './files.ts';
import { Reserve } from './reserve.ts';
import { Personal } from './personal.ts';
import { PersonalKeys } from './personal-keys.ts';
import { SqliteJournal } from './sqlite-journal.ts';

const FULL = { ok: false, error: { type: 'storage-full' } };
const big = (id: string) => placed(id, {}, { facts: 'x'.repeat(100_000), keyed: keyed(`key-${id}`) });

/** A journal on a database that may not grow, with what it may ask its surroundings for in the test's hand. */
async function cramped(makeRoom: (db: Database.Database) => boolean) {
  const folder = emptyFolder();
  await openData(folder).close();
  const db = openForWriting(join(folder, 'passline.db'));
  onTestFinished(() => void db.close());
  const moved: number[] = [];
  const journal: SqliteJournal = new SqliteJournal(
    db,
    {
      moved: () => void moved.push(journal.head()),
      makeRoom: () => makeRoom(db),
      close: async () => undefined,
    },
    new Personal(new PersonalKeys(dataFiles(folder))),
  );
  const pages = () => Number(db.pragma('page_count', { simple: true }));
  return { db, journal, moved, fill: () => void db.pragma(`max_page_count = ${pages()}`) };
}

const roomAgain = (db: Database.Database) => void db.pragma('max_page_count = 100000');

describe('a full disk', () => {
  test('refuses every commit of the call and keeps what was there', async () => {
    const { db, journal, moved, fill } = await cramped(() => false);
    await journal.append([placed('a')]);
    fill();
    expect(await journal.append([placed('b'), big('c')])).toEqual([FULL, FULL]);
    expect([journal.head(), moved]).toEqual([1, [1]]);
    expect(journal.keyed('key-c')).toBeNull();
    expect(await journal.changedSince(1, 9)).toEqual([]);
    roomAgain(db);
    expect(await journal.append([big('c'), placed('b')])).toEqual([
      { ok: true, value: 2 },
      { ok: true, value: 3 },
    ]);
    expect(journal.keyed('key-c')).not.toBeNull();
  });

  test('gets the reserve first, and nobody is refused', async () => {
    let given = 0;
    const { journal, fill } = await cramped((db) => {
      given += 1;
      roomAgain(db);
      return true;
    });
    fill();
    expect(await journal.append([big('a')])).toEqual([{ ok: true, value: 1 }]);
    expect(given).toBe(1);
  });
});

describe('a disk that fails', () => {
  test('stops the journal: nothing more is acknowledged', async () => {
    const { db, journal } = await cramped(() => false);
    await journal.append([placed('a')]);
    db.exec(`CREATE TEMP TRIGGER trouble BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'trouble'); END`);
    await expect(journal.append([placed('b')])).rejects.toThrow('trouble');
    db.exec('DROP TRIGGER trouble');
    await expect(journal.append([placed('c')])).rejects.toThrow('trouble');
    expect([journal.head(), (await journal.open()).length]).toEqual([1, 1]);
  });

  test('stops the journal when the head mark cannot be written', async () => {
    const folder = emptyFolder();
    const store = openData(folder, { markEveryMs: 0 });
    mkdirSync(join(folder, 'head.json.tmp'));
    await store.journal.append([placed('a')]);
    await vi.waitFor(() => expect(store.journal.append([placed('b')])).rejects.toThrow('EISDIR'));
    rmSync(join(folder, 'head.json.tmp'), { recursive: true });
  });
});

describe('the reserve', () => {
  test('is taken at the start, and given up once', async () => {
    const files = dataFiles(emptyFolder());
    const reserve = new Reserve(files, 100_000);
    expect(existsSync(files.reserve)).toBe(true);
    expect(await reserve.space()).toMatchObject({
      freeBytes: expect.any(Number),
      totalBytes: expect.any(Number),
    });
    expect(reserve.giveUp()).toBe(true);
    expect(existsSync(files.reserve)).toBe(false);
    expect(reserve.giveUp()).toBe(false);
    expect((await reserve.space()).low).toBe(true);
    expect(new Reserve(files, 100_000).giveUp()).toBe(true);
  });

  test('is not taken where it would not fit twice', () => {
    const files = dataFiles(emptyFolder());
    const reserve = new Reserve(files, Number.MAX_SAFE_INTEGER);
    expect([existsSync(files.reserve), reserve.giveUp()]).toEqual([false, false]);
  });
});
