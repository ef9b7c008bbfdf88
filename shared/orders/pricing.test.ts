import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalsOf, type Priced } from '#shared/orders/pricing.ts';
import { SETTINGS, Story } from '#test/support/given.ts';

const line: fc.Arbitrary<Priced> = fc.record({
  total: fc.integer({ min: 0, max: 5_000_000 }),
  taxGroup: fc.constantFrom('food', 'alcohol', 'added'),
});
const type = fc.constantFrom('dine_in' as const, 'room_service' as const);

describe('prices', () => {
  test('P1 a line costs item and modifiers times quantity', () => {
    const modifiers = [{ modifierId: 'rare' }, { modifierId: 'pepper' }, { modifierId: 'side-fries' }];
    const { order } = new Story({ items: [{ menuItemId: 'ribeye', quantity: 3, modifiers }] });
    expect(order.items[0]?.total).toBe((3400 + 250 + 400) * 3);
    expect(order.totals.total).toBe(12_150);
  });

  test('P2 the parts sum to the total', () => {
    fc.assert(
      fc.property(fc.array(line), type, (lines, orderType) => {
        const totals = totalsOf(lines, orderType, SETTINGS);
        const { subtotal, tax, serviceCharge, discount, tip, total } = totals;
        expect(subtotal + tax + serviceCharge - discount + tip).toBe(total);
        for (const part of Object.values(totals)) expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
      }),
    );
  });

  test('P2 where prices include the tax, the customer pays what the menu says', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const included = lines.filter((each) => each.taxGroup !== 'added');
        const menu = included.reduce((sum, each) => sum + each.total, 0);
        expect(totalsOf(included, 'dine_in', SETTINGS).total).toBe(menu);
      }),
    );
  });

  test('P3 the order of the lines does not change the totals', () => {
    const shuffled = fc
      .array(line)
      .chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      );
    fc.assert(
      fc.property(shuffled, type, ([lines, other], orderType) => {
        expect(totalsOf(other, orderType, SETTINGS)).toEqual(totalsOf(lines, orderType, SETTINGS));
      }),
    );
  });

  test('P4 each tax group is rounded once, half away from zero', () => {
    const lines = Array.from({ length: 4 }, () => ({ total: 1000, taxGroup: 'added' }));
    expect(totalsOf(lines, 'dine_in', SETTINGS).tax).toBe(355);
    const half = { ...SETTINGS, taxes: [{ id: 'half', name: 'Half', ratePpm: 50_000, included: false }] };
    expect(totalsOf([{ total: 10, taxGroup: 'half' }], 'dine_in', half).tax).toBe(1);
    expect(totalsOf([{ total: 9, taxGroup: 'half' }], 'dine_in', half).tax).toBe(0);
  });

  test('P5 a voided line costs nothing', () => {
    const story = new Story({
      items: [
        { menuItemId: 'salad', quantity: 1 },
        { menuItemId: 'wine', quantity: 2 },
      ],
    });
    story.when({ type: 'void-line', lineId: story.line(1).id, reason: 'corked' });
    expect(story.order.totals).toMatchObject({ total: 950, tax: 78, subtotal: 872 });
    expect(story.line(1)).toMatchObject({ status: 'voided', total: 0 });
  });

  test('P6 the service charge applies to its order types only', () => {
    const lines = [{ total: 1005, taxGroup: 'food' }];
    expect(totalsOf(lines, 'room_service', SETTINGS).serviceCharge).toBe(101);
    expect(totalsOf(lines, 'dine_in', SETTINGS).serviceCharge).toBe(0);
  });
});
