import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineId, StationId, TicketId } from '#shared/basics/ids.ts';
import { LineRequest, type OrderCommand } from '#shared/orders/commands.ts';
import { refundable, withTips } from '#shared/orders/bill.ts';
import { decide } from '#shared/orders/decide/decide.ts';
import { evolveAll } from '#shared/orders/evolve.ts';
import { Order } from '#shared/orders/order.ts';
import { atPass, carryOf, underWay } from '#shared/orders/pass.ts';
import type { OrderFact } from '#shared/orders/facts.ts';
import { lineTotal, totalsOf } from '#shared/orders/pricing.ts';
import { MOVES, OrderStatus, PROGRESS } from '#shared/orders/status.ts';
import { KitchenSettings } from '#shared/floor/settings.ts';
import { Route } from '#shared/menu/routing.ts';
import { at, ROUTES, SETTINGS, Story } from '#test/support/given.ts';

const item = fc.constantFrom('burger', 'salad', 'fries', 'wine', 'cake', 'turbot');
const request = fc
  .record({
    menuItemId: item,
    quantity: fc.integer({ min: 1, max: 3 }),
    course: fc.constantFrom(null, 1, 2),
    specialInstructions: fc.constantFrom('', 'well done', 'x'.repeat(400)),
    modifiers: fc.constantFrom([], [{ modifierId: 'side-fries' }], [{ modifierId: 'no-bun' }]),
  })
  .map((each) => LineRequest.parse(each));

