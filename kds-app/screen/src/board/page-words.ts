import { clockText, type Instant } from '#shared/basics/instant.ts';
import { ageOf } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';

/** A ticket that is not in sight, and what it must not go without; `time`: how late, or how soon it is due. */
export interface Elsewhere {
  readonly name: string;
  readonly state: 'Held' | 'Late' | 'Rush' | 'Due' | 'New' | null;
  readonly time: string;
}

/** What waits on a page that is not in sight: who, and whether anything of it is late. */
export interface PageWords {
  readonly named: readonly Elsewhere[];
  readonly more: number;
  readonly late: number;
}

/** What is called out for a ticket: its place, else its number. */
export function calledOut(ticket: Pick<Ticket, 'place' | 'orderNumber'>): string {
  return ticket.place?.name ?? `#${ticket.orderNumber}`;
}

/** The tickets of another page in words, those with something to say first. */
export function pageWords(
  tickets: readonly Ticket[],
  now: Instant,
  isNew: (id: string) => boolean,
  most = 3,
): PageWords {
  const said = tickets.map((ticket) => {
    return { name: calledOut(ticket), ...stateOf(ticket, now, isNew) };
  });
  const loud = said.filter((each) => each.weight > 0).sort((a, b) => b.weight - a.weight);
  const named = [...loud, ...said.filter((each) => each.weight === 0)].slice(
    0,
    Math.min(most, loud.length > 0 ? 2 : 3),
  );
  return {
    named: named.map(({ name, state, time }) => ({ name, state, time })),
    more: tickets.length - named.length,
    late: said.filter((each) => each.weight === LATE).length,
  };
}

const LATE = 4;

type Said = Pick<Elsewhere, 'state' | 'time'> & { readonly weight: number };

function stateOf(ticket: Ticket, now: Instant, isNew: (id: string) => boolean): Said {
  if (ticket.status === 'held') return { state: 'Held', time: '', weight: 0 };
  const age = ageOf(ticket, now);
  if (age.timing === 'late') return { state: 'Late', time: clockText(-age.left), weight: LATE };
  if (ticket.rush) return { state: 'Rush', time: '', weight: 3 };
  if (age.timing === 'soon') return { state: 'Due', time: clockText(age.left), weight: 2 };
  return isNew(ticket.id) ? { state: 'New', time: '', weight: 1 } : { state: null, time: '', weight: 0 };
}
