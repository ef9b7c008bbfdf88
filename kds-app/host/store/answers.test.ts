import { expect, test } from 'vitest';
import { instantOf } from '#shared/basics/instant.ts';
import type { Journal } from '../desk/journal.ts';
import { keyed, placed } from '#test/support/commits.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';

const DAY = 86_400_000;
const BEGIN = Date.parse('2026-11-01T12:00:00.000Z');

/** Orders with keys `NAME-0`, `NAME-1`, ... at one moment, in one call. */
async function placeMany(journal: Journal, name: string, count: number, at: number): Promise<void> {
  const commits = Array.from({ length: count }, (_, index) =>
    placed(`${name}-${index}`, {}, { at: instantOf(at), keyed: keyed(`${name}-${index}`) }),
  );
  await journal.append(commits);
}

const known = (journal: Journal, name: string, count: number) =>
  Array.from({ length: count }, (_, index) => index).filter(
    (index) => journal.keyed(`${name}-${index}`) !== null,
  );

test('answers go after 14 days, a few with each quiet commit', async () => {
  const { journal } = openData(emptyFolder());
  await placeMany(journal, 'old', 40, BEGIN);
  await placeMany(journal, 'new', 1000, BEGIN + 10 * DAY);
  await placeMany(journal, 'day14', 1, BEGIN + 14 * DAY);
  expect(known(journal, 'old', 40)).toHaveLength(40);
  await placeMany(journal, 'later', 1, BEGIN + 14 * DAY + 1);
  expect(known(journal, 'old', 40)).toEqual(Array.from({ length: 24 }, (_, index) => index + 16));
  await placeMany(journal, 'busy', 10, BEGIN + 15 * DAY);
  expect(known(journal, 'old', 40)).toHaveLength(24);
  for (let count = 0; count < 5; count += 1) await placeMany(journal, `quiet-${count}`, 1, BEGIN + 15 * DAY);
  expect(known(journal, 'old', 40)).toEqual([]);
  expect(known(journal, 'new', 1000)).toHaveLength(1000);
});

test('a clock that jumps years ahead takes no recent key away', async () => {
  const { journal } = openData(emptyFolder());
  await placeMany(journal, 'now', 500, BEGIN);
  for (let count = 0; count < 40; count += 1)
    await placeMany(journal, `jump-${count}`, 1, BEGIN + 4000 * DAY);
  expect(known(journal, 'now', 500)).toHaveLength(500);
});

test('keys that stay are known after a restart, and those that went are free again', async () => {
  const folder = emptyFolder();
  const first = openData(folder);
  await placeMany(first.journal, 'old', 10, BEGIN);
  await placeMany(first.journal, 'new', 9000, BEGIN + 10 * DAY);
  await placeMany(first.journal, 'last', 1, BEGIN + 20 * DAY);
  await first.close();
  const { journal } = openData(folder);
  expect(known(journal, 'old', 10)).toEqual([]);
  expect(known(journal, 'new', 9000)).toHaveLength(9000);
  await journal.append([placed('again', {}, { keyed: keyed('old-3', '{"again":true}') })]);
  expect(journal.keyed('old-3')?.body).toBe('{"again":true}');
});
