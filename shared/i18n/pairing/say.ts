import { speaker } from '../speaker.ts';
import { pairing as english } from './en.ts';

export const pairing = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.pairing),
  fr: () => import('./fr.ts').then((texts) => texts.pairing),
  de: () => import('./de.ts').then((texts) => texts.pairing),
  hi: () => import('./hi.ts').then((texts) => texts.pairing),
  ta: () => import('./ta.ts').then((texts) => texts.pairing),
  ar: () => import('./ar.ts').then((texts) => texts.pairing),
  zh: () => import('./zh.ts').then((texts) => texts.pairing),
});

/** Says a text of the pairing page, in the language of the page that it stands in. */
export const sayPairing = pairing.say;
