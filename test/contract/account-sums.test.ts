import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PrintOrderBody } from '#shared/contract/routes-print.ts';
import { dueOf, equalShares, lineShares, paidOf } from '#shared/orders/bill.ts';
import type { Order } from '#shared/orders/order.ts';
import { PaymentRequest } from '#shared/orders/payment.ts';
import { profileFor } from '#hardware/escpos/profile.ts';
import { setPaper } from '#hardware/documents/set-paper.ts';
import { layout } from '#hardware/receipt/layout.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import type { Job } from '#shared/kitchen/job.ts';
import { DeskStory } from '#test/support/desk-story.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';

const DISHES = ['burger', 'salad', 'fries', 'wine', 'cake'];
const anyItems = fc.array(
  fc.record({ menuItemId: fc.constantFrom(...DISHES), quantity: fc.integer({ min: 1, max: 7 }) }),
  { minLength: 1, maxLength: 6 },
);
/** How a party pays before its bill is printed: not at all, so much of it, or for one of its dishes. */
const anyPaying = fc.oneof(
  fc.constant({ how: 'none' } as const),
  fc.record({ how: fc.constant('amount' as const), part: fc.double({ min: 0.05, max: 0.9, noNaN: true }) }),
  fc.record({ how: fc.constant('item' as const), nth: fc.nat(5) }),
);

type Paying = typeof anyPaying extends fc.Arbitrary<infer T> ? T : never;

async function paid(story: DeskStory, order: Order, paying: Paying): Promise<Order> {
  if (paying.how === 'none') return order;
  const line = paying.how === 'item' ? order.items[paying.nth % order.items.length] : undefined;
  const amount =
    paying.how === 'item'
      ? (lineShares(order).get(line!.id) ?? 0)
      : Math.max(1, Math.floor(dueOf(order) * paying.part));
  const lines = line === undefined ? {} : { lines: [line.id] };
  const request = PaymentRequest.parse({ method: 'card', amount, tip: 150, ...lines });
  return story.change(order.id, { type: 'pay', request });
}

/** The amounts that stand behind a name on the paper, in cents. */
function amountsOn(job: Job, name: string): number[] {
  const { receipt } = setPaper(
    job,
    { timeZone: 'Europe/Dublin', reprint: null },
    profileFor('escpos-80', 48),
  );
  const text = plainText(layout(receipt, 48));
  const found = text.matchAll(new RegExp(`^ *${name} +€ ?([\\d,]+\\.\\d\\d)`, 'gm'));
  return Array.from(found, ([, amount = '']) => Math.round(Number(amount.replaceAll(',', '')) * 100));
}

test('property: what is to be paid on a bill, in parts or whole, sums to what its orders have due', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyItems, anyPaying), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 9 }),
      async (rounds, parts) => {
        const story = await DeskStory.open(new MemoryJournal());
        await story.does({ type: 'put', kind: 'printer', id: 'till', body: TILL });
        const orders: Order[] = [];
        for (const [items, paying] of rounds)
          orders.push(await paid(story, await story.place({ items }), paying));
        const orderIds = orders.map(({ id }) => id);
        const body = PrintOrderBody.parse({ kind: 'bill', parts, printerId: 'till' });
        await story.does({ type: 'print-order', orderIds, body, earlier: [] });
        const bills = story.jobs().filter(({ paper }) => paper.kind === 'bill');
        expect(bills).toHaveLength(parts);
        const sum = (of: (order: Order) => number) => orders.reduce((all, order) => all + of(order), 0);
        const due = sum(dueOf);
        const total = sum(({ totals }) => totals.total);
        const payments = orders.flatMap((order) => order.payments);
        for (const bill of bills) {
          expect(amountsOn(bill, 'Total')).toEqual([total]);
          const cards = amountsOn(bill, 'Card, \\d\\d:\\d\\d');
          expect(cards).toEqual(payments.map(({ amount, tip }) => amount + tip));
          expect(amountsOn(bill, 'To pay')).toEqual(payments.length > 0 && due > 0 ? [due] : []);
        }
        expect(sum(paidOf) + due).toBe(total);
        const shown = bills.flatMap((bill) => amountsOn(bill, 'Your part'));
        expect(shown).toEqual(parts === 1 ? [] : equalShares(due, parts));
        expect(shown.reduce((all, each) => all + each, 0)).toBe(parts === 1 ? 0 : due);
      },
    ),
    { numRuns: 40 },
  );
});

const TILL = { id: 'till', name: 'Till', documents: ['bill'], address: 'virtual:' };
