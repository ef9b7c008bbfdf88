import { clockText, type Instant } from '#shared/basics/instant.ts';
import { ageOf } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';

/** A ticket that is not in sight, and the word that it must not go without. */
export interface Elsewhere {
  readonly name: string;
  readonly word: string;
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
    const { word, weight } = wordOf(ticket, now, isNew);
    return { name: calledOut(ticket), word, weight };
  });
  const loud = said.filter((each) => each.weight > 0).sort((a, b) => b.weight - a.weight);
  const named = [...loud, ...said.filter((each) => each.weight === 0)].slice(
    0,
    Math.min(most, loud.length > 0 ? 2 : 3),
  );
  return {
    named: named.map(({ name, word }) => ({ name, word })),
    more: tickets.length - named.length,
    late: said.filter((each) => each.weight === LATE).length,
  };
}

const LATE = 4;

function wordOf(
  ticket: Ticket,
  now: Instant,
  isNew: (id: string) => boolean,
): { word: string; weight: number } {
  if (ticket.status === 'held') return { word: 'held', weight: 0 };
  const age = ageOf(ticket, now);
  if (age.timing === 'late') return { word: `late ${clockText(-age.left)}`, weight: LATE };
  if (ticket.rush) return { word: 'rush', weight: 3 };
  if (age.timing === 'soon') return { word: `due ${clockText(age.left)}`, weight: 2 };
  return isNew(ticket.id) ? { word: 'new', weight: 1 } : { word: '', weight: 0 };
}
