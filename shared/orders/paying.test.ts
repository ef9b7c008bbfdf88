import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineId } from '#shared/basics/ids.ts';
import { OrderingSettings } from '#shared/floor/ordering-settings.ts';
import {
  allot,
  dueOf,
  equalShares,
  lineShares,
  paidOf,
  refundable,
  sumOfLines,
  toRefund,
} from '#shared/orders/bill.ts';
import { merge, split } from '#shared/orders/decide/regroup.ts';
import { LineRequest } from '#shared/orders/commands.ts';
import { PaymentRequest } from '#shared/orders/payment.ts';
import { at, named, SETTINGS, Story } from '#test/support/given.ts';

const DISHES = ['burger', 'salad', 'fries', 'wine', 'cake'];
const dinner = (names = named()) =>
  new Story({ items: DISHES.map((menuItemId) => ({ menuItemId, quantity: 1 })) }, {}, names);
const pay = (request: object = {}) => ({
  type: 'pay' as const,
  request: PaymentRequest.parse({ method: 'card', ...request }),
});
const anyDinner = fc
  .array(fc.record({ menuItemId: fc.constantFrom(...DISHES), quantity: fc.integer({ min: 1, max: 7 }) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((items) => new Story({ items }));

describe('paying', () => {
  test('Q1 no payment is more than what is left to pay, and what is paid takes no more', () => {
    const story = dinner();
    const { total } = story.order.totals;
    expect(story.refuses(pay({ amount: total + 1 })).fields?.[0]?.path).toBe('amount');
    story.when(pay({ amount: 1000 })).when(pay());
    expect(dueOf(story.order)).toBe(0);
    expect(paidOf(story.order)).toBe(total);
    expect(story.refuses(pay({ amount: 1 })).code).toBe('invalid_transition');
  });

  test('Q2 a tip is on top: it raises the total, not what is due, and stays when a line changes', () => {
    const story = dinner();
    const { total } = story.order.totals;
    story.when(pay({ amount: 1000, tip: 200 }));
    expect(story.order.totals).toMatchObject({ tip: 200, total: total + 200 });
    expect(dueOf(story.order)).toBe(total - 1000);
    const [more] = [LineRequest.parse({ menuItemId: 'fries', quantity: 1 })];
    story.when({ type: 'add-lines', lines: [more!] });
    expect(story.order.totals).toMatchObject({ tip: 200, total: total + 200 + 500 });
    const { subtotal, tax, serviceCharge, discount, tip } = story.order.totals;
    expect(subtotal + tax + serviceCharge - discount + tip).toBe(story.order.totals.total);
  });

  test('Q3 equal shares sum to the amount and differ by at most one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        (amount, parts) => {
          const shares = equalShares(amount, parts);
          expect(shares).toHaveLength(parts);
          expect(shares.reduce((sum, each) => sum + each, 0)).toBe(amount);
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('Q4 the shares of the lines sum to the total, and whoever pays line by line pays all of it', () => {
    fc.assert(
      fc.property(anyDinner, fc.integer({ min: 1, max: 5 }), (story, at_a_time) => {
        const { total } = story.order.totals;
        const shares = [...lineShares(story.order)];
        expect(shares.reduce((sum, [, amount]) => sum + amount, 0)).toBe(total);
        for (const [id, amount] of shares) {
          const line = story.order.items.find((each) => each.id === id);
          const exact =
            ((line?.total ?? 0) * total) / story.order.items.reduce((sum, each) => sum + each.total, 0);
          expect(Math.abs(amount - exact)).toBeLessThan(1);
        }
        const ids = story.order.items.map((line) => line.id);
        for (let from = 0; from < ids.length; from += at_a_time) {
          story.when(pay({ lines: ids.slice(from, from + at_a_time) }));
        }
        expect(dueOf(story.order)).toBe(0);
        expect(paidOf(story.order)).toBe(total);
      }),
    );
  });

  test('Q4 a line that was paid for is not paid for again', () => {
    const story = dinner();
    const [first, second] = story.order.items.map((line) => line.id);
    story.when(pay({ lines: [first], name: 'Ana' }));
    expect(story.refuses(pay({ lines: [first] })).fields?.[0]?.path).toBe('lines');
    const share = lineShares(story.order).get(second!);
    expect(sumOfLines(story.order, new Set([first!, second!]))).toBe(share);
    expect(sumOfLines(story.order, new Set([LineId.parse('nobody')]))).toBe(0);
  });

  test('Q5 an amount over several orders pays the first ones first, and all of it lands', () => {
    fc.assert(
      fc.property(
        fc.array(anyDinner, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (stories, part) => {
          const orders = stories.map(({ order }) => order);
          const due = orders.reduce((sum, order) => sum + dueOf(order), 0);
          const amount = Math.floor(due * part);
          const parts = allot(orders, amount);
          expect(parts.reduce((sum, each) => sum + each.amount, 0)).toBe(amount);
          for (const each of parts) expect(each.amount).toBeLessThanOrEqual(dueOf(each.order));
          const full = parts.slice(0, -1);
          for (const each of full) expect(each.amount).toBe(dueOf(each.order));
        },
      ),
    );
  });

  test('Q6 a payment that was a mistake is taken back: its amount is due again, and it stays to be seen', () => {
    const story = dinner();
    const { total } = story.order.totals;
    story.when(pay({ amount: 1000, tip: 100 }));
    const { id } = story.order.payments[0]!;
    story.when({ type: 'void-payment', paymentId: id, reason: 'wrong table' });
    expect(dueOf(story.order)).toBe(total);
    expect(story.order.totals).toMatchObject({ tip: 0, total });
    expect(story.order.payments).toMatchObject([{ voided: { by: 'Ana', reason: 'wrong table' } }]);
    expect(story.refuses({ type: 'void-payment', paymentId: id, reason: '' }).code).toBe(
      'invalid_transition',
    );
  });

  test('Q7 at most what was paid is given back, in parts or whole, and nothing becomes due by it', () => {
    const story = dinner().when(pay({ tip: 150 }));
    const [payment] = story.order.payments;
    const most = refundable(payment!);
    expect(most).toBe(story.order.totals.total);
    const refund = (amount: number) => ({
      type: 'refund' as const,
      paymentId: payment!.id,
      amount,
      reason: 'cold',
    });
    story.when(refund(500));
    expect(story.refuses(refund(most - 499)).fields?.[0]?.path).toBe('amount');
    story.when(refund(most - 500));
    expect(refundable(story.order.payments[0]!)).toBe(0);
    expect(dueOf(story.order)).toBe(0);
    expect(story.refuses({ type: 'void-payment', paymentId: payment!.id, reason: '' }).code).toBe(
      'invalid_transition',
    );
  });

  test('Q8 an order with payments is neither split nor merged', () => {
    const story = dinner().when(pay({ amount: 100 }));
    const line = story.order.items[0]!;
    expect(split(story.order, [line.id], named('o9', 9), at(9))).toMatchObject({ ok: false });
    const other = dinner(named('o2', 2));
    expect(merge(other.order, story.order, at(9))).toMatchObject({ ok: false });
    expect(merge(other.order, dinner(named('o3', 3)).order, at(9))).toMatchObject({ ok: true });
  });

  test('Q9 what was paid for a cancelled order, or for more than it is now, is marked to be given back', () => {
    const story = dinner().when(pay());
    const { total } = story.order.totals;
    expect(toRefund(story.order)).toBe(0);
    story.when({ type: 'void-line', lineId: story.line(4).id, reason: 'dropped' });
    const less = total - story.order.totals.total;
    expect(less).toBeGreaterThan(0);
    expect(toRefund(story.order)).toBe(less);
    story.when({ type: 'cancel', reason: 'no more time' });
    expect(toRefund(story.order)).toBe(total);
    const { id } = story.order.payments[0]!;
    story.when({ type: 'refund', paymentId: id, amount: total, reason: 'cancelled' });
    expect(toRefund(story.order)).toBe(0);
    expect(dueOf(story.order)).toBe(0);
  });

  test('Q10 where the site wants it so, an order that its customer has is closed when it is paid', () => {
    const closes = { settings: { ...SETTINGS, ordering: OrderingSettings.parse({ closeWhenPaid: true }) } };
    const served = () =>
      dinner()
        .when({ type: 'ready', override: false })
        .when({ type: 'set-status', status: 'served', note: null });
    expect(
      served()
        .after(3, closes)
        .when(pay({ amount: 100 })).order.status,
    ).toBe('served');
    expect(served().after(3, closes).when(pay()).order.status).toBe('completed');
    expect(served().when(pay()).order.status).toBe('served');
    expect(dinner().after(3, closes).when(pay()).order.status).toBe('confirmed');
  });

  test('Q11 an order is rated once its customer has it, and the last word counts', () => {
    const rate = (stars: number) => ({ type: 'rate' as const, stars, words: 'Lovely' });
    const story = dinner();
    expect(story.refuses(rate(5)).code).toBe('invalid_transition');
    story.when({ type: 'ready', override: false }).when({ type: 'set-status', status: 'served', note: null });
    expect(story.when(rate(3)).when(rate(4)).order.rating).toMatchObject({ stars: 4, words: 'Lovely' });
  });
});
