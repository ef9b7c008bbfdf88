import { speaker } from '../speaker.ts';
import { room as english } from './en.ts';

export const room = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.room),
  fr: () => import('./fr.ts').then((texts) => texts.room),
  de: () => import('./de.ts').then((texts) => texts.room),
  hi: () => import('./hi.ts').then((texts) => texts.room),
  ta: () => import('./ta.ts').then((texts) => texts.room),
  ar: () => import('./ar.ts').then((texts) => texts.room),
  zh: () => import('./zh.ts').then((texts) => texts.room),
});
