import type { Amount } from '#shared/basics/money.ts';
import type { LineId } from '#shared/basics/ids.ts';
import { equalShares, lineShares, paidLines, sumOfLines } from '#shared/orders/bill.ts';
import type { Line, Order } from '#shared/orders/order.ts';

/** How the bill is parted. */
export type Mode = 'whole' | 'equal' | 'lines' | 'amount';

/** What is being paid now. */
export interface Choice {
  readonly mode: Mode;
  /** How many equal parts are still to be paid. */
  readonly parts: number;
  readonly lines: ReadonlySet<LineId>;
  readonly amount: Amount;
  readonly tip: Amount;
  readonly method: Method;
}

export const METHODS = ['card', 'cash', 'room'] as const;
export type Method = (typeof METHODS)[number];

export const WHOLE: Choice = {
  mode: 'whole',
  parts: 2,
  lines: new Set(),
  amount: 0,
  tip: 0,
  method: 'card',
};

/** What the chosen part comes to, never more than is due. */
export function partOf(
  { mode, parts, lines, amount }: Choice,
  due: Amount,
  orders: readonly Order[],
): Amount {
  switch (mode) {
    case 'whole':
      return due;
    case 'equal':
      return equalShares(due, Math.max(1, parts))[0] ?? 0;
    case 'lines':
      return orders.reduce((sum, order) => sum + sumOfLines(order, lines), 0);
    case 'amount':
      return Math.min(amount, due);
  }
}

/** After a part was paid: one part fewer, nothing chosen any more. */
export function afterPart(choice: Choice): Choice {
  const parts = Math.max(1, choice.parts - 1);
  return { ...choice, parts, lines: new Set(), amount: 0, tip: 0 };
}

/** One line of the bill. */
export interface BillLine {
  readonly line: Line;
  readonly order: Order;
  /** With its part of tax and service charge. */
  readonly amount: Amount;
  readonly paid: boolean;
}

/** Every line of the bill with what it comes to. */
export function billLines(orders: readonly Order[]): BillLine[] {
  return orders.flatMap((order) => {
    const shares = lineShares(order);
    const paid = paidLines(order);
    return order.items
      .filter((line) => line.status !== 'voided')
      .map((line) => ({ line, order, amount: shares.get(line.id) ?? 0, paid: paid.has(line.id) }));
  });
}

/** What a tip of so many percent comes to, rounded to whole minor units. */
export function tipOf(amount: Amount, percent: number): Amount {
  return Math.round((amount * percent) / 100);
}
