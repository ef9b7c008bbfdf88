import { speaker } from '../speaker.ts';
import { bill as english } from './en.ts';

export const billTexts = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.bill),
  fr: () => import('./fr.ts').then((texts) => texts.bill),
  de: () => import('./de.ts').then((texts) => texts.bill),
  hi: () => import('./hi.ts').then((texts) => texts.bill),
  ta: () => import('./ta.ts').then((texts) => texts.bill),
  ar: () => import('./ar.ts').then((texts) => texts.bill),
  zh: () => import('./zh.ts').then((texts) => texts.bill),
});

/** Says a text about what there is to pay. */
export const bill = billTexts.say;
