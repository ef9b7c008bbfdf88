import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plus } from '#shared/basics/instant.ts';
import { bumped, NOW, placed, WORDS } from '#test/support/trial-house.ts';
import { hands } from './hands.ts';

const RANKS = ['ready', 'approve', 'late', 'empty', 'held', 'carried'];

const someOrder = fc
  .record({
    item: fc.constantFrom('fries', 'spritz', 'tart'),
    course: fc.option(fc.constantFrom(1, 3)),
    hold: fc.boolean(),
    done: fc.boolean(),
    pending: fc.boolean(),
    id: fc.uuid(),
  })
  .map(({ item, course, hold, done, pending, id }) => {
    const order = placed(
      {
        orderType: 'dine_in',
        hold: hold ? [1, 3] : [],
        items: [{ menuItemId: item, quantity: 1, course }],
      } as never,
      { id },
    );
    if (pending) return { ...order, status: 'pending' as const, tickets: [] };
    const ticket = order.tickets[0]!;
    return done && ticket.status === 'waiting' ? bumped(order, 50, ticket.station, ticket.course) : order;
  });

test('whatever the floor looks like, the list is by urgency and leaves nobody out', () => {
  fc.assert(
    fc.property(
      fc.array(someOrder, { maxLength: 12 }),
      fc.integer({ min: 51, max: 900 }),
      (orders, seconds) => {
        const facts = {
          orders,
          taken: new Set<string>(),
          words: WORDS,
          locale: 'en-IE',
          timeZone: 'Europe/Dublin',
        };
        const list = hands(facts, plus(NOW, seconds * 1000));
        const ranks = list.map((hand) => RANKS.indexOf(hand.kind));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        for (const [before, next] of list.slice(1).map((hand, index) => [list[index]!, hand] as const)) {
          if (before.kind === next.kind) expect(before.seconds).toBeGreaterThanOrEqual(next.seconds);
        }
        const wanting = orders.filter((order) => order.status === 'pending' || order.status === 'ready');
        for (const order of wanting) expect(list.some((hand) => hand.order.id === order.id)).toBe(true);
        expect(new Set(list.map((hand) => hand.key)).size).toBe(list.length);
      },
    ),
  );
});
