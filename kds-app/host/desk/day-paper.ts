import { millis, plus } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { DayPaper } from '#shared/kitchen/paper.ts';
import { dueOf, refundable } from '#shared/orders/bill.ts';
import type { Order, OrderTicket, Totals } from '#shared/orders/order.ts';
import type { Desk } from './api.ts';
import { SITE } from './context.ts';
import { paperSite, paperTaxes } from './order-paper.ts';

interface DayFacts {
  readonly day: string;
  readonly soFar: boolean;
  readonly settings: Settings;
  readonly stationName: (id: string) => string;
  /** Names of the dishes that are not to be had. */
  readonly out: readonly string[];
}

const HOUR_MS = 3_600_000;
const MOST_OF_A_DAY = 5000;

/** The report of a day as the desk has it. */
export async function reportOf(
  desk: Pick<Desk, 'all' | 'get' | 'orders'>,
  { day, soFar }: Pick<DayFacts, 'day' | 'soFar'>,
): Promise<DayPaper> {
  const out = desk
    .all('item')
    .flatMap(({ body }) => (body && (!body.available || body.stock === 0) ? body.name : []));
  return dayPaper(await ordersOf(desk, day), {
    day,
    soFar,
    settings: must(desk.get('settings', SITE)?.body, 'the settings of the site'),
    stationName: (id) => desk.get('station', id)?.body?.name ?? id,
    out,
  });
}

/** Whatever zone the site is in, its day lies between these. */
async function ordersOf(desk: Pick<Desk, 'orders'>, day: string): Promise<Order[]> {
  const noon = `${day}T12:00:00.000Z`;
  const wide = { from: plus(noon, -30 * HOUR_MS), to: plus(noon, 42 * HOUR_MS), limit: MOST_OF_A_DAY };
  const orders = await desk.orders(wide);
  return orders.flatMap(({ body }) => (body?.businessDay === day ? body : []));
}

const TYPE_WORDS: Readonly<Record<Order['orderType'], string>> = {
  dine_in: 'dine in',
  takeout: 'takeout',
  delivery: 'delivery',
  online: 'online',
  room_service: 'room service',
};

/** What a business day brought, out of all its orders. */
export function dayPaper(all: readonly Order[], facts: DayFacts): DayPaper {
  const orders = all.filter(({ status }) => status !== 'cancelled');
  const payments = all.flatMap((order) => order.payments.filter(({ voided }) => voided === null));
  const kept = payments.map((payment) => ({
    name: payment.method,
    amount: refundable(payment),
  }));
  return {
    kind: 'day',
    site: paperSite(facts.settings),
    day: facts.day,
    soFar: facts.soFar,
    orders: tallied(
      orders.map(({ orderType, totals }) => ({ name: TYPE_WORDS[orderType], amount: totals.total })),
    ),
    cancelled: all.length - orders.length,
    guests: orders.reduce((sum, order) => sum + (order.guests ?? 0), 0),
    totals: summed(orders.map(({ totals }) => totals)),
    taxes: paperTaxes(orders, facts.settings),
    payments: tallied(kept),
    tips: payments.reduce((sum, { tip }) => sum + tip, 0),
    refunds: payments.reduce((sum, payment) => sum + payment.amount + payment.tip - refundable(payment), 0),
    unpaid: orders.reduce((sum, order) => sum + dueOf(order), 0),
    voids: tallied(all.flatMap(voided)),
    out: [...facts.out],
    stations: stations(orders, facts.stationName),
  };
}

interface One {
  readonly name: string;
  readonly amount: number;
  readonly count?: number;
}

/** The same names together, those that came to most first. */
function tallied(list: readonly One[]): DayPaper['orders'] {
  const sums = new Map<string, { name: string; count: number; amount: number }>();
  for (const { name, amount, count = 1 } of list) {
    const known = sums.get(name) ?? { name, count: 0, amount: 0 };
    sums.set(name, { name, count: known.count + count, amount: known.amount + amount });
  }
  return [...sums.values()].sort((a, b) => b.amount - a.amount || b.count - a.count);
}

/** What was taken off an order again, at what it would have cost. */
function voided({ items }: Order): One[] {
  return items
    .filter(({ status }) => status === 'voided')
    .map(({ name, quantity, unitPrice }) => ({ name, count: quantity, amount: unitPrice * quantity }));
}

const NONE: Totals = { subtotal: 0, tax: 0, serviceCharge: 0, discount: 0, tip: 0, total: 0 };

function summed(all: readonly Totals[]): Totals {
  return all.reduce<Totals>(
    (sum, each) => ({
      subtotal: sum.subtotal + each.subtotal,
      tax: sum.tax + each.tax,
      serviceCharge: sum.serviceCharge + each.serviceCharge,
      discount: sum.discount + each.discount,
      tip: sum.tip + each.tip,
      total: sum.total + each.total,
    }),
    NONE,
  );
}

function stations(orders: readonly Order[], stationName: (id: string) => string): DayPaper['stations'] {
  const made = orders.flatMap(({ tickets }) => tickets.filter(({ bumpedAt }) => bumpedAt !== null));
  return [...Map.groupBy(made, ({ station }) => station)].map(([station, tickets]) => {
    const took = tickets.map(secondsOf).sort((a, b) => a - b);
    return {
      name: stationName(station),
      tickets: tickets.length,
      late: tickets.filter((ticket) => secondsOf(ticket) > ticket.dueSeconds).length,
      medianSeconds: Math.round(took[Math.floor(took.length / 2)] ?? 0),
    };
  });
}

function secondsOf({ firedAt, bumpedAt }: OrderTicket): number {
  return firedAt === null || bumpedAt === null ? 0 : (millis(bumpedAt) - millis(firedAt)) / 1000;
}
