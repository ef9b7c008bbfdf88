import { speaker } from '../speaker.ts';
import { account as english } from './en.ts';

export const accountTexts = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.account),
  fr: () => import('./fr.ts').then((texts) => texts.account),
  de: () => import('./de.ts').then((texts) => texts.account),
  hi: () => import('./hi.ts').then((texts) => texts.account),
  ta: () => import('./ta.ts').then((texts) => texts.account),
  ar: () => import('./ar.ts').then((texts) => texts.account),
  zh: () => import('./zh.ts').then((texts) => texts.account),
});

/** Says a text of a guest's account. */
export const account = accountTexts.say;
