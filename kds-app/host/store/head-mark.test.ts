import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, placed } from '#test/support/commits.ts';
import { markedUpTo } from '#test/support/crashed.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { must } from '#shared/basics/result.ts';

const markIn = (folder: string): { seq: number; hash: string } =>
  JSON.parse(readFileSync(join(folder, 'head.json'), 'utf8'));

test('the mark follows the head, and names its entry', async () => {
  const folder = emptyFolder();
  const { journal } = openData(folder, { markEveryMs: 1 });
  await journal.append([placed('a'), placed('b')]);
  await markedUpTo(folder, 2);
  const last = must((await journal.entries(1, 1))[0], 'the last entry');
  expect(markIn(folder)).toEqual({ seq: 2, hash: last.hash });
});

test('the mark is at the head when the store was closed, however seldom it is written', async () => {
  const folder = emptyFolder();
  const store = openData(folder, { markEveryMs: 1_000_000 });
  await store.journal.append([placed('a'), placed('b')]);
  expect(markIn(folder).seq).toBe(0);
  await store.close();
  expect(markIn(folder).seq).toBe(2);
});

test('the mark never leads the head', async () => {
  const folder = emptyFolder();
  const { journal } = openData(folder, { markEveryMs: 0 });
  for (let count = 0; count < 200; count += 1) {
    const appended = journal.append([commit([])]);
    expect(markIn(folder).seq).toBeLessThanOrEqual(journal.head());
    await appended;
    if (count % 10 === 0) await new Promise<void>((resolve) => setImmediate(resolve));
  }
  await markedUpTo(folder, 200);
});
