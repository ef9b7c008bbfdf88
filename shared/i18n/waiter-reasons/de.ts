import type { Translation } from '../catalogue.ts';
import type { waiterReasons as english } from './en.ts';

export const waiterReasons: Translation<typeof english> = {
  changedMind: 'Gast hat es sich anders überlegt',
  wrongDish: 'Falsches Gericht',
  soldOut: 'Ausverkauft',
  tooLong: 'Dauerte zu lange',
  notBeen: 'Wir waren noch nicht an Ihrem Tisch',
  cannotNow: 'Wir können es gerade nicht zubereiten',
  closing: 'Die Küche schließt',
  wrongAmount: 'Falscher Betrag',
  wrongWay: 'Falsche Zahlungsart',
  wrongTable: 'Falscher Tisch',
  declined: 'Karte abgelehnt',
  twice: 'Doppelt bestellt',
  left: 'Gast ist gegangen',
};
