import { speaker } from '../speaker.ts';
import { track as english } from './en.ts';

export const track = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.track),
  fr: () => import('./fr.ts').then((texts) => texts.track),
  de: () => import('./de.ts').then((texts) => texts.track),
  hi: () => import('./hi.ts').then((texts) => texts.track),
  ta: () => import('./ta.ts').then((texts) => texts.track),
  ar: () => import('./ar.ts').then((texts) => texts.track),
  zh: () => import('./zh.ts').then((texts) => texts.track),
});

/** Says a text about an order on its way, in the guest's language. */
export const tell = track.say;
