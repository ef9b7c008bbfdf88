import { speaker } from '../speaker.ts';
import { words as english } from './en.ts';

export const words = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.words),
  fr: () => import('./fr.ts').then((texts) => texts.words),
  de: () => import('./de.ts').then((texts) => texts.words),
  hi: () => import('./hi.ts').then((texts) => texts.words),
  ta: () => import('./ta.ts').then((texts) => texts.words),
  ar: () => import('./ar.ts').then((texts) => texts.words),
  zh: () => import('./zh.ts').then((texts) => texts.words),
});

/** Says a word of the menu or of an order in the guest's language. */
export const word = words.say;
