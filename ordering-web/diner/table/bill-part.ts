import type { Amount } from '#shared/basics/money.ts';
import type { BillWish } from '#shared/floor/cart.ts';
import { dueOf, equalShares, paidOf, sumOfLines } from '#shared/orders/bill.ts';
import type { Order } from '#shared/orders/order.ts';

/** What somebody means to pay of the table's bill. */
export type Part = 'all' | 'own' | 'equal' | 'amount';

/** The table's bill so far, in minor units. */
export interface BillSum {
  readonly total: Amount;
  readonly paid: Amount;
  readonly due: Amount;
  /** What this telephone's own dishes come to, of what is not paid yet. */
  readonly own: Amount;
  readonly ownLines: readonly string[];
}

/** The orders that are on the bill: whatever was not cancelled. */
export function billed(orders: readonly Order[]): Order[] {
  return orders.filter((order) => order.status !== 'cancelled');
}

/** `name`: what this telephone is called, as its dishes are marked. */
export function billSum(orders: readonly Order[], name: string): BillSum {
  const all = billed(orders);
  const sum = (of: (order: Order) => Amount) => all.reduce((whole, order) => whole + of(order), 0);
  const own = all.flatMap((order) => order.items.filter((line) => line.guest === name && name !== ''));
  const ids = new Set(own.map((line) => line.id));
  return {
    total: sum((order) => order.totals.total),
    paid: sum(paidOf),
    due: sum(dueOf),
    own: sum((order) => sumOfLines(order, ids)),
    ownLines: [...ids],
  };
}

/** What a part comes to; of an equal one the largest, which is at most one minor unit more than the others. */
export function amountOf(part: Part, sum: BillSum, parts: number, typed: Amount): Amount {
  switch (part) {
    case 'all':
      return sum.due;
    case 'own':
      return sum.own;
    case 'equal':
      return equalShares(sum.due, parts)[0] ?? sum.due;
    case 'amount':
      return typed;
  }
}

/** What the waiter is told. */
export function wishPart(part: Part, sum: BillSum, parts: number, typed: Amount): BillWish['part'] {
  switch (part) {
    case 'all':
      return { of: 'all' };
    case 'own':
      return { of: 'lines', lines: [...sum.ownLines] };
    case 'equal':
      return { of: 'equal', parts };
    case 'amount':
      return { of: 'amount', amount: typed };
  }
}
