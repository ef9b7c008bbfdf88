import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { order, placed } from '#test/support/commits.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { openStore } from '#host/store/open.ts';
import { verify } from '#host/store/verify.ts';

const SECTOR = 512;
const DB = 'passline.db';
const WAL = 'passline.db-wal';

/** What a disk may hold of two files after the power went, with the marks as they were at the start. */
interface Disk {
  readonly database: Buffer;
  readonly wal: Buffer;
}

interface Run {
  /** A folder with the marks of the start, to lay disks into. */
  readonly folder: string;
  readonly database: Buffer;
  readonly wal: Buffer;
  /** How long the write-ahead log was when each commit was acknowledged. */
  readonly acknowledgedAt: readonly number[];
}

const idOf = (seq: number) => `order-${seq}`;

/** Writes commits one after the other, noting where the log stood at each acknowledgement. */
async function run(commits: number): Promise<Run> {
  const source = emptyFolder();
  await openData(source).close();
  const folder = emptyFolder();
  for (const name of ['head.json', 'provision.json']) copyFileSync(join(source, name), join(folder, name));
  const store = openData(source, { markEveryMs: 1_000_000 });
  const acknowledgedAt: number[] = [];
  for (let seq = 1; seq <= commits; seq += 1) {
    await store.journal.append([placed(idOf(seq))]);
    acknowledgedAt.push(statSync(join(source, WAL)).size);
  }
  const [database, wal] = [readFileSync(join(source, DB)), readFileSync(join(source, WAL))];
  return { folder, database, wal, acknowledgedAt };
}

function lay(folder: string, { database, wal }: Disk): void {
  writeFileSync(join(folder, DB), database);
  writeFileSync(join(folder, WAL), wal);
  rmSync(join(folder, `${DB}-shm`), { force: true });
}

/** Opens what the disk holds, and says how many commits are there: all of the first ones, none of the others. */
async function commitsOn(folder: string, marks: Run, disk: Disk): Promise<number> {
  lay(folder, disk);
  const opened = openStore(folder, { reserveBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { journal } = opened.value;
  const head = journal.head();
  expect((await journal.open()).map(({ subject }) => subject.id)).toEqual(
    Array.from({ length: head }, (_, index) => idOf(index + 1)),
  );
  expect(await journal.document(order(idOf(head + 1)))).toBeNull();
  await journal.close();
  for (const name of ['head.json', 'provision.json'])
    copyFileSync(join(marks.folder, name), join(folder, name));
  return head;
}

/** The sectors of `after` that `written` says, the others as in `before`. */
function torn(before: Buffer, after: Buffer, written: (sector: number) => boolean): Buffer {
  const disk = Buffer.alloc(after.length);
  before.copy(disk);
  for (let at = 0; at < after.length; at += SECTOR) {
    if (written(at / SECTOR)) after.copy(disk, at, at, at + SECTOR);
  }
  return disk;
}

/** A workplace with the marks of the run. */
function workplace(marks: Run): string {
  const folder = emptyFolder();
  mkdirSync(folder, { recursive: true });
  for (const name of ['head.json', 'provision.json'])
    copyFileSync(join(marks.folder, name), join(folder, name));
  return folder;
}

test('a power cut after any sector of the log leaves the commits up to there, whole', async () => {
  const marks = await run(3);
  const folder = workplace(marks);
  const { database, wal, acknowledgedAt } = marks;
  for (let length = 0; length <= wal.length; length += SECTOR) {
    const acknowledged = acknowledgedAt.filter((end) => end <= length).length;
    expect(
      await commitsOn(folder, marks, { database, wal: wal.subarray(0, length) }),
      `cut at ${length}`,
    ).toBe(acknowledged);
  }
}, 120_000);

test('sectors of a commit that reach the disk in any order leave it out or in, never half', async () => {
  const marks = await run(5);
  const folder = workplace(marks);
  const { database, wal, acknowledgedAt } = marks;
  const step = fc.record({
    commit: fc.nat({ max: 4 }),
    chance: fc.integer({ min: 1, max: 99 }),
    seed: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(step, async ({ commit, chance, seed }) => {
      const [from, to] = [acknowledgedAt[commit - 1] ?? 0, acknowledgedAt[commit] ?? 0];
      const lucky = (sector: number) => sector * SECTOR < from || (sector * 7919 + seed) % 100 < chance;
      const head = await commitsOn(folder, marks, {
        database,
        wal: torn(Buffer.alloc(0), wal.subarray(0, to), lucky),
      });
      expect([commit, commit + 1]).toContain(head);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('a power cut while the log is moved into the database loses nothing', async () => {
  const marks = await run(6);
  const folder = workplace(marks);
  const { database: before, wal } = marks;
  lay(folder, { database: before, wal });
  const mover = new Database(join(folder, DB));
  mover.pragma('wal_checkpoint(PASSIVE)');
  const after = readFileSync(join(folder, DB));
  mover.close();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 100 }), fc.nat(), async (chance, seed) => {
      const database = torn(before, after, (sector) => (sector * 7919 + seed) % 100 < chance);
      expect(await commitsOn(folder, marks, { database, wal })).toBe(6);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('a power cut while the log begins again loses nothing', async () => {
  const marks = await run(6);
  const folder = workplace(marks);
  lay(folder, marks);
  const store = openData(folder);
  const database = () => readFileSync(join(folder, DB));
  const mover = new Database(join(folder, DB));
  mover.pragma('wal_checkpoint(PASSIVE)');
  mover.close();
  const [moved, old] = [database(), readFileSync(join(folder, WAL))];
  await store.journal.append([placed(idOf(7))]);
  const fresh = readFileSync(join(folder, WAL));
  expect(fresh.length).toBe(old.length);
  await store.close();
  const other = workplace(marks);
  const same = (at: number) => old.subarray(at).equals(fresh.subarray(at));
  for (let sector = 0; !same(sector * SECTOR); sector += 1) {
    const wal = torn(old, fresh, (each) => each < sector);
    expect([6, 7]).toContain(await commitsOn(other, marks, { database: moved, wal }));
  }
  expect(await commitsOn(other, marks, { database: moved, wal: fresh })).toBe(7);
  expect(verify(other).findings).toEqual([]);
}, 120_000);
