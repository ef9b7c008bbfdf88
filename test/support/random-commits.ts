import fc from 'fast-check';
import type { Commit, Write } from '#host/desk/journal.ts';
import { commit, itemWrite, jobWrite, keyed, orderWrite } from './commits.ts';

/**
 * Batches of commits about few subjects with few keys, so that they meet: versions that fit and that do not, keys used
 * twice, things gone and back.
 */
const id = fc.constantFrom('a', 'b', 'c', 'd');
const version = fc.nat({ max: 3 });

const index = fc.record({
  status: fc.constantFrom('pending', 'cooking', 'completed'),
  orderType: fc.constantFrom('dine_in', 'takeout'),
  placeId: fc.constantFrom(null, 't1', 't2'),
  sittingId: fc.constantFrom(null, 's1'),
  customerId: fc.constantFrom(null, 'ann'),
  businessDay: fc.constantFrom('2026-11-20', '2026-11-21'),
  number: fc.integer({ min: 1, max: 50 }),
  search: fc.constantFrom('#1 ann', '#2 bea'),
});

const write: fc.Arbitrary<Write> = fc.oneof(
  fc
    .tuple(id, version, index)
    .map(([order, at, found]) => orderWrite(order, at, { ...found, open: found.status !== 'completed' })),
  fc.tuple(id, version).map(([order, at]) => ({
    subject: { kind: 'order' as const, id: order },
    expectedVersion: at,
    body: null,
  })),
  fc.tuple(id, version, fc.constantFrom('hot', 'cold'), fc.boolean()).map((job) => jobWrite(...job)),
  fc.tuple(id, version, fc.constantFrom(null, '{"name":"Soup"}')).map((item) => itemWrite(...item)),
);

const oneCommit: fc.Arbitrary<Commit> = fc
  .record({
    writes: fc.uniqueArray(write, {
      maxLength: 3,
      selector: ({ subject }) => `${subject.kind} ${subject.id}`,
    }),
    key: fc.option(fc.constantFrom('k1', 'k2', 'k3', 'k4'), { freq: 2 }),
    facts: fc.string(),
    minute: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ writes, key, facts, minute }) =>
    commit(writes, {
      facts: JSON.stringify(facts),
      keyed: key === null ? null : keyed(key, JSON.stringify({ facts })),
      at: `2026-11-20T19:${String(minute).padStart(2, '0')}:00.000Z`,
    }),
  );

export const batches = fc.array(fc.array(oneCommit, { maxLength: 6 }), { maxLength: 6 });
