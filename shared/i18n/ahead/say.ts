import { speaker } from '../speaker.ts';
import { ahead as english } from './en.ts';

export const ahead = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.ahead),
  fr: () => import('./fr.ts').then((texts) => texts.ahead),
  de: () => import('./de.ts').then((texts) => texts.ahead),
  hi: () => import('./hi.ts').then((texts) => texts.ahead),
  ta: () => import('./ta.ts').then((texts) => texts.ahead),
  ar: () => import('./ar.ts').then((texts) => texts.ahead),
  zh: () => import('./zh.ts').then((texts) => texts.ahead),
});

/** Says a text of ordering ahead, in their language. */
export const sayAhead = ahead.say;
