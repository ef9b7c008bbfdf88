import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Settings } from '#shared/floor/settings.ts';
import { accountOf } from '#shared/orders/account.ts';
import { merge, split } from '#shared/orders/decide/regroup.ts';
import { evolveAll } from '#shared/orders/evolve.ts';
import { Payment } from '#shared/orders/payment.ts';
import { totalsOf, type Priced } from '#shared/orders/pricing.ts';
import { at, named, R208, SETTINGS, Story } from '#test/support/given.ts';

const groups = ['food', 'alcohol', 'added'] as const;
const line: fc.Arbitrary<Priced> = fc.record({
  total: fc.integer({ min: 0, max: 500_000 }),
  taxGroup: fc.constantFrom(...groups),
});
const house = fc
  .record({ trayCharge: fc.integer({ min: 0, max: 5000 }), trayTaxGroup: fc.constantFrom(null, ...groups) })
  .map((roomService) => Settings.parse({ ...SETTINGS, roomService }));

describe('the tray charge', () => {
  test('ST13 the parts sum to the total, whatever it is and however it is taxed', () => {
    fc.assert(
      fc.property(fc.array(line), house, (lines, settings) => {
        const { trayCharge } = settings.roomService;
        const totals = totalsOf(lines, 'room_service', settings, trayCharge);
        const { subtotal, tax, serviceCharge, discount, tip, total } = totals;
        expect(subtotal + tax + serviceCharge - discount + tip).toBe(total);
        for (const part of Object.values(totals)) expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
        expect(totals.fees ?? 0).toBe(trayCharge);
        // Service is on the dishes only: the charge is not charged for.
        expect(serviceCharge).toBe(totalsOf(lines, 'room_service', settings).serviceCharge);
      }),
    );
  });

  test('ST13 it is taxed as one more line of its group would be', () => {
    fc.assert(
      fc.property(fc.array(line), house, (lines, settings) => {
        const { trayCharge, trayTaxGroup } = settings.roomService;
        const asLine = { total: trayCharge, taxGroup: trayTaxGroup ?? 'food' };
        const { fees: _fees, ...totals } = totalsOf(lines, 'dine_in', settings, trayCharge);
        expect(totals).toEqual(totalsOf([...lines, asLine], 'dine_in', settings));
      }),
    );
  });
});

const TRAY = { settings: Settings.parse({ ...SETTINGS, roomService: { trayCharge: 400 } }) };
const names = (id: string, number: number) => ({ ...named(id, number), place: R208 });
const room = (id = 'o1', number = 1) =>
  new Story(
    {
      orderType: 'room_service',
      items: ['salad', 'wine'].map((menuItemId) => ({ menuItemId, quantity: 1 })),
    },
    TRAY,
    names(id, number),
  );
const when = { at: at(9).now, by: 'Ana' };

describe('a tray', () => {
  test('ST13 is charged once for an order of a room, and for no other', () => {
    expect(room().order.totals).toMatchObject({ fees: 400, total: 950 + 790 + 400 + 174 });
    expect(new Story({}, TRAY).order.totals.fees).toBeUndefined();
  });

  test('ST13 stays as it was when the order was placed', () => {
    const story = room();
    story.when({ type: 'void-line', lineId: story.line(1).id, reason: 'corked' });
    expect(story.order.totals).toMatchObject({ fees: 400, total: 950 + 400 + 95 });
    story.after(2, { settings: SETTINGS });
    story.when({ type: 'change-line', lineId: story.line(0).id, change: { quantity: 2 } });
    expect(story.order.totals).toMatchObject({ fees: 400, total: 1900 + 400 + 190 });
  });

  test('ST13 is not doubled by a split, and one is enough for two orders that become one', () => {
    const { order } = room();
    const parts = split(order, [order.items[1]!.id], names('o9', 9), at(9, TRAY));
    if (!parts.ok) throw new Error(parts.error.detail);
    const [from, to] = [evolveAll(order, parts.value.from, when), evolveAll(null, parts.value.to, when)];
    expect(from.totals.total + to.totals.total).toBe(order.totals.total);
    const joined = merge(order, room('o2', 2).order, at(9, TRAY));
    if (!joined.ok) throw new Error(joined.error.detail);
    const both = evolveAll(order, joined.value.to, when);
    expect(both.totals).toMatchObject({ fees: 400, total: 2 * (950 + 790 + 174) + 400 });
  });
});

test('ST7 the account of a room is what was charged to it and is not cancelled or paid', () => {
  const money = fc.integer({ min: 0, max: 1_000_000 });
  const each = fc.record({
    status: fc.constantFrom('confirmed' as const, 'delivered' as const, 'cancelled' as const),
    paymentMethod: fc.constantFrom('room', 'card', null),
    total: money,
    cash: money,
    room: money,
  });
  fc.assert(
    fc.property(fc.array(each), (all) => {
      const orders = all.map(({ total, cash, room: charged, ...order }) => {
        const totals = { subtotal: total, tax: 0, serviceCharge: 0, discount: 0, tip: 0, total };
        return { ...order, totals, payments: [paid('cash', cash), paid('room', charged), VOIDED] };
      });
      const live = all.filter((order) => order.status !== 'cancelled');
      const mine = live.filter((order) => order.paymentMethod !== 'card');
      const others = live.filter((order) => order.paymentMethod === 'card');
      const total = sum(mine, 'total') + sum(others, 'room');
      const due =
        mine.reduce((so, order) => so + Math.max(0, order.total - order.cash), 0) + sum(others, 'room');
      expect(accountOf(orders)).toEqual({ total, paid: total - due, due });
    }),
  );
});

const sum = <K extends string>(all: readonly Record<K, number>[], of: K) =>
  all.reduce((so, each) => so + each[of], 0);
const paid = (method: string, amount: number): Payment =>
  Payment.parse({ id: 'o1.p1', method, amount, at: at(0).now });
const VOIDED: Payment = {
  ...paid('cash', 5000),
  voided: { at: at(0).now, by: 'Ana', reason: 'wrong table' },
};
