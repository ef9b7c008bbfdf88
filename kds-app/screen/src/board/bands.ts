import { wallTime } from '#shared/basics/instant.ts';
import type { Allergen } from '#shared/menu/menu.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { capitals, listed, say } from '../words/say.ts';

/** Something that is said over the whole width of a ticket, above its lines. */
export interface Band {
  readonly kind: 'recalled' | 'allergy' | 'unseen' | 'who' | 'moved';
  readonly word: string;
  readonly text: string;
}

/** How tall a band is, in units. */
export const BAND_HEIGHT = 36;

/** An allergen by its name in this screen's language. */
export function allergenName(allergen: Allergen): string {
  return say(`allergen.${allergen}`);
}

/** The allergens as they are called out. */
export function allergenWords(allergens: readonly Allergen[], inWords: boolean): string {
  const named = allergens.map((each) => capitals(allergenName(each)));
  return listed([...named, ...(inWords ? [say('readTheNote')] : [])]);
}

/** What is said on a ticket, the gravest first. `station`: the name of a station by its id. */
export function bandsOf(ticket: Ticket, timeZone: string, station: (id: string) => string): Band[] {
  return [
    ...allergyBand(ticket, timeZone),
    ...(ticket.recalled === null
      ? []
      : [
          {
            kind: 'recalled' as const,
            word: say('bandRecalled'),
            text: say('byName', { name: ticket.recalled.by }),
          },
        ]),
    ...unseenBand(ticket, timeZone),
    ...whoBand(ticket),
    ...wayBands(ticket, station),
  ];
}

function allergyBand({ allergy }: Ticket, timeZone: string): Band[] {
  if (allergy === null || allergy.answered === null) return [];
  const { by, at } = allergy.answered;
  const word = allergenWords(allergy.declared, allergy.inWords);
  return [{ kind: 'allergy', word, text: `${by} ${wallTime(at, timeZone)}` }];
}

function unseenBand({ unseen }: Ticket, timeZone: string): Band[] {
  if (unseen === null) return [];
  const printed = unseen.printers.length > 0;
  const time = wallTime(unseen.at, timeZone);
  const text = printed
    ? say('printedAt', { time, printers: listed(unseen.printers) })
    : say('noPrinterHad', { time });
  return [{ kind: 'unseen', word: printed ? say('bandPrinted') : say('bandUnseen'), text }];
}

function whoBand({ vip, firstTime, customerName }: Ticket): Band[] {
  const who = [vip ? say('bandVip') : '', firstTime ? say('bandFirstTime') : ''].filter(Boolean);
  return who.length === 0 ? [] : [{ kind: 'who', word: who.join(' · '), text: customerName ?? '' }];
}

/** Where it comes from and where it goes next. */
function wayBands({ movedFrom, from, next }: Ticket, station: (id: string) => string): Band[] {
  const came = movedFrom ?? from;
  const then = listed(next.map((id) => station(id)));
  return [
    ...(came === null ? [] : [{ kind: 'moved' as const, word: say('bandFrom'), text: station(came) }]),
    ...(then === '' ? [] : [{ kind: 'moved' as const, word: say('bandThen'), text: then }]),
  ];
}

/** How many bands a ticket has. */
export function bandCount(ticket: Ticket): number {
  return bandsOf(ticket, 'UTC', (id) => id).length;
}
