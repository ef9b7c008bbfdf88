import type { Amount } from '../basics/money.ts';
import type { LineId } from '../basics/ids.ts';
import type { Place } from '../floor/place.ts';
import type { Order, Totals } from './order.ts';
import type { Payment } from './payment.ts';

type Billed = Pick<Order, 'status' | 'totals' | 'payments'>;

const counted = (payments: readonly Payment[]) => payments.filter((payment) => payment.voided === null);

/** What was taken for an order, tips included, in minor units. Refunds are not taken off: see `refundable`. */
export function paidOf({ payments }: Pick<Order, 'payments'>): Amount {
  return counted(payments).reduce((sum, payment) => sum + payment.amount + payment.tip, 0);
}

/** What is still to be paid; never below zero, and nothing for a cancelled order. */
export function dueOf(order: Billed): Amount {
  return order.status === 'cancelled' ? 0 : Math.max(0, order.totals.total - paidOf(order));
}

/** What can still be given back of a payment (rule Q7). */
export function refundable(payment: Payment): Amount {
  if (payment.voided !== null) return 0;
  return payment.amount + payment.tip - payment.refunds.reduce((sum, refund) => sum + refund.amount, 0);
}

/** What has to be given back because what it was paid for was cancelled or became less (rule Q9). */
export function toRefund(order: Billed): Amount {
  const kept = counted(order.payments).reduce((sum, payment) => sum + refundable(payment), 0);
  const wanted = order.status === 'cancelled' ? 0 : order.totals.total;
  return Math.max(0, kept - wanted);
}

/** The totals with the tips that were given: on top, and in the total (rule Q2). */
export function withTips(totals: Totals, payments: readonly Payment[]): Totals {
  const tip = counted(payments).reduce((sum, payment) => sum + payment.tip, 0);
  return { ...totals, tip, total: totals.total - totals.tip + tip };
}

/** `amount` in `parts` parts that sum to it, the first ones a minor unit more where it does not go up (rule Q3). */
export function equalShares(amount: Amount, parts: number): Amount[] {
  const each = Math.floor(amount / parts);
  const rest = amount - each * parts;
  return Array.from({ length: parts }, (_, index) => each + (index < rest ? 1 : 0));
}

/**
 * What each line comes to with its part of tax and service charge: the parts sum to the order's total without tips
 * (rule Q4). Each gets the whole minor units of its part; what is left over goes to those that lost most by that.
 */
export function lineShares({ items, totals }: Pick<Order, 'items' | 'totals'>): Map<LineId, Amount> {
  const lines = items.filter((line) => line.status !== 'voided');
  const gross = lines.reduce((sum, line) => sum + line.total, 0);
  const whole = totals.total - totals.tip;
  const exact = lines.map((line) => (gross === 0 ? whole / lines.length : (line.total * whole) / gross));
  const shares = exact.map(Math.floor);
  let rest = whole - shares.reduce((sum, share) => sum + share, 0);
  const byLoss = exact
    .map((value, index) => ({ index, lost: value - Math.floor(value) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (const { index } of byLoss) {
    if (rest <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    rest -= 1;
  }
  return new Map(lines.map((line, index) => [line.id, shares[index] ?? 0]));
}

/** Lines that were paid for by name. */
export function paidLines({ payments }: Pick<Order, 'payments'>): ReadonlySet<LineId> {
  return new Set(counted(payments).flatMap((payment) => payment.lines));
}

/** What the lines come to, those that were paid for already left out, and no more than what is due. */
export function sumOfLines(order: Order, wanted: ReadonlySet<LineId>): Amount {
  const paid = paidLines(order);
  const shares = lineShares(order);
  const sum = [...shares].reduce(
    (all, [id, amount]) => all + (wanted.has(id) && !paid.has(id) ? amount : 0),
    0,
  );
  return Math.min(sum, dueOf(order));
}

/** A part of an amount that goes to one order. */
export interface Allotted {
  readonly order: Order;
  readonly amount: Amount;
}

/** An amount over several orders, the first ones first, none more than it is due (rule Q5). */
export function allot(orders: readonly Order[], amount: Amount): Allotted[] {
  let left = amount;
  return orders.flatMap((order) => {
    const part = Math.min(left, dueOf(order));
    left -= part;
    return part > 0 ? [{ order, amount: part }] : [];
  });
}

/** The orders of one sitting at a place, the oldest first; without those that were cancelled. */
export function ordersAt(orders: readonly Order[], place: Pick<Place, 'id' | 'sitting'>): Order[] {
  const sittingId = place.sitting?.id ?? null;
  return orders
    .filter((order) => order.place?.id === place.id && order.sittingId === sittingId)
    .filter((order) => order.status !== 'cancelled')
    .sort((a, b) => (a.createdAt === b.createdAt ? a.number - b.number : a.createdAt < b.createdAt ? -1 : 1));
}
