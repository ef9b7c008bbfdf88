import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { millis } from '#shared/basics/instant.ts';
import { WINDOW_MS } from '#shared/kitchen/capacity.ts';
import { worksOf, type OrderWork } from '#shared/kitchen/capacity-work.ts';
import { asking } from '#test/support/given.ts';
import { DeskStory } from '#test/support/desk-story.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';

const PLANS = [{ orderTypes: ['takeout'], from: '20:30', to: '21:30', slotMinutes: 15, leadMinutes: 15 }];
const SLOTS = ['20:30', '20:45', '21:00', '21:15'];
const DISHES = ['burger', 'salad', 'fries', 'turbot'] as const;
const FREE = 0.2;

async function opened(): Promise<DeskStory> {
  const story = await DeskStory.open(new MemoryJournal());
  await story.does({
    type: 'change-settings',
    change: {
      slots: {
        plans: PLANS.map((plan) => ({ ...plan, weekdays: [], daysAhead: 2 })),
        walkInPercent: FREE * 100,
      },
    } as never,
  });
  return story;
}

/** All of it done in time, tried out window by window, the most urgent first: a plain model of the kitchen. */
function canBeMade(all: readonly OrderWork[], hands: number): boolean {
  const works = all.map((work) => ({
    ...work,
    due: work.due ?? 0,
    from: work.from ?? 0,
    left: work.seconds,
  }));
  const last = Math.max(0, ...works.map(({ due }) => due));
  const first = Math.min(last, ...works.map(({ from }) => from));
  for (let at = Math.floor(first / WINDOW_MS) * WINDOW_MS; at < last; at += WINDOW_MS) {
    let room = hands * (WINDOW_MS / 1000) * (1 - FREE);
    const here = works.filter(({ from, due }) => from <= at && due >= at + WINDOW_MS);
    for (const work of here.toSorted((a, b) => a.due - b.due)) {
      const done = Math.min(room, work.left);
      work.left -= done;
      room -= done;
    }
  }
  return works.every(({ left }) => left < 1e-6);
}

function expectNoneOver({ desk }: DeskStory): void {
  const { settings, kitchen } = desk.load();
  const promised = desk
    .all('order')
    .flatMap(({ body }) => (body?.slot ? worksOf(body, settings) : []))
    .filter(({ due }) => due !== null);
  for (const bench of kitchen.values()) {
    expect(
      canBeMade(
        promised.filter(({ station }) => station === bench.station),
        bench.hands,
      ),
    ).toBe(true);
  }
}

const items = fc.array(
  fc.record({ menuItemId: fc.constantFrom(...DISHES), quantity: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, maxLength: 3 },
);
const which = fc.nat({ max: 1000 });
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('order' as const), slot: fc.nat({ max: 3 }), items }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add' as const), which, items }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('count' as const), which, to: fc.integer({ min: 1, max: 20 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), which }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does it; what is refused may only be refused for what such a step can lack. */
async function take(story: DeskStory, next: Step): Promise<string> {
  const orders = story.desk
    .all('order')
    .flatMap(({ body }) => (body && body.status !== 'cancelled' ? [body] : []));
  if (next.do === 'order') {
    const slotId = `takeout.2026-11-20T${SLOTS[next.slot]}Z.15`;
    return outcome(story.place({ orderType: 'takeout', placeId: null, slotId, items: next.items }));
  }
  const order = orders[next.which % Math.max(1, orders.length)];
  const line = order?.items[next.which % order.items.length];
  if (!order || !line) return 'nothing';
  if (next.do === 'cancel')
    return outcome(story.change(order.id, { type: 'cancel', reason: 'changed my mind' }));
  if (next.do === 'count') {
    const change = { quantity: next.to };
    return outcome(story.change(order.id, { type: 'change-line', lineId: line.id, change }));
  }
  return outcome(story.change(order.id, { type: 'add-lines', lines: lineRequests(next.items) }));
}

function lineRequests(wanted: { menuItemId: string; quantity: number }[]) {
  return asking({ items: wanted }).items;
}

async function outcome(done: Promise<unknown>): Promise<string> {
  return done.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

test('CP11 whatever is ordered, added, counted up and cancelled at the desk, no slot holds more than can be made', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 45 }), async (steps) => {
      const story = await opened();
      try {
        for (const next of steps) {
          const said = await take(story, next);
          const full = /(left for|no time left)/.test(said);
          const word = full ? 'full' : said;
          seen.set(word, (seen.get(word) ?? 0) + 1);
          expectNoneOver(story);
        }
      } finally {
        await story.desk.close();
      }
    }),
    { numRuns: 25 },
  );
  expect(seen.get('done')).toBeGreaterThan(100);
  expect(seen.get('full')).toBeGreaterThan(20);
});

test('CP11 an order for a slot grows only as far as the slot has room, and can always get smaller', async () => {
  const story = await opened();
  onTestFinished(() => story.desk.close());
  const slotId = 'takeout.2026-11-20T20:30Z.15';
  const items = [{ menuItemId: 'fries', quantity: 2 }];
  const order = await story.place({ orderType: 'takeout', placeId: null, slotId, items });
  const count = (quantity: number) =>
    outcome(
      story.change(order.id, { type: 'change-line', lineId: order.items[0]!.id, change: { quantity } }),
    );
  expect(await count(20)).toBe('done');
  expect(await count(60)).toMatch(
    /Fry has 24 minutes left for 20:30, and this needs 34 minutes. Send it for another time./,
  );
  expect(await count(5)).toBe('done');
  const more = lineRequests([{ menuItemId: 'fries', quantity: 90 }]);
  expect(await outcome(story.change(order.id, { type: 'add-lines', lines: more }))).toContain(
    'Fry has 24 minutes left',
  );
  // The slot has begun: what the kitchen still takes on is its own affair.
  story.clock.now = millis('2026-11-20T20:31:00.000Z');
  expect(await count(60)).toBe('done');
});
