import { speaker } from '../speaker.ts';
import { code as english } from './en.ts';

export const codeTexts = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.code),
  fr: () => import('./fr.ts').then((texts) => texts.code),
  de: () => import('./de.ts').then((texts) => texts.code),
  hi: () => import('./hi.ts').then((texts) => texts.code),
  ta: () => import('./ta.ts').then((texts) => texts.code),
  ar: () => import('./ar.ts').then((texts) => texts.code),
  zh: () => import('./zh.ts').then((texts) => texts.code),
});

/** Says a text about typing a code. */
export const code = codeTexts.say;
