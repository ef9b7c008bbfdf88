import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { placed } from '#test/support/commits.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { restore } from './restore.ts';
import { MIGRATIONS, newestVersion, schemaVersion } from './migrate.ts';
import { openStore } from './open.ts';

const NOW = Date.parse('2026-11-20T19:42:06.123Z');
const twoMore = [
  ...MIGRATIONS,
  { version: 90, sql: 'CREATE TABLE loyalty (customer TEXT PRIMARY KEY, points INTEGER NOT NULL) STRICT' },
  { version: 91, sql: `INSERT INTO loyalty SELECT id, 7 FROM document WHERE kind = 'order'` },
];

async function old(): Promise<string> {
  const folder = emptyFolder();
  const store = openData(folder);
  await store.journal.append([placed('a'), placed('b')]);
  await store.close();
  return folder;
}

test('steps are numbered upwards, without a gap in the released ones', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  expect(newestVersion()).toBe(MIGRATIONS.length);
});

test('data of an older version is copied, then taken through every step', async () => {
  const folder = await old();
  const store = openData(folder, { steps: twoMore, now: () => NOW });
  expect(store.journal.head()).toBe(2);
  await store.close();
  const db = new Database(join(folder, 'passline.db'), { readonly: true });
  expect(schemaVersion(db)).toBe(91);
  expect(db.prepare('SELECT * FROM loyalty').all()).toEqual([
    { customer: 'a', points: 7 },
    { customer: 'b', points: 7 },
  ]);
  db.close();
  const [copy = ''] = readdirSync(join(folder, 'backups'));
  expect(copy).toBe('before-version-91-2026-11-20T19-42-06-123Z.db');
  expect(openStore(folder)).toMatchObject({ ok: false, error: { kind: 'newer' } });
  const back = emptyFolder();
  expect(restore(join(folder, 'backups', copy), back, NOW).ok).toBe(true);
  expect(openData(back).journal.head()).toBe(2);
});

test('a step that fails changes nothing', async () => {
  const folder = await old();
  const broken = [...twoMore, { version: 92, sql: 'CREATE TABLE journal (x)' }];
  expect(() => openStore(folder, { steps: broken, reserveBytes: 0 })).toThrow('already exists');
  expect(openData(folder).journal.head()).toBe(2);
});
