import { speaker } from '../speaker.ts';
import { attention as english } from './en.ts';

export const attention = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.attention),
  fr: () => import('./fr.ts').then((texts) => texts.attention),
  de: () => import('./de.ts').then((texts) => texts.attention),
  hi: () => import('./hi.ts').then((texts) => texts.attention),
  ta: () => import('./ta.ts').then((texts) => texts.attention),
  ar: () => import('./ar.ts').then((texts) => texts.attention),
  zh: () => import('./zh.ts').then((texts) => texts.attention),
});