/** Any command, sensible or not: lines and tickets are named by their place in the order, some of which do not exist. */
const command: fc.Arbitrary<(order: Order) => OrderCommand> = fc.oneof(
  fc.tuple(fc.constantFrom('start-ticket', 'bump-ticket', 'recall-ticket', 'see-ticket'), fc.nat(5)).map(
    ([type, index]) =>
      (order: Order) =>
        ({ type, ticketId: order.tickets[index]?.id ?? TicketId.parse('none') }) as const,
  ),
  fc.tuple(fc.constantFrom('bump-line', 'recall-line'), fc.nat(6), fc.option(fc.nat(5))).map(
    ([type, index, ticket]) =>
      (order: Order) =>
        ({
          type,
          lineId: order.items[index]?.id ?? LineId.parse('none'),
          ticketId: ticket === null ? null : (order.tickets[ticket]?.id ?? null),
        }) as const,
  ),
  fc
    .constantFrom(...OrderStatus.options)
    .map((status) => () => ({ type: 'set-status', status, note: null }) as const),
  fc
    .array(request, { minLength: 1, maxLength: 3 })
    .map((lines) => () => ({ type: 'add-lines', lines }) as const),
  fc.tuple(fc.nat(6), request).map(([index, change]) => (order: Order) => ({
    type: 'change-line' as const,
    lineId: order.items[index]?.id ?? LineId.parse('none'),
    change: { quantity: change.quantity, modifiers: change.modifiers },
  })),
  fc.nat(6).map(
    (index) => (order: Order) =>
      ({
        type: 'void-line',
        lineId: order.items[index]?.id ?? LineId.parse('none'),
        reason: 'why',
      }) as const,
  ),
  fc.tuple(fc.constantFrom('fire', 'hold'), fc.constantFrom(null, 1, 2)).map(
    ([type, course]) =>
      () =>
        ({ type, course }) as const,
  ),
  fc.boolean().map((rush) => () => ({ type: 'rush', rush }) as const),
  fc.tuple(fc.nat(5), fc.option(fc.integer({ min: 1, max: 30 }))).map(
    ([index, minute]) =>
      (order: Order) =>
        ({
          type: 'hold-ticket',
          ticketId: order.tickets[index]?.id ?? TicketId.parse('none'),
          until: minute === null ? null : at(minute).now,
        }) as const,
  ),
  fc
    .nat(5)
    .map(
      (index) => (order: Order) =>
        ({ type: 'fire-ticket', ticketId: order.tickets[index]?.id ?? TicketId.parse('none') }) as const,
    ),
  fc.tuple(fc.nat(5), fc.constantFrom('grill', 'fry', 'cold', 'nowhere')).map(
    ([index, station]) =>
      (order: Order) =>
        ({
          type: 'move-ticket',
          ticketId: order.tickets[index]?.id ?? TicketId.parse('none'),
          station: StationId.parse(station),
        }) as const,
  ),
  fc.tuple(fc.nat(6), fc.option(fc.nat(5)), fc.nat(4)).map(
    ([index, ticket, done]) =>
      (order: Order) =>
        ({
          type: 'count-line',
          lineId: order.items[index]?.id ?? LineId.parse('none'),
          ticketId: ticket === null ? null : (order.tickets[ticket]?.id ?? null),
          done,
        }) as const,
  ),
  fc.tuple(fc.nat(6), fc.boolean()).map(
    ([index, packed]) =>
      (order: Order) =>
        ({ type: 'pack-line', lineId: order.items[index]?.id ?? LineId.parse('none'), packed }) as const,
  ),
  fc
    .tuple(fc.nat(5), fc.constantFrom('answer-allergy', 'miss-ticket', 'show-tickets'))
    .map(([index, type]) => (order: Order): OrderCommand => {
      const ticketId = order.tickets[index]?.id ?? TicketId.parse('none');
      if (type === 'answer-allergy') return { type, ticketId, name: 'Mei' };
      if (type === 'miss-ticket') return { type, ticketId, printers: [] };
      return { type, screen: 's1', name: 'Grill', tickets: [{ id: ticketId, revision: 1 }] };
    }),
  fc
    .tuple(fc.option(fc.integer({ min: 1, max: 3000 })), fc.nat(300), fc.nat(6))
    .map(([amount, tip, line]) => (order: Order): OrderCommand => {
      const lines = amount === null ? order.items.slice(line, line + 2).map((each) => each.id) : [];
      const request = { method: 'cash', amount: amount ?? undefined, tip, lines, name: '' };
      return { type: 'pay', request };
    }),
  fc.tuple(fc.constantFrom('refund', 'void-payment'), fc.nat(3), fc.integer({ min: 1, max: 500 })).map(
    ([type, index, amount]) =>
      (order: Order) =>
        ({ type, paymentId: order.payments[index]?.id ?? 'none', amount, reason: 'why' }) as const,
  ),
  fc.constant(() => ({ type: 'fire-due' }) as const),
  fc
    .tuple(fc.constantFrom('take', 'deliver', 'hand-back', 'fail-delivery'), fc.option(fc.nat(5)))
    .map(([type, index]) => (order: Order): OrderCommand => {
      const carry = index === null ? null : (order.carries[index]?.id ?? 'none');
      if (type === 'take')
        return {
          type,
          tickets: index === null ? null : [order.tickets[index]?.id ?? TicketId.parse('none')],
        };
      if (type === 'deliver') return { type, carry };
      if (type === 'hand-back') return { type, carry, note: '' };
      return { type, carry, reason: 'refused', note: '' };
    }),
  fc.constant(() => ({ type: 'prepare' }) as const),
  fc.constant(() => ({ type: 'ready', override: false }) as const),
  fc.constant(() => ({ type: 'cancel', reason: 'no' }) as const),
  fc.constant(() => ({ type: 'time-out' }) as const),
);

/** The ways in which a site may work. */
const manner = fc
  .record({
    paced: fc.constantFrom([], ['dine_in', 'takeout']),
    nextCourse: fc.constantFrom({ mode: 'hand' }, { mode: 'auto' }, { mode: 'auto', gapSeconds: 120 }),
    allergyGate: fc.constantFrom('off', 'name'),
    expo: fc.constantFrom('free', 'enforced'),
  })
  .map((each) => KitchenSettings.parse(each));

/** Turbot is passed on from the grill to the cold station. */
const HANDED_ON = Route.parse({
  id: 'on',
  itemId: 'turbot',
  stations: ['grill', 'cold'],
  inOrder: true,
});

