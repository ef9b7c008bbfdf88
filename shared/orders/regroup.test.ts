import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineRequest } from '#shared/orders/commands.ts';
import { merge, split } from '#shared/orders/decide/regroup.ts';
import { evolveAll } from '#shared/orders/evolve.ts';
import type { Order } from '#shared/orders/order.ts';
import { at, named, Story } from '#test/support/given.ts';

const when = { at: at(9).now, by: 'Ana' };
const feast = (names = named()) =>
  new Story(
    {
      items: ['burger', 'salad', 'fries', 'wine', 'cake'].map((menuItemId) => ({ menuItemId, quantity: 2 })),
    },
    {},
    names,
  );

function splitOff(order: Order, indexes: readonly number[]) {
  const ids = order.items.filter((_, index) => indexes.includes(index)).map((line) => line.id);
  const parts = split(order, ids, named('o9', 9), at(9));
  if (!parts.ok) return parts;
  return {
    ok: true as const,
    from: evolveAll(order, parts.value.from, when),
    to: evolveAll(null, parts.value.to, when),
  };
}

const parts = (order: Order) =>
  order.tickets.flatMap((ticket) =>
    ticket.lines.map((line) => `${ticket.station} ${line.lineId} ${line.status}`),
  );

describe('regrouping', () => {
  test('G1 a split moves lines with the progress of their tickets, and nothing is lost, doubled or priced anew', () => {
    const some = fc.subarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 4 });
    const bumped = fc.subarray(['grill', 'cold', 'fry', 'bar', 'expo']);
    fc.assert(
      fc.property(some, bumped, (indexes, stations) => {
        const story = feast();
        for (const station of stations) story.move('bump-ticket', station);
        const done = splitOff(story.order, indexes);
        if (!done.ok) throw new Error(done.error.detail);
        expect([...parts(done.from), ...parts(done.to)].toSorted()).toEqual(parts(story.order).toSorted());
        expect(done.to.items.map((line) => line.id)).toEqual(
          story.order.items.filter((_, i) => indexes.includes(i)).map((line) => line.id),
        );
        const gross = (order: Order) => order.items.reduce((sum, line) => sum + line.total, 0);
        expect(gross(done.from) + gross(done.to)).toBe(gross(story.order));
        for (const order of [done.from, done.to]) {
          const finished = order.tickets.every((ticket) => ticket.status === 'bumped');
          expect(order.status === 'ready').toBe(finished);
        }
      }),
    );
  });

  test('G1 names of lines and tickets that left are not given again', () => {
    const story = feast();
    const done = splitOff(story.order, [0, 4]);
    if (!done.ok) throw new Error(done.error.detail);
    for (const order of [done.from, done.to]) {
      const grown = new Story().adopt(order).when({
        type: 'add-lines',
        lines: ['burger', 'cake', 'salad', 'fries'].map((menuItemId) =>
          LineRequest.parse({ menuItemId, quantity: 1 }),
        ),
      }).order;
      const names = [...story.order.items, ...grown.items].map((line) => line.id);
      const fresh = grown.items.filter((line) => !order.items.includes(line)).map((line) => line.id);
      expect(fresh.filter((id) => names.indexOf(id) !== names.lastIndexOf(id))).toEqual([]);
      const tickets = [...done.from.tickets, ...done.to.tickets].map((ticket) => ticket.id);
      const opened = grown.tickets
        .map((ticket) => ticket.id)
        .filter((id) => !order.tickets.some((each) => each.id === id));
      expect(opened.filter((id) => tickets.includes(id))).toEqual([]);
      expect(new Set(grown.tickets.map((ticket) => ticket.id)).size).toBe(grown.tickets.length);
    }
  });

  test('G2 at least one line stays, and strangers are refused', () => {
    const { order } = feast();
    expect(splitOff(order, [0, 1, 2, 3, 4])).toMatchObject({ ok: false, error: { code: 'invalid_request' } });
    const strange = split(
      order,
      [...feast(named('other')).order.items].map((line) => line.id),
      named('o9', 9),
      at(9),
    );
    expect(strange).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  test('G3 a merge moves all lines and says where they went', () => {
    const one = feast().move('start-ticket', 'grill');
    const two = feast(named('o2', 2)).move('bump-ticket', 'bar');
    const merged = merge(one.order, two.order, at(9));
    if (!merged.ok) throw new Error(merged.error.detail);
    const to = evolveAll(one.order, merged.value.to, when);
    const from = evolveAll(two.order, merged.value.from, when);
    expect(parts(to).toSorted()).toEqual([...parts(one.order), ...parts(two.order)].toSorted());
    expect(new Set(to.tickets.map((ticket) => ticket.id)).size).toBe(to.tickets.length);
    expect(to.named).toEqual({ lines: 5, tickets: 10 });
    expect(to.totals.total).toBe(one.order.totals.total + two.order.totals.total);
    expect(from).toMatchObject({ status: 'cancelled', items: [], tickets: [], totals: { total: 0 } });
    expect(from.statusHistory.at(-1)?.note).toBe('Merged into order 1.');
  });

  test('G4 only orders of one type that the kitchen is working on are merged', () => {
    const one = feast().order;
    expect(merge(one, one, at(9))).toMatchObject({ ok: false, error: { code: 'invalid_request' } });
    const takeout = new Story({ orderType: 'takeout' }, {}, named('o2', 2)).order;
    expect(merge(one, takeout, at(9))).toMatchObject({ ok: false, error: { code: 'invalid_request' } });
    const ready = new Story({}, {}, named('o3', 3)).move('bump-ticket', 'cold').order;
    expect(merge(one, ready, at(9))).toMatchObject({ ok: false, error: { code: 'invalid_transition' } });
  });
});
