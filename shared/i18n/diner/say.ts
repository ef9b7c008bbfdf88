import { speaker } from '../speaker.ts';
import { diner as english } from './en.ts';

export const diner = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.diner),
  fr: () => import('./fr.ts').then((texts) => texts.diner),
  de: () => import('./de.ts').then((texts) => texts.diner),
  hi: () => import('./hi.ts').then((texts) => texts.diner),
  ta: () => import('./ta.ts').then((texts) => texts.diner),
  ar: () => import('./ar.ts').then((texts) => texts.diner),
  zh: () => import('./zh.ts').then((texts) => texts.diner),
});

/** Says a text of the guests' pages, in their language. */
export const say = diner.say;
