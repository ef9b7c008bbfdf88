import { ageOf } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { Mark } from '#shared/orders/order.ts';
import type { Instant } from '#shared/basics/instant.ts';
import type { Scene } from '../sound/alarms.ts';

/** A ticket that waits and that nobody at this screen has touched. */
export function isNew(ticket: Ticket, seen: ReadonlySet<string>): boolean {
  return ticket.status === 'waiting' && !seen.has(ticket.id);
}

/** What can be heard of a station's board. */
export function boardScene(
  open: readonly Ticket[],
  seen: ReadonlySet<string>,
  now: Instant,
  lost: boolean,
): Scene {
  return {
    untouched: ids(open.filter((ticket) => isNew(ticket, seen))),
    rush: ids(open.filter((ticket) => ticket.rush)),
    changed: marks(open, (mark) => mark.kind !== 'voided'),
    voided: marks(open, (mark) => mark.kind === 'voided'),
    ready: new Set(),
    late: open.some((ticket) => ageOf(ticket, now).timing === 'late'),
    lost,
  };
}

function ids(tickets: readonly Ticket[]): ReadonlySet<string> {
  return new Set(tickets.map((ticket) => ticket.id));
}

function marks(tickets: readonly Ticket[], wanted: (mark: Mark) => boolean): ReadonlySet<string> {
  return new Set(
    tickets.flatMap((ticket) =>
      ticket.lines.flatMap(({ id, mark }) =>
        mark && wanted(mark) ? [`${ticket.id} ${id} ${mark.kind} ${mark.at}`] : [],
      ),
    ),
  );
}
