import { kitchen } from '#shared/i18n/kitchen/en.ts';
import { kitchenPass } from '#shared/i18n/kitchen-pass/en.ts';
import { kitchenSet } from '#shared/i18n/kitchen-set/en.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/en.ts';
import { speaker } from '#shared/i18n/speaker.ts';

/** The texts of the kitchen's screens. Those of another language are fetched when a screen is to speak it. */
export const words = speaker(
  { ...kitchen, ...kitchenTicket, ...kitchenPass, ...kitchenSet },
  {
    es: () => import('./es.ts').then((all) => all.es),
    fr: () => import('./fr.ts').then((all) => all.fr),
    de: () => import('./de.ts').then((all) => all.de),
    hi: () => import('./hi.ts').then((all) => all.hi),
    ta: () => import('./ta.ts').then((all) => all.ta),
    ar: () => import('./ar.ts').then((all) => all.ar),
    zh: () => import('./zh.ts').then((all) => all.zh),
  },
);
