import { describe, expect, test } from 'vitest';
import type { Journal, Stored } from '#host/desk/journal.ts';
import { commit, jobWrite, order, orderWrite, placed } from '#test/support/commits.ts';

const idsOf = (stored: readonly Stored[]) => stored.map(({ subject }) => subject.id);

/** The part of the contract that is about finding orders and jobs. */
export function describeLists(name: string, open: () => Promise<Journal>): void {
  describe(`${name} as a journal: orders`, () => {
    const evening = async () => {
      const journal = await open();
      const at = (hour: number) => ({ at: `2026-11-20T${hour}:00:00.000Z` });
      await journal.append([
        placed(
          'a',
          { status: 'completed', open: false, placeId: 't1', sittingId: 's1', search: '#1 table 1' },
          at(17),
        ),
        placed('b', { orderType: 'takeout', customerId: 'ann', search: '#2 ann müller' }, at(18)),
        placed('c', { status: 'cooking', placeId: 't1', sittingId: 's2', search: '#3 table 1' }, at(19)),
        placed('d', { status: 'cancelled', open: false, placeId: 't2', search: '#4 table 2' }, at(20)),
        commit([jobWrite('j', 0, 'p')], at(20)),
        commit(
          [
            orderWrite('b', 1, {
              status: 'ready',
              orderType: 'takeout',
              customerId: 'ann',
              search: '#2 ann müller',
            }),
          ],
          at(21),
        ),
      ]);
      return async (filter: Parameters<Journal['orders']>[0] | object = {}) =>
        idsOf(await journal.orders({ limit: 9, ...filter }));
    };

    test('the one made last comes first, whatever was changed since', async () => {
      const find = await evening();
      expect(await find()).toEqual(['d', 'c', 'b', 'a']);
    });

    test('are found by status', async () => {
      const find = await evening();
      expect(await find({ status: ['ready', 'cooking'] })).toEqual(['c', 'b']);
      expect(await find({ status: ['completed', 'cooking'] })).toEqual(['c', 'a']);
      expect(await find({ status: ['pending'] })).toEqual([]);
      expect(await find({ status: [] })).toEqual([]);
    });

    test('are found by type, place, sitting and customer', async () => {
      const find = await evening();
      expect(await find({ orderType: ['takeout', 'delivery'] })).toEqual(['b']);
      expect(await find({ placeId: 't1' })).toEqual(['c', 'a']);
      expect(await find({ sittingId: 's1' })).toEqual(['a']);
      expect(await find({ customerId: 'ann' })).toEqual(['b']);
      expect(await find({ placeId: 't1', status: ['cooking'], orderType: ['dine_in'] })).toEqual(['c']);
    });

    test('are found by whose a line of them is, also once the line is in another order', async () => {
      const journal = await open();
      const owned = (id: string, version: number, more: object) =>
        commit([{ ...orderWrite(id, version), ...more }]);
      const line = 'l1';
      await journal.append([
        owned('a', 0, {
          owners: [
            { owner: 'a.zoe', line },
            { owner: 's.1', line: 'l2' },
          ],
        }),
        owned('b', 0, { owners: [{ owner: 's.1', line }] }),
        owned('c', 0, { ownersOf: 'b' }),
      ]);
      await journal.append([owned('a', 1, {})]);
      const find = async (owner: string) => idsOf(await journal.orders({ limit: 9, owner }));
      expect(await find('a.zoe')).toEqual(['a']);
      expect(await find('s.1')).toEqual(['c', 'b', 'a']);
      expect(await find('a.ben')).toEqual([]);
    });

    test('are found by when they were made', async () => {
      const find = await evening();
      expect(await find({ from: '2026-11-20T18:00:00.000Z' })).toEqual(['d', 'c', 'b']);
      expect(await find({ to: '2026-11-20T19:00:00.000Z' })).toEqual(['b', 'a']);
      expect(await find({ from: '2026-11-20T20:00:00+01:00', to: '2026-11-20T20:30:00+01:00' })).toEqual([
        'c',
      ]);
    });

    test('are found by words, in any case', async () => {
      const find = await evening();
      expect(await find({ search: 'MÜLLER' })).toEqual(['b']);
      expect(await find({ search: 'table 1' })).toEqual(['c', 'a']);
      expect(await find({ search: '%' })).toEqual([]);
    });

    test('come in pages', async () => {
      const find = await evening();
      expect(await find({ limit: 2 })).toEqual(['d', 'c']);
      expect(await find({ limit: 2, before: 'c' })).toEqual(['b', 'a']);
      expect(await find({ limit: 2, before: 'a' })).toEqual([]);
      expect(await find({ limit: 2, before: 'never-was' })).toEqual([]);
    });

    test('are not found when they are gone', async () => {
      const journal = await open();
      await journal.append([placed('a'), commit([{ subject: order('a'), expectedVersion: 1, body: null }])]);
      expect(await journal.orders({ limit: 9 })).toEqual([]);
      expect(await journal.open()).toEqual([]);
    });

    test('number on from the highest of the business day', async () => {
      const journal = await open();
      expect(await journal.lastNumber('2026-11-20')).toBe(0);
      await journal.append([
        placed('a', { number: 7 }),
        placed('b', { number: 3 }),
        placed('c', { businessDay: '2026-11-21', number: 9 }),
      ]);
      expect(await journal.lastNumber('2026-11-20')).toBe(7);
      expect(await journal.lastNumber('2026-11-21')).toBe(9);
    });
  });

  describe(`${name} as a journal: jobs`, () => {
    test('are listed by printer, the one made last first, in pages', async () => {
      const journal = await open();
      await journal.append([
        commit([
          orderWrite('a', 0),
          jobWrite('z1', 0, 'hot'),
          jobWrite('y2', 0, 'cold'),
          jobWrite('x3', 0, 'hot'),
        ]),
        commit([jobWrite('w4', 0, 'hot')]),
        commit([jobWrite('z1', 1, 'hot', false)]),
      ]);
      expect(idsOf(await journal.jobs('hot', 9))).toEqual(['w4', 'x3', 'z1']);
      expect(idsOf(await journal.jobs('hot', 1, 'w4'))).toEqual(['x3']);
      expect(idsOf(await journal.jobs('cold', 9))).toEqual(['y2']);
      expect(await journal.jobs('hot', 9, 'never-was')).toEqual([]);
      expect(await journal.jobs('bar', 9)).toEqual([]);
    });
  });
}
