import type { Translation } from '../catalogue.ts';
import type { attention as english } from './en.ts';

export const attention: Translation<typeof english> = {
  plain: 'Diese Seite kann Sie nur rufen, solange sie offen ist. Lassen Sie sie offen und den Bildschirm an.',
  elsewhere: 'Für Benachrichtigungen bei geschlossener Seite öffnen Sie {url}',
  ring: 'Klingeln, wenn es Neues gibt',
  rings: 'Sie klingelt und blinkt, wenn es Neues gibt.',
  offer: 'Benachrichtigungen können Sie auch bei geschlossener Seite erreichen.',
  turnOn: 'Benachrichtigen',
  on: 'Benachrichtigungen erreichen Sie auch bei geschlossener Seite.',
  turnOff: 'Beenden',
  asking: 'Einen Moment…',
  denied:
    'Benachrichtigungen sind für diese Seite gesperrt. Erlauben Sie sie in den Einstellungen des Browsers, oder lassen Sie die Seite offen.',
  homeScreen:
    'Auf diesem Telefon muss die Seite auf den Home-Bildschirm: Teilen, dann „Zum Home-Bildschirm“.',
  unsupported: 'Dieser Browser zeigt bei geschlossener Seite nichts an. Lassen Sie sie offen.',
  failed: 'Die Benachrichtigungen ließen sich nicht einschalten. Versuchen Sie es noch einmal.',
};
