import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StationId } from '../basics/ids.ts';
import { instantOf, millis } from '../basics/instant.ts';
import { Settings } from '../floor/settings.ts';
import { Station } from '../menu/routing.ts';
import type { Line } from '../orders/order.ts';
import { asking, at, MENU, named, SETTINGS, STATIONS, Story } from '#test/support/given.ts';
import { makeLines } from '../orders/decide/lines.ts';
import { WINDOW_MS } from './capacity.ts';
import { kitchenOf } from './capacity-kitchen.ts';
import { promiseFor, slotWorks } from './capacity-promise.ts';
import { slotFor, slotsWithRoom } from './capacity-slots.ts';
import { GUESSED_SPREAD, spreadOf } from './capacity-spread.ts';
import { worksOf, type OrderWork } from './capacity-work.ts';

const NOW = at(0).now;
const PLANNED = Settings.parse({
  ...SETTINGS,
  slots: {
    plans: [{ orderTypes: ['takeout', 'delivery'], from: '20:30', to: '23:00', leadMinutes: 20 }],
    walkInPercent: 30,
  },
});
const HANDS = STATIONS.map((station) => Station.parse({ ...station, hands: 3 }));
const stations = new Map(HANDS.map((station) => [station.id, station]));

const DISHES = ['burger', 'salad', 'fries', 'turbot'];
const cart = fc.array(
  fc.record({ menuItemId: fc.constantFrom(...DISHES), quantity: fc.integer({ min: 1, max: 6 }) }),
  {
    minLength: 1,
    maxLength: 5,
  },
);
type Cart = { menuItemId: string; quantity: number }[];

function linesOf(items: Cart): Line[] {
  const menu = {
    ...MENU,
    items: new Map([...MENU.items].map(([id, item]) => [id, { ...item, stock: null }])),
  };
  const target = { orderId: named().id, orderType: 'takeout', firstNumber: 1 } as const;
  const made = makeLines(asking({ items }).items, target, at(0, { menu }));
  if (!made.ok) throw new Error(made.error.detail);
  return made.value;
}

let next = 0;

/** The work of an order that was accepted for a slot, or that waits now. */
function works(lines: readonly Line[], slot: { from: string; to: string } | null): OrderWork[] {
  next += 1;
  const about = { orderId: `o${next}`, ticketId: `t${next}`, startedAt: null, since: millis(NOW) };
  const { due, span, works: byStation } = slotWorks(lines, slot ?? { from: NOW, to: NOW }, 0);
  return [...byStation].map(([station, work]) => ({
    ...work,
    ...about,
    station,
    due: slot ? due : null,
    from: slot ? due - span : null,
  }));
}

const kitchen = (all: readonly OrderWork[]) => kitchenOf(stations, all, millis(NOW));
const day = (all: readonly OrderWork[]) => ({ kitchen: kitchen(all), settings: PLANNED, now: NOW });

/** Whether all that is promised can really be made in time, tried out window by window: the most urgent first. */
function canBeMade(all: readonly OrderWork[], share: number): boolean {
  const works = all.filter((work) => work.due !== null).map((work) => ({ ...work, left: work.seconds }));
  const last = Math.max(...works.map((work) => work.due ?? 0));
  for (let from = Math.floor(millis(NOW) / WINDOW_MS) * WINDOW_MS; from < last; from += WINDOW_MS) {
    let room = 3 * (WINDOW_MS / 1000) * share;
    const here = works
      .filter((work) => (work.from ?? 0) <= from && (work.due ?? 0) >= from + WINDOW_MS && work.left > 0)
      .sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
    for (const work of here) {
      const done = Math.min(room, work.left);
      work.left -= done;
      room -= done;
    }
  }
  return works.every((work) => work.left < 1e-6);
}

