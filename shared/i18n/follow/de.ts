import type { Translation } from '../catalogue.ts';
import type { follow as english } from './en.ts';

export const follow: Translation<typeof english> = {
  share: 'Link weitergeben',
  shareHelp: 'Wer diesen Link hat, sieht, wie weit die Bestellung ist, und sonst nichts.',
  link: 'Link zu dieser Bestellung',
  copy: 'Kopieren',
  copied: 'Kopiert',
  failed: 'Der Link konnte nicht geholt werden.',
  again: 'Noch einmal',
  gone: 'Keine solche Bestellung',
  goneHelp:
    'Sie ist schon lange abgeschlossen, oder der Link ist nicht vollständig. Fragen Sie, wer ihn geschickt hat.',
};
