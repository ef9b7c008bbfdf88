import type { Instant } from '#shared/basics/instant.ts';
import { ageOf } from '#shared/kitchen/board.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Scene } from '../sound/alarms.ts';
import { atThePass } from './pass.ts';
import { expoRows, readySince } from './rows.ts';

/** What can be heard at the expo: an order that wants a yes, one that is ready, a rush, and what is late. */
export function expoScene(
  orders: readonly Order[],
  seen: ReadonlySet<string>,
  now: Instant,
  lost: boolean,
): Scene {
  const rows = expoRows(orders);
  const marks = orders.flatMap((order) =>
    order.tickets.flatMap((ticket) =>
      ticket.lines.flatMap(({ lineId, mark }) =>
        mark ? [{ key: `${ticket.id} ${lineId} ${mark.at}`, kind: mark.kind }] : [],
      ),
    ),
  );
  return {
    untouched: new Set(
      orders.filter(({ id, status }) => status === 'pending' && !seen.has(id)).map(({ id }) => id),
    ),
    rush: new Set(rows.filter(({ order }) => order.rush).map(({ order }) => order.id)),
    changed: new Set(marks.filter(({ kind }) => kind !== 'voided').map(({ key }) => key)),
    voided: new Set(marks.filter(({ kind }) => kind === 'voided').map(({ key }) => key)),
    ready: new Set(atThePass(orders).map((order) => `${order.id} ${readySince(order)}`)),
    late: rows.some(({ clock }) => clock.dueSeconds > 0 && ageOf(clock, now).timing === 'late'),
    lost,
  };
}
