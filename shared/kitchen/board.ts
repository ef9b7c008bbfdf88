import { millis, type Instant } from '../basics/instant.ts';
import { isOpen } from '../orders/ticket-moves.ts';
import type { Ticket } from './ticket.ts';

/** The tickets on a station's board, in its order: rush first, then oldest first (rule K13). */
export function openTickets(tickets: Iterable<Ticket>): Ticket[] {
  return [...tickets].filter(isOnBoard).sort(byUrgency);
}

/** On the board: it wants work, or it was voided and no cook has seen that yet (rule K12). */
export function isOnBoard(ticket: Ticket): boolean {
  return (
    isOpen(ticket.status) || (ticket.status === 'voided' && ticket.lines.some((line) => line.mark !== null))
  );
}

/** Rush before the rest, then by the clock, then by id so that equals never swap places. */
export function byUrgency(a: Ticket, b: Ticket): number {
  if (a.rush !== b.rush) return a.rush ? -1 : 1;
  const clock = millis(a.firedAt ?? '9999-12-31T00:00:00Z') - millis(b.firedAt ?? '9999-12-31T00:00:00Z');
  return clock || (a.id < b.id ? -1 : 1);
}

/** How a ticket stands against its promise; `soon` as set centrally, else from 85 % of it on. */
export type Timing = 'normal' | 'soon' | 'late';

export interface Age {
  /** Seconds since the ticket was fired; 0 while it is held. */
  readonly seconds: number;
  /** Seconds until the promise; below zero when late. */
  readonly left: number;
  /** Share of the promise used up: 1 is due now. */
  readonly used: number;
  readonly timing: Timing;
}

const SOON = 0.85;

/** The age of a ticket by the host's clock. */
export function ageOf(
  ticket: Pick<Ticket, 'firedAt' | 'dueSeconds'> & Partial<Pick<Ticket, 'soonSeconds'>>,
  now: Instant,
): Age {
  const seconds = ticket.firedAt === null ? 0 : Math.max(0, (millis(now) - millis(ticket.firedAt)) / 1000);
  const used = ticket.dueSeconds > 0 ? seconds / ticket.dueSeconds : 0;
  const soon = ticket.soonSeconds ?? ticket.dueSeconds * SOON;
  const timing = used >= 1 ? 'late' : ticket.dueSeconds > 0 && seconds >= soon ? 'soon' : 'normal';
  return { seconds, left: ticket.dueSeconds - seconds, used, timing };
}
