import { speaker } from '../speaker.ts';
import { table as english } from './en.ts';

export const tableTexts = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.table),
  fr: () => import('./fr.ts').then((texts) => texts.table),
  de: () => import('./de.ts').then((texts) => texts.table),
  hi: () => import('./hi.ts').then((texts) => texts.table),
  ta: () => import('./ta.ts').then((texts) => texts.table),
  ar: () => import('./ar.ts').then((texts) => texts.table),
  zh: () => import('./zh.ts').then((texts) => texts.table),
});

/** Says a text of what a table shares. */
export const table = tableTexts.say;
