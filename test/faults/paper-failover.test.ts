import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { PaperHouse } from '#test/support/paper-house.ts';
import { until } from '#test/support/print-bench.ts';

const burger = { items: [{ menuItemId: 'burger', quantity: 1 }] };
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const open = () =>
  PaperHouse.open([
    { id: 'p1', name: 'Hot', stations: ['grill' as never], backup: 'p2' as never },
    { id: 'p2', name: 'Pass', stations: [] },
  ]);

/** Slips of an order's ticket that came out whole, and how many of them nothing marks as a second one. */
function slips(text: string, number: number, revision = 1) {
  const parts = text
    .split(/(?=^GRILL +\d\d:\d\d$)/m)
    .filter((part) => part.includes(`${number}-GRILL-${revision}`));
  return { whole: parts.length, unmarked: parts.filter((part) => !part.includes('REPRINT')).length };
}

const held = (house: PaperHouse) =>
  until(() => expect(house.story.jobs().some(({ status }) => status === 'held')).toBe(true));

type Deed =
  | { type: 'paper' | 'no paper' | 'reset' | 'link' | 'no link' | 'order' | 'change' | 'minute' | 'seconds' }
  | { type: 'paper at'; bytes: number }
  | { type: 'wait'; ms: number };

const plain = [
  'paper',
  'no paper',
  'reset',
  'link',
  'no link',
  'order',
  'change',
  'minute',
  'seconds',
] as const;
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...plain).map((type) => ({ type })) },
  fc.integer({ min: 1, max: 1200 }).map((bytes) => ({ type: 'paper at' as const, bytes })),
  fc.integer({ min: 0, max: 8 }).map((ms) => ({ type: 'wait' as const, ms })),
);

async function done(house: PaperHouse, each: Deed): Promise<void> {
  const p1 = house.rack.printer('p1');
  switch (each.type) {
    case 'paper':
    case 'no paper':
      return p1.turn({ paper: each.type === 'paper' ? 'ok' : 'out' });
    case 'reset':
      return p1.reset();
    case 'link':
    case 'no link':
      return house.link(each.type === 'link');
    case 'minute':
    case 'seconds':
      return house.pass(each.type === 'minute' ? 61_000 : 5_000);
    case 'paper at':
      return p1.after(each.bytes, 'bytes', () => p1.turn({ paper: 'out' }));
    case 'wait':
      await wait(each.ms);
      return;
    case 'order':
    case 'change':
      return;
  }
}

describe('from printer to printer', () => {
  test('a printer without paper: the backup prints for it, once, and says for whom', async () => {
    const house = await open();
    house.rack.printer('p1').turn({ paper: 'out' });
    const order = await house.story.place(burger);
    await held(house);
    await house.pass(60_000);
    await house.finish();
    expect(slips(house.rack.paper('p2'), order.number)).toEqual({ whole: 1, unmarked: 1 });
    expect(house.rack.paper('p2')).toContain('FOR GRILL');
    house.rack.printer('p1').turn({ paper: 'ok' });
    await wait(50);
    expect(house.rack.paper('p1')).not.toContain('GRILL');
    await house.rack.close();
  });

  test('lost in the middle: the backup prints with the banner of a reprint', async () => {
    const house = await open();
    const p1 = house.rack.printer('p1');
    p1.after(6, 'lines', () => p1.turn({ power: 'off' }));
    const order = await house.story.place(burger);
    await until(() => expect(house.story.desk.get('printer', 'p1')?.body?.state).toBe('unreachable'));
    await house.settle();
    await house.pass(60_000);
    await house.finish();
    expect(slips(house.rack.paper('p2'), order.number)).toEqual({ whole: 1, unmarked: 0 });
    expect(house.rack.paper('p2')).toContain('MAY BE A DUPLICATE');
    await house.rack.close();
  });

  test('out of paper in the middle: the rest of it stays where it is', async () => {
    const house = await open();
    const p1 = house.rack.printer('p1');
    p1.after(6, 'lines', () => p1.turn({ paper: 'out' }));
    const order = await house.story.place(burger);
    await until(() => expect(house.story.desk.get('printer', 'p1')?.body?.state).toBe('paper_out'));
    await house.settle();
    await house.pass(60_000);
    await house.finish();
    expect(slips(house.rack.paper('p2'), order.number)).toEqual({ whole: 1, unmarked: 0 });
    await house.rack.close();
  });

  test('made while the agent is away: the backup prints it without a mark, and the first nothing', async () => {
    const house = await open();
    house.rack.printer('p1').turn({ paper: 'out' });
    const before = await house.story.place(burger);
    await held(house);
    house.link(false);
    const order = await house.story.place(burger);
    await house.pass(60_000);
    await house.pass(1_000);
    house.link(true);
    await house.finish();
    expect(slips(house.rack.paper('p2'), order.number)).toEqual({ whole: 1, unmarked: 1 });
    expect(slips(house.rack.paper('p2'), before.number).whole).toBe(1);
    house.rack.printer('p1').turn({ paper: 'ok' });
    await wait(50);
    expect(house.rack.paper('p1')).not.toContain('GRILL');
    await house.rack.close();
  });

  test('property: whatever comes back or goes away in whatever order, no ticket is lost and none is doubled unmarked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
        const house = await open();
        const p1 = house.rack.printer('p1');
        p1.turn({ paper: 'out' });
        const orders = [await house.story.place(burger)];
        for (const each of deeds) {
          if (each.type === 'order') orders.push(await house.story.place(burger));
          else if (each.type === 'change') await changed(house, must(orders.at(-1), 'order').id);
          else await done(house, each);
        }
        p1.turn({ paper: 'ok' });
        house.link(true);
        await house.finish();
        expect(house.story.jobs().map(({ status, printerId }) => [status, printerId])).toEqual([]);
        const text = house.rack.paper();
        for (const { id, number } of orders) {
          const order = must((await house.story.desk.find('order', id))?.body, 'the order');
          const last = order.tickets[0]?.revision ?? 1;
          for (let revision = 1; revision <= last; revision += 1) {
            const { whole, unmarked } = slips(text, number, revision);
            expect(whole, `${number} revision ${revision}\n${text}`).toBeGreaterThanOrEqual(1);
            expect(unmarked, `${number} revision ${revision}\n${text}`).toBeLessThanOrEqual(1);
          }
        }
        await house.rack.close();
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

async function changed(house: PaperHouse, id: string): Promise<void> {
  const order = must((await house.story.desk.find('order', id))?.body, 'the order');
  const line = must(order.items[0], 'a line');
  await house.story.change(id, {
    type: 'change-line',
    lineId: line.id,
    change: { quantity: line.quantity + 1 },
  });
}