function holds(order: Order): void {
  Order.parse(order);
  const live = order.items.filter((line) => line.status !== 'voided');
  expect(order.totals).toEqual(withTips(totalsOf(live, order.orderType, SETTINGS), order.payments));
  expect(order.payments.filter((payment) => refundable(payment) < 0)).toEqual([]);
  for (const line of live) expect(line.total).toBe(lineTotal(line));
  expect(order.progress).toBe(PROGRESS[order.status]);
  expect(order.statusHistory.at(-1)?.status).toBe(order.status);
  const steps = order.statusHistory.map((change) => change.status);
  for (const [index, to] of steps.slice(1).entries())
    expect(Object.keys(MOVES[steps[index] ?? 'pending'])).toContain(to);
  if (order.status === 'pending') expect(order.tickets).toEqual([]);
  else if (order.status !== 'cancelled' || order.tickets.length > 0) everyLineIsCooked(order);
  for (const ticket of order.tickets) expect(ticket.wait === null).toBe(ticket.status !== 'held');
  const open = order.tickets.filter((ticket) => ticket.status !== 'voided' && ticket.status !== 'bumped');
  if (['ready', 'served', 'completed'].includes(order.status)) expect(open).toEqual([]);
  isCarriedOnce(order);
  expect(new Set(order.items.map((line) => line.id)).size).toBe(order.items.length);
  expect(new Set(order.tickets.map((ticket) => ticket.id)).size).toBe(order.tickets.length);
}

/** Rules Z1, Z4 and Z8: nobody's hands hold what another's do, and the status says what is on its way. */
function isCarriedOnce(order: Order): void {
  const under = underWay(order);
  const held = under.flatMap((carry) =>
    carry.tickets.filter((id) =>
      order.tickets.some(
        (each) => each.id === id && each.bumpedAt !== null && each.bumpedAt <= carry.takenAt,
      ),
    ),
  );
  expect(new Set(held).size).toBe(held.length);
  expect(new Set(order.carries.map((carry) => carry.id)).size).toBe(order.carries.length);
  if (order.status === 'out_for_delivery') expect(under).toHaveLength(1);
  if (['served', 'delivered', 'completed', 'cancelled'].includes(order.status)) expect(under).toEqual([]);
  if (order.orderType !== 'dine_in' && order.status !== 'out_for_delivery') expect(under).toEqual([]);
  const standing = atPass(order).flatMap((wave) => wave.tickets);
  for (const ticket of standing) expect(carryOf(order, ticket)).toBe(null);
}

/** Rule R5: a live line is on a live ticket of each of its stations exactly once, and nowhere else. */
function everyLineIsCooked(order: Order): void {
  if (order.status === 'cancelled') return;
  for (const line of order.items.filter((each) => each.status !== 'voided')) {
    const at = order.tickets
      .filter((ticket) => ticket.lines.some((part) => part.lineId === line.id && part.status !== 'voided'))
      .map((ticket) => ticket.station);
    expect(at.toSorted()).toEqual([...line.stations].toSorted());
  }
}

test('any sequence of commands, legal or not, keeps the invariants, and replaying the facts gives the same order', () => {
  const first = fc.record({
    menuItemId: item,
    quantity: fc.constant(1),
    course: fc.constantFrom(null, 1, 2),
    allergies: fc.constantFrom([], ['milk']),
  });
  const type = fc.constantFrom('dine_in' as const, 'takeout' as const, 'online' as const);
  const later = fc.constantFrom(null, at(20).now, at(300).now);
  const start = fc.tuple(fc.array(first, { minLength: 1, maxLength: 3 }), type, later, manner);
  let accepted = 0;
  fc.assert(
    fc.property(
      start,
      fc.array(command, { maxLength: 25 }),
      ([items, orderType, requestedFor, kitchen], commands) => {
        const routes = [...ROUTES, HANDED_ON];
        const settings = { ...SETTINGS, kitchen };
        const story = new Story({ orderType, items, requestedFor }, { routes, settings });
        const log: { facts: readonly OrderFact[]; minute: number }[] = [
          { facts: [...story.facts], minute: 0 },
        ];
        for (const [index, make] of commands.entries()) {
          const before = structuredClone(story.order);
          const decided = decide(story.order, make(story.order), at(index + 1, { routes, settings }));
          expect(story.order).toEqual(before);
          if (!decided.ok) {
            expect(decided.error.detail).toMatch(/[.!]$/);
            continue;
          }
          accepted += 1;
          story.order = evolveAll(story.order, decided.value, { at: at(index + 1).now, by: 'Ana' });
          log.push({ facts: decided.value, minute: index + 1 });
          holds(story.order);
        }
        const replayed = log.reduce<Order | null>(
          (order, { facts, minute }) =>
            evolveAll(order, JSON.parse(JSON.stringify(facts)), { at: at(minute).now, by: 'Ana' }),
          null,
        );
        expect(replayed).toEqual(story.order);
      },
    ),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(300);
});
