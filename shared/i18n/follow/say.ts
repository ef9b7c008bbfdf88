import { speaker } from '../speaker.ts';
import { follow as english } from './en.ts';

export const follow = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.follow),
  fr: () => import('./fr.ts').then((texts) => texts.follow),
  de: () => import('./de.ts').then((texts) => texts.follow),
  hi: () => import('./hi.ts').then((texts) => texts.follow),
  ta: () => import('./ta.ts').then((texts) => texts.follow),
  ar: () => import('./ar.ts').then((texts) => texts.follow),
  zh: () => import('./zh.ts').then((texts) => texts.follow),
});

/** Says a text about links to orders, in their language. */
export const sayFollow = follow.say;
