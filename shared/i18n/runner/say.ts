import { speaker } from '../speaker.ts';
import { runner as english } from './en.ts';

/** The page of runners and porters, in the language that was chosen. */
export const runner = speaker(english, {
  es: () => import('./es.ts').then((texts) => texts.runner),
  fr: () => import('./fr.ts').then((texts) => texts.runner),
  de: () => import('./de.ts').then((texts) => texts.runner),
  hi: () => import('./hi.ts').then((texts) => texts.runner),
  ta: () => import('./ta.ts').then((texts) => texts.runner),
  ar: () => import('./ar.ts').then((texts) => texts.runner),
  zh: () => import('./zh.ts').then((texts) => texts.runner),
});

/** Says a text of the runner's page. */
export const say = runner.say;
export type TextKey = Parameters<typeof say>[0];

/** A name or number that was not translated: it keeps its own direction within a sentence. */
export function asIs(text: string): string {
  return `\u2068${text}\u2069`;
}
