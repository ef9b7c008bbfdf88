import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { placed } from '#test/support/commits.ts';
import { crashed } from '#test/support/crashed.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { accept } from './accept.ts';
import { verifyAside } from './aside.ts';
import { openStore } from './open.ts';
import { verify } from './verify.ts';

async function stopped(count: number): Promise<string> {
  const folder = emptyFolder();
  const store = openData(folder);
  await store.journal.append(Array.from({ length: count }, (_, index) => placed(`order-${index}`)));
  await store.close();
  return folder;
}

function change(folder: string, sql: string): void {
  const db = new Database(join(folder, 'passline.db'));
  db.exec(sql);
  db.close();
}

describe('verify', () => {
  test('finds nothing in data that is whole, and says where it ends', async () => {
    const folder = await stopped(3);
    expect(verify(folder)).toEqual({
      head: JSON.parse(readFileSync(join(folder, 'head.json'), 'utf8')),
      findings: [],
    });
    expect(verify(emptyFolder()).findings).toMatchObject([{ seq: null }]);
  });

  test('may run while the host does, and in a thread beside it', async () => {
    const folder = emptyFolder();
    const { journal } = openData(folder, { markEveryMs: 0 });
    for (let count = 0; count < 20; count += 1) {
      await journal.append([placed(`order-${count}`)]);
      expect(verify(folder)).toMatchObject({ head: { seq: count + 1 }, findings: [] });
    }
    expect(await verifyAside(folder)).toMatchObject({ head: { seq: 20 }, findings: [] });
  });

  test.each(['at', 'actor', 'command', 'id', 'facts'])(
    'names the first entry whose %s was changed',
    async (column) => {
      const folder = await stopped(9);
      change(folder, `UPDATE journal SET ${column} = ${column} || 'x' WHERE seq IN (4, 7)`);
      expect(verify(folder).findings).toMatchObject([
        { seq: 4, sentence: expect.stringContaining('Entry 4') },
      ]);
    },
  );

  test('names an entry that was taken out', async () => {
    const folder = await stopped(9);
    change(folder, 'DELETE FROM journal WHERE seq = 5');
    expect(verify(folder).findings).toMatchObject([{ seq: 5, sentence: 'Entry 5 is missing' }]);
  });

  test('sees through a hash that was made to fit', async () => {
    const folder = await stopped(9);
    change(folder, `UPDATE journal SET hash = randomblob(32) WHERE seq = 9`);
    expect(verify(folder).findings.map(({ seq }) => seq)).toEqual([9, 9]);
  });

  test('misses entries at the end', async () => {
    const folder = await stopped(9);
    change(folder, 'DELETE FROM journal WHERE seq > 6');
    const { findings } = verify(folder);
    expect(findings.map(({ seq }) => seq)).toEqual([7, 7]);
    expect(findings.at(-1)?.sentence).toContain('ends at entry 6, but entry 9 had been kept');
  });

  test('reports damaged pages, lost marks and files that are no data', async () => {
    const folder = await stopped(100);
    rmSync(join(folder, 'head.json'));
    rmSync(join(folder, 'provision.json'));
    expect(verify(folder).findings).toHaveLength(2);
    const file = readFileSync(join(folder, 'passline.db'));
    file.fill(0xa5, file.length - 8000);
    writeFileSync(join(folder, 'passline.db'), file);
    expect(verify(folder).findings.length).toBeGreaterThan(0);
    truncateSync(join(folder, 'passline.db'), 0);
    expect(verify(folder).findings).toMatchObject([
      { seq: null, sentence: expect.stringContaining('empty') },
    ]);
  });
});

describe('accepting what is there', () => {
  test('lets a start go on with data that has lost its end', async () => {
    const folder = await crashed(['a', 'b', 'c']);
    truncateSync(join(folder, 'passline.db-wal'), 100_000);
    expect(openStore(folder)).toMatchObject({ ok: false, error: { kind: 'rolled-back' } });
    const accepted = accept(folder);
    if (!accepted.ok) throw new Error(accepted.error.sentence);
    expect(accepted.value.seq).toBeLessThan(3);
    expect(verify(folder).findings).toEqual([]);
    const store = openData(folder);
    expect(store.journal.head()).toBe(accepted.value.seq);
    expect(accept(folder)).toMatchObject({ ok: false, error: { kind: 'in-use' } });
  });

  test('writes lost marks anew', async () => {
    const folder = await stopped(3);
    rmSync(join(folder, 'head.json'));
    rmSync(join(folder, 'provision.json'));
    expect(accept(folder)).toMatchObject({ ok: true, value: { seq: 3 } });
    expect(openData(folder).journal.head()).toBe(3);
  });

  test('does not take what is not whole in itself', async () => {
    const folder = await stopped(300);
    change(folder, `UPDATE journal SET facts = '[]' WHERE seq = 2`);
    expect(accept(folder)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect(accept(join(emptyFolder(), 'nowhere'))).toMatchObject({ ok: false, error: { kind: 'missing' } });
  });
});
