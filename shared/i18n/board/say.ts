import { speaker } from '../speaker.ts';
import { board as english } from './en.ts';

export const board = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.board),
  fr: () => import('./fr.ts').then((texts) => texts.board),
  de: () => import('./de.ts').then((texts) => texts.board),
  hi: () => import('./hi.ts').then((texts) => texts.board),
  ta: () => import('./ta.ts').then((texts) => texts.board),
  ar: () => import('./ar.ts').then((texts) => texts.board),
  zh: () => import('./zh.ts').then((texts) => texts.board),
});

/** Says a text of the customers' screen, in the house's language. */
export const say = board.say;
