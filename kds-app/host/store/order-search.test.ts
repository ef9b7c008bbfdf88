import { expect, test } from 'vitest';
import type { Stored } from '../desk/journal.ts';
import { commit, itemWrite, placed } from '#test/support/commits.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';

const idsOf = (stored: readonly Stored[]) => stored.map(({ subject }) => subject.id);

test('a search goes back through all orders, in steps that let other work in', async () => {
  const { journal } = openData(emptyFolder());
  await journal.append([placed('oldest', { search: 'needle' })]);
  for (let from = 0; from < 25_000; from += 5000) {
    const hay = Array.from({ length: 5000 }, (_, index) =>
      placed(`order-${from + index}`, { status: 'completed', open: false }),
    );
    await journal.append([...hay, commit([itemWrite(`item-${from}`, 0)])]);
  }
  await journal.append([placed('newest', { search: 'needle' })]);
  let pauses = 0;
  let searching = true;
  const count = () => {
    if (!searching) return;
    pauses += 1;
    setImmediate(count);
  };
  setImmediate(count);
  expect(idsOf(await journal.orders({ search: 'needle', limit: 9 }))).toEqual(['newest', 'oldest']);
  searching = false;
  expect(pauses).toBeGreaterThanOrEqual(2);
  expect(idsOf(await journal.orders({ search: 'needle', limit: 1 }))).toEqual(['newest']);
  expect(idsOf(await journal.orders({ search: 'needle', limit: 9, before: 'newest' }))).toEqual(['oldest']);
  expect(idsOf(await journal.orders({ status: ['pending'], limit: 9 }))).toEqual(['newest', 'oldest']);
  expect(idsOf(await journal.orders({ limit: 2 }))).toEqual(['newest', 'order-24999']);
});
