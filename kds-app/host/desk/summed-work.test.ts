import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StationId } from '#shared/basics/ids.ts';
import { finishAt } from '#shared/kitchen/capacity.ts';
import { kitchenOf } from '#shared/kitchen/capacity-kitchen.ts';
import { leftOf, type OrderWork } from '#shared/kitchen/capacity-work.ts';
import { Station } from '#shared/menu/routing.ts';
import { SummedWork } from './summed-work.ts';

const NOW = 1_800_000_000_000;
const STATIONS = ['grill', 'fry'].map((id) => Station.parse({ id, name: id, hands: 2 }));
const stations = new Map(STATIONS.map((station) => [station.id, station]));

const moment = fc.integer({ min: -3_600_000, max: 3_600_000 }).map((ms) => NOW + ms);
const work = fc
  .record({
    station: fc.constantFrom(...STATIONS.map(({ id }) => id)),
    quantity: fc.integer({ min: 1, max: 9 }),
    longest: fc.integer({ min: 0, max: 1200 }),
    startedAt: fc.option(moment),
    from: fc.option(moment),
    due: fc.option(moment),
    plain: fc.boolean(),
  })
  .map(({ quantity, plain, ...of }) => ({
    ...of,
    ...(plain ? { startedAt: null, from: null, due: null } : {}),
    seconds: of.longest * (1 + (quantity - 1) / 10),
    lines: quantity,
    ticketId: null,
    since: NOW,
  }));

/** Orders that come, change and go, by their numbers. */
const evening = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.array(work, { maxLength: 4 })), {
  maxLength: 40,
});

test('what arrives now is done when it would be if every order were looked at', () => {
  fc.assert(
    fc.property(evening, fc.integer({ min: 1, max: 2000 }), (changes, seconds) => {
      const summed = new SummedWork();
      const each = new Map<string, OrderWork[]>();
      for (const [number, made] of changes) {
        const id = `order-${number}`;
        const works = made.map((one) => ({ ...one, orderId: id }));
        summed.replace(id, each.get(id) ?? [], works);
        each.set(id, works);
      }
      const mine = { seconds, lines: 1, longest: seconds, from: null, due: null };
      const doneAt = (all: Iterable<OrderWork>) =>
        [...kitchenOf(stations, all, NOW).values()].map((bench) => finishAt(bench, mine, NOW, NOW));
      const [ours, theirs] = [doneAt(summed.works()), doneAt([...each.values()].flat())];
      for (const [at, done] of ours.entries()) expect(done).toBeCloseTo(theirs[at] ?? Number.NaN, 2);
    }),
  );
});

test('a queue is one piece however long it is, and nothing when it has been worked off', () => {
  const summed = new SummedWork();
  const grill = StationId.parse('grill');
  const plain = (orderId: string): OrderWork => ({
    station: grill,
    orderId,
    ticketId: null,
    startedAt: null,
    since: NOW,
    seconds: 330.1,
    lines: 2,
    longest: 300,
    from: null,
    due: null,
  });
  const ids = Array.from({ length: 1000 }, (_, index) => `order-${index}`);
  for (const id of ids) summed.replace(id, [], [plain(id)]);
  expect(summed.works()).toHaveLength(1);
  expect(summed.works()[0]?.lines).toBe(2000);
  const begun = { ...plain('order-0'), startedAt: NOW - 60_000 };
  summed.replace('order-0', [plain('order-0')], [begun]);
  expect(summed.works()).toHaveLength(2);
  expect(summed.works().map((each) => leftOf(each, NOW).seconds)[1]).toBeCloseTo(270.1, 6);
  for (const id of ids) summed.replace(id, id === 'order-0' ? [begun] : [plain(id)], []);
  expect(summed.works()).toEqual([]);
});
