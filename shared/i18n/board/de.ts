import type { Translation } from '../catalogue.ts';
import type { board as english } from './en.ts';

export const board: Translation<typeof english> = {
  asking: 'Die Küche wird gefragt…',
  unreachable: 'Die Küche ist nicht zu erreichen. Neuer Versuch.',
  forbidden:
    'Dieses Gerät darf die Tafel nicht zeigen. Koppeln Sie es als Tafel, von der ersten Seite des Hauptgeräts aus.',
  cooking: 'In Arbeit',
  ready: 'Zum Abholen bereit',
  readyNow: 'Jetzt fertig',
  waitHere: 'Ihre Nummer erscheint hier, wenn Ihre Bestellung fertig ist.',
  more: { one: 'und {n} weitere', other: 'und {n} weitere' },
  nothing: 'Im Moment nichts',
  lost: 'Keine Verbindung zur Küche.',
  lostSince: 'Diese Nummern sind von {time}. Bitte fragen Sie an der Theke.',
  call: 'Nummer {number} ist fertig.',
  callName: 'Nummer {number}, {name}, ist fertig.',
};
