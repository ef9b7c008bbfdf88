import type { Translation } from '../catalogue.ts';
import type { code as english } from './en.ts';

export const code: Translation<typeof english> = {
  title: 'Den Code eintippen',
  help: 'Er steht unter dem Quadrat auf Ihrem Tisch oder in Ihrem Zimmer. Die Zeichen nach dem letzten Schrägstrich genügen, groß oder klein.',
  field: 'Code',
  wrong:
    'Kein Tisch und kein Zimmer hat diesen Code. Prüfen Sie jedes Zeichen noch einmal oder fragen Sie uns.',
  wait: 'Zu viele falsche Versuche. In {n} s können Sie es wieder versuchen.',
  go: 'Weiter',
};
