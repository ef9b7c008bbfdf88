import { speaker } from '../speaker.ts';
import { reception as english } from './en.ts';

export const reception = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.reception),
  fr: () => import('./fr.ts').then((texts) => texts.reception),
  de: () => import('./de.ts').then((texts) => texts.reception),
  hi: () => import('./hi.ts').then((texts) => texts.reception),
  ta: () => import('./ta.ts').then((texts) => texts.reception),
  ar: () => import('./ar.ts').then((texts) => texts.reception),
  zh: () => import('./zh.ts').then((texts) => texts.reception),
});

/** Says a text of reception's page in its language. */
export const say = reception.say;
