import { clockText, secondsBetween, type Instant } from '#shared/basics/instant.ts';
import { ageOf, type Timing } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { Gauge } from '#shared/ui/gauge.tsx';
import { StateChip } from '#shared/ui/state-chip.tsx';
import { useTick } from '../store/use-screen.ts';
import { say } from '../words/say.ts';
import { shortClock } from '../words/times.ts';

interface ClockProps {
  readonly ticket: Ticket;
}

/** These are the only parts of a board that render every second. */
export function Age({ ticket }: ClockProps) {
  const text = useTick((now) => (ticket.firedAt === null ? '' : clockText(ageOf(ticket, now).seconds)));
  return <span className="age">{text}</span>;
}

export function TicketGauge({ ticket }: ClockProps) {
  const used = useTick((now) => ageOf(ticket, now).used);
  return <Gauge used={used} />;
}

/** How the ticket stands against its promise; changes twice in a ticket's life. */
export function useTiming(ticket: Ticket): Timing {
  return useTick((now) =>
    ticket.firedAt === null || ticket.status === 'voided' ? 'normal' : ageOf(ticket, now).timing,
  );
}

/** `▲ LATE 4:41`. */
export function LateChip({ ticket }: ClockProps) {
  const text = useTick((now) => shortClock(-ageOf(ticket, now).left));
  return <StateChip state="late">{say('chipLate', { time: text })}</StateChip>;
}

/** `DUE 1:40`. */
export function DueChip({ ticket }: ClockProps) {
  const text = useTick((now) => clockText(ageOf(ticket, now).left));
  return <StateChip state="soon">{say('chipDue', { time: text })}</StateChip>;
}

/** How long ago something was: `0:35`. */
export function Since({ at }: { readonly at: Instant }) {
  return <span>{useTick((now) => clockText(secondsBetween(at, now)))}</span>;
}
