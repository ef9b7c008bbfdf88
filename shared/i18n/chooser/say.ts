import { speaker } from '../speaker.ts';
import { chooser as english } from './en.ts';

export const chooser = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.chooser),
  fr: () => import('./fr.ts').then((texts) => texts.chooser),
  de: () => import('./de.ts').then((texts) => texts.chooser),
  hi: () => import('./hi.ts').then((texts) => texts.chooser),
  ta: () => import('./ta.ts').then((texts) => texts.chooser),
  ar: () => import('./ar.ts').then((texts) => texts.chooser),
  zh: () => import('./zh.ts').then((texts) => texts.chooser),
});

/** Says a text of the host’s first page. */
export const say = chooser.say;
