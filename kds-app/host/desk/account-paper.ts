import { must } from '#shared/basics/result.ts';
import { paidOf } from '#shared/orders/bill.ts';
import type { Order, Totals } from '#shared/orders/order.ts';
import type { Payment } from '#shared/orders/payment.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { Ask } from './draft.ts';
import { paperLine, paperOrder, paperSite, paperTaxes, wantedLines } from './order-paper.ts';

/** What a bill and a receipt say of the orders of a party, the oldest first. */
export function accountOf(orders: readonly Order[], { house, shelves, linkOf }: Ask) {
  const { settings } = house;
  const first = must(orders[0], 'an order');
  const lines = orders.flatMap((order) => wantedLines(order));
  const stationName = (id: string) => shelves.get('station', id)?.body?.name ?? id;
  const isRoom = first.place?.kind === 'room';
  const payments = orders.flatMap((order) => paymentsOf(order, isRoom));
  return {
    site: paperSite(settings),
    order: {
      ...paperOrder(first, lines),
      allergies: [],
      alsoNumbers: orders.slice(1).map(({ number }) => number),
    },
    lines: lines.map((line) => paperLine(line, stationName)),
    totals: totalsOf(orders),
    taxes: paperTaxes(orders, settings),
    payments: payments.map(({ method, amount, tip, at, refunds }) => ({
      method,
      amount,
      tip,
      at,
      refunded: refunds.length > 0,
    })),
    due: orders.reduce((sum, order) => sum + dueOn(order, isRoom), 0),
    part: null,
    link: linkOf(followed(orders).id),
  };
}

/** The order that is still on its way, else the last. */
function followed(orders: readonly Order[]): Order {
  return must(orders.findLast(({ status }) => !isClosed(status)) ?? orders.at(-1), 'an order');
}

/** What was paid; to charge a room is no more than the promise to pay at check-out, and its own bill asks for it. */
function paymentsOf({ payments }: Order, isRoom: boolean): Payment[] {
  return payments.filter(({ voided, method }) => voided === null && !(isRoom && method === 'room'));
}

function dueOn(order: Order, isRoom: boolean): number {
  if (order.status === 'cancelled') return 0;
  return Math.max(0, order.totals.total - paidOf({ payments: paymentsOf(order, isRoom) }));
}

/** The sums of several orders are the sums of theirs: each was rounded by itself. */
function totalsOf(orders: readonly Order[]): Totals {
  const sum = (of: (totals: Totals) => number) => orders.reduce((all, { totals }) => all + of(totals), 0);
  return {
    subtotal: sum(({ subtotal }) => subtotal),
    fees: sum(({ fees = 0 }) => fees),
    discount: sum(({ discount }) => discount),
    tax: sum(({ tax }) => tax),
    serviceCharge: sum(({ serviceCharge }) => serviceCharge),
    tip: sum(({ tip }) => tip),
    total: sum(({ total }) => total),
  };
}