test('CP3 no set of accepted orders is more than a station can make for the slots', () => {
  const asked = fc.record({ items: cart, slot: fc.nat({ max: 9 }) });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 40 }), fc.array(cart, { maxLength: 4 }), (orders, waiting) => {
      const all = waiting.flatMap((items) => works(linesOf(items), null));
      for (const { items, slot } of orders) {
        const lines = linesOf(items);
        const offered = slotsWithRoom('2026-11-20', { orderType: 'takeout', lines }, day(all));
        const picked = offered[slot]?.slot;
        const found = picked && slotFor(picked.id, { orderType: 'takeout', lines }, day(all));
        if (found?.ok) all.push(...works(lines, found.value));
      }
      for (const { id } of HANDS) {
        expect(
          canBeMade(
            all.filter((work) => work.station === StationId.parse(id)),
            0.7,
          ),
        ).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('CP3 the slot that is full says which station, and how many minutes', () => {
  const lines = linesOf([{ menuItemId: 'burger', quantity: 60 }]);
  const [slot] = slotsWithRoom('2026-11-20', { orderType: 'takeout', lines }, day([]));
  expect(slot?.state).toBe('full');
  expect(slot?.why).toBe('Grill has 31 minutes left for 20:30, and this needs 69 minutes.');
  const small = slotsWithRoom(
    '2026-11-20',
    { orderType: 'takeout', lines: linesOf([{ menuItemId: 'salad', quantity: 1 }]) },
    day([]),
  );
  expect(small[0]?.state).toBe('open');
});

test('CP4 what does not fit as one order does not fit in parts', () => {
  fc.assert(
    fc.property(cart, cart, fc.array(cart, { maxLength: 12 }), (one, other, before) => {
      const all: OrderWork[] = [];
      const asking = (items: Cart) => ({ orderType: 'takeout', lines: linesOf(items) }) as const;
      const [first] = slotsWithRoom('2026-11-20', asking(one), day(all));
      const id = first?.slot.id ?? '';
      const take = (items: Cart) => {
        const found = slotFor(id, asking(items), day(all));
        if (found.ok) all.push(...works(linesOf(items), found.value));
        return found.ok;
      };
      for (const items of before) take(items);
      const whole = slotFor(id, asking([...one, ...other]), day(all)).ok;
      const parts = take(one) && take(other);
      expect(parts && !whole).toBe(false);
    }),
    { numRuns: 80 },
  );
});

test('CP1 a promise grows with the work that waits and the work that is promised', () => {
  const slotAt = fc.integer({ min: 1, max: 12 }).map((quarter) => {
    const from = millis(NOW) + quarter * 900_000;
    return { from: instantOf(from), to: instantOf(from + 900_000) };
  });
  const load = fc.array(fc.record({ items: cart, slot: fc.option(slotAt) }), { maxLength: 15 });
  fc.assert(
    fc.property(cart, load, cart, fc.option(slotAt), (mine, before, more, slot) => {
      const all = before.flatMap(({ items, slot: picked }) => works(linesOf(items), picked));
      const without = promiseFor(linesOf(mine), kitchen(all), GUESSED_SPREAD, millis(NOW));
      const added = [...all, ...works(linesOf(more), slot)];
      const withMore = promiseFor(linesOf(mine), kitchen(added), GUESSED_SPREAD, millis(NOW));
      const slowest = Math.max(...linesOf(mine).map((line) => line.prepSeconds));
      expect(millis(withMore.at)).toBeGreaterThanOrEqual(millis(without.at) - 1);
      expect(millis(without.at) - millis(NOW)).toBeGreaterThanOrEqual(slowest * 1000);
      expect(without.from <= without.at && without.at < without.to).toBe(true);
    }),
    { numRuns: 120 },
  );
});

test('CP1 the promise says which station it waits for', () => {
  const busy = works(linesOf([{ menuItemId: 'burger', quantity: 30 }]), null);
  const mine = linesOf([
    { menuItemId: 'burger', quantity: 1 },
    { menuItemId: 'salad', quantity: 1 },
  ]);
  const { at: ready, why } = promiseFor(mine, kitchen(busy), GUESSED_SPREAD, millis(NOW));
  expect(why).toBe('Grill has 13 minutes of work before it.');
  expect(millis(ready)).toBeGreaterThan(millis(NOW) + 13 * 60_000);
  expect(promiseFor(mine, kitchen([]), GUESSED_SPREAD, millis(NOW)).why).toBe('Grill can begin at once.');
});

test('CP2 the range is what orders really took', () => {
  expect(spreadOf([{ estimated: 600, taken: 6000 }])).toEqual(GUESSED_SPREAD);
  const samples = Array.from({ length: 40 }, (_, index) => ({ estimated: 600, taken: 600 + index * 15 }));
  const { early, middle, late } = spreadOf(samples);
  expect(early).toBeCloseTo(1.125, 2);
  expect(middle).toBeCloseTo(1.475, 2);
  expect(late).toBeCloseTo(1.825, 2);
});

test('CP2 a new promise makes nobody’s version old', () => {
  const story = new Story();
  const { version } = story.order;
  const promise = { from: at(9).now, to: at(14).now, why: 'Grill has 4 minutes of work before it.' };
  story.after(1).when({ type: 'promise', at: at(11).now, promise });
  expect(story.order).toMatchObject({ version, estimatedReadyAt: at(11).now, promise });
  expect(story.move('start-ticket', 'cold').order.estimatedReadyAt).toBe(at(11).now);
});

test('CP9 an order for a slot moves in as long before it as the slot is long', () => {
  const slot = { id: 'x', from: at(60).now, to: at(75).now };
  const capacity = {
    promise: () => ({ at: NOW, from: NOW, to: NOW, why: '' }),
    slot: () => ({ ok: true, value: slot }) as const,
    paused: () => null,
    hasSlots: () => true,
    fault: () => null,
  };
  const story = new Story({ orderType: 'takeout', placeId: null, slotId: 'x' }, { capacity });
  expect(story.order).toMatchObject({ requestedFor: at(60).now, slot });
  expect(story.ticket('cold').wait).toEqual({ why: 'later', until: at(45).now });
  const [work] = worksOf(story.order, PLANNED);
  expect(work).toMatchObject({ due: millis(at(60).now), from: millis(at(45).now), seconds: 240 });
});
