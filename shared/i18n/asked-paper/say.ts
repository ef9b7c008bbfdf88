import { speaker } from '../speaker.ts';
import { askedPaper as english } from './en.ts';

const loaders = {
  es: () => import('./es.ts').then((texts) => texts.askedPaper),
  fr: () => import('./fr.ts').then((texts) => texts.askedPaper),
  de: () => import('./de.ts').then((texts) => texts.askedPaper),
  hi: () => import('./hi.ts').then((texts) => texts.askedPaper),
  ta: () => import('./ta.ts').then((texts) => texts.askedPaper),
  ar: () => import('./ar.ts').then((texts) => texts.askedPaper),
  zh: () => import('./zh.ts').then((texts) => texts.askedPaper),
} as const;

/** What staff read who ask for paper. */
export const askedPaper = speaker(english, loaders);
/** Why a drawer was opened, as it is written down: in the language of the house. */
export const houseAskedPaper = speaker(english, loaders);

/** Says a text about paper that was asked for. */
export const sayPaper = askedPaper.say;
export type AskedText = Parameters<typeof sayPaper>[0];
