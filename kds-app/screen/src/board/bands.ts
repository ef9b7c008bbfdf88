import { wallTime } from '#shared/basics/instant.ts';
import type { Allergen } from '#shared/menu/menu.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';

/** Something that is said over the whole width of a ticket, above its lines. */
export interface Band {
  readonly kind: 'recalled' | 'allergy' | 'unseen' | 'who' | 'moved';
  readonly word: string;
  readonly text: string;
}

/** How tall a band is, in units. */
export const BAND_HEIGHT = 36;

/** The allergens as they are called out. */
export function allergenWords(allergens: readonly Allergen[], inWords: boolean): string {
  const named = allergens.map((each) => each.toUpperCase());
  return [...named, ...(inWords ? ['READ THE NOTE'] : [])].join(', ');
}

/** What is said on a ticket, the gravest first. `station`: the name of a station by its id. */
export function bandsOf(ticket: Ticket, timeZone: string, station: (id: string) => string): Band[] {
  const bands: Band[] = [];
  const { allergy, unseen, movedFrom, from, next } = ticket;
  if (allergy !== null && allergy.answered !== null) {
    const { by, at } = allergy.answered;
    const what = allergenWords(allergy.declared, allergy.inWords);
    bands.push({ kind: 'allergy', word: what, text: `${by} ${wallTime(at, timeZone)}` });
  }
  if (ticket.recalled !== null)
    bands.push({ kind: 'recalled', word: 'RECALLED', text: `by ${ticket.recalled.by}` });
  if (unseen !== null) {
    const where = unseen.printers.length > 0 ? `on ${unseen.printers.join(', ')}` : 'no printer had it';
    const word = unseen.printers.length > 0 ? 'PRINTED' : 'UNSEEN';
    bands.push({ kind: 'unseen', word, text: `${wallTime(unseen.at, timeZone)} ${where}` });
  }
  const who = [ticket.vip ? 'VIP' : '', ticket.firstTime ? 'FIRST TIME' : ''].filter(Boolean);
  if (who.length > 0) bands.push({ kind: 'who', word: who.join(' · '), text: ticket.customerName ?? '' });
  if (movedFrom !== null) bands.push({ kind: 'moved', word: 'FROM', text: station(movedFrom) });
  else if (from !== null) bands.push({ kind: 'moved', word: 'FROM', text: station(from) });
  if (next.length > 0)
    bands.push({ kind: 'moved', word: 'THEN', text: next.map((id) => station(id)).join(', ') });
  return bands;
}

/** How many bands a ticket has. */
export function bandCount(ticket: Ticket): number {
  return bandsOf(ticket, 'UTC', (id) => id).length;
}
