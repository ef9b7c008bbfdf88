import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journal, OrderFilter } from '../desk/journal.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';
import { batches } from '#test/support/random-commits.ts';

const FILTERS: readonly Partial<OrderFilter>[] = [
  {},
  { status: ['cooking'] },
  { status: ['pending', 'completed'] },
  { placeId: 't1', orderType: ['dine_in'] },
  { sittingId: 's1' },
  { customerId: 'ann' },
  { from: '2026-11-20T19:20:00.000Z', to: '2026-11-20T19:40:00.000Z' },
  { search: 'ANN', limit: 1 },
  { before: 'b' },
];

/** Everything that a journal can be asked. */
async function answers(journal: Journal) {
  const seqs = Array.from({ length: journal.head() + 1 }, (_, seq) => seq);
  return {
    head: journal.head(),
    entries: await journal.entries(0, 1000),
    aboutB: await journal.entriesAbout({ kind: 'order', id: 'b' }, 1000),
    open: await journal.open(),
    changed: await Promise.all(seqs.map((seq) => journal.changedSince(seq, 2))),
    keys: ['k1', 'k2', 'k3', 'k4', 'k5'].map((key) => journal.keyed(key)),
    orders: await Promise.all(FILTERS.map((filter) => journal.orders({ limit: 20, ...filter }))),
    jobs: [await journal.jobs('hot', 20), await journal.jobs('cold', 1), await journal.jobs('hot', 20, 'b')],
    numbers: [await journal.lastNumber('2026-11-20'), await journal.lastNumber('2026-11-21')],
  };
}

test('whatever is appended, SQLite and memory answer alike, and SQLite the same when opened again', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (all) => {
      const folder = emptyFolder();
      const memory = new MemoryJournal();
      const store = openData(folder);
      for (const batch of all) {
        expect(await store.journal.append(batch)).toEqual(await memory.append(batch));
      }
      const expected = await answers(memory);
      expect(await answers(store.journal)).toEqual(expected);
      await store.close();
      const again = openData(folder);
      expect(await answers(again.journal)).toEqual(expected);
      await again.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);
