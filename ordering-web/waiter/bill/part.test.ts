import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LineId } from '#shared/basics/ids.ts';
import { dueOf } from '#shared/orders/bill.ts';
import { placed } from '#test/support/trial-house.ts';
import { afterPart, billLines, partOf, tipOf, WHOLE, type Choice } from './part.ts';

const dinner = placed({
  orderType: 'dine_in',
  items: [
    { menuItemId: 'burrata', quantity: 1, seat: 1 },
    { menuItemId: 'fries', quantity: 2, seat: 2 },
    { menuItemId: 'spritz', quantity: 3 },
  ],
});
const due = dueOf(dinner);

test('equal parts, one after the other, come to the whole to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 12 }), (amount, parts) => {
      let choice: Choice = { ...WHOLE, mode: 'equal', parts };
      let left = amount;
      const paid: number[] = [];
      for (let turn = 0; turn < parts; turn += 1) {
        const part = partOf(choice, left, []);
        paid.push(part);
        left -= part;
        choice = afterPart(choice);
      }
      expect(left).toBe(0);
      expect(Math.max(...paid) - Math.min(...paid)).toBeLessThanOrEqual(1);
    }),
  );
});

test('whatever lines are chosen, they and the others come to the whole', () => {
  const ids = billLines([dinner]).map(({ line }) => line.id);
  fc.assert(
    fc.property(fc.subarray(ids), (chosen) => {
      const of = (lines: readonly LineId[]) =>
        partOf({ ...WHOLE, mode: 'lines', lines: new Set(lines) }, due, [dinner]);
      const rest = ids.filter((id) => !chosen.includes(id));
      expect(of(chosen) + of(rest)).toBe(due);
    }),
  );
});

test('an amount is never more than is due, and a tip is whole cents', () => {
  expect(partOf({ ...WHOLE, mode: 'amount', amount: due + 500 }, due, [dinner])).toBe(due);
  expect(partOf(WHOLE, due, [dinner])).toBe(due);
  expect(tipOf(3333, 10)).toBe(333);
});
