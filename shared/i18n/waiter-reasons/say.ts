import { speaker } from '../speaker.ts';
import { waiterReasons as english } from './en.ts';

const loaders = {
  es: () => import('./es.ts').then((texts) => texts.waiterReasons),
  fr: () => import('./fr.ts').then((texts) => texts.waiterReasons),
  de: () => import('./de.ts').then((texts) => texts.waiterReasons),
  hi: () => import('./hi.ts').then((texts) => texts.waiterReasons),
  ta: () => import('./ta.ts').then((texts) => texts.waiterReasons),
  ar: () => import('./ar.ts').then((texts) => texts.waiterReasons),
  zh: () => import('./zh.ts').then((texts) => texts.waiterReasons),
} as const;

/** The reasons as whoever holds the tablet reads them. */
export const reasons = speaker(english, loaders);
/** The same as they are written down: guests, the kitchen and the office read them in the language of the house. */
export const houseReasons = speaker(english, loaders);

export type Reason = Parameters<typeof reasons.say>[0];
