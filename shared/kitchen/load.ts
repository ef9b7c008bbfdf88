import type { Instant } from '../basics/instant.ts';
import { isOpen } from '../orders/ticket-moves.ts';
import { ageOf } from './board.ts';
import type { Ticket } from './ticket.ts';

/** The work that open tickets mean: seconds of preparation that are left, and how many are over their time. */
export interface Load {
  readonly seconds: number;
  readonly tickets: number;
  readonly late: number;
}

/**
 * The load of tickets: each line that is wanted counts its preparation time once, with a tenth of it for each more of
 * the quantity, because a second portion goes into the same pan (rule X6).
 */
export function loadOf(tickets: Iterable<Ticket>, now: Instant): Load {
  const open = [...tickets].filter((ticket) => isOpen(ticket.status));
  const lines = open.flatMap((ticket) => ticket.lines.filter((line) => line.status === 'waiting'));
  const seconds = lines.reduce((sum, line) => {
    const left = line.quantity - line.done;
    return sum + (left <= 0 ? 0 : line.prepSeconds * (1 + (left - 1) / 10));
  }, 0);
  const late = open.filter((ticket) => ageOf(ticket, now).timing === 'late').length;
  return { seconds: Math.round(seconds), tickets: open.length, late };
}
