import type { Language } from '#shared/i18n/language.ts';
import { runner } from '#shared/i18n/runner/en.ts';
import { speaker } from '#shared/i18n/speaker.ts';

const page = speaker(runner, {
  es: () => import('#shared/i18n/runner/es.ts').then((texts) => texts.runner),
  fr: () => import('#shared/i18n/runner/fr.ts').then((texts) => texts.runner),
  de: () => import('#shared/i18n/runner/de.ts').then((texts) => texts.runner),
  hi: () => import('#shared/i18n/runner/hi.ts').then((texts) => texts.runner),
  ta: () => import('#shared/i18n/runner/ta.ts').then((texts) => texts.runner),
  ar: () => import('#shared/i18n/runner/ar.ts').then((texts) => texts.runner),
  zh: () => import('#shared/i18n/runner/zh.ts').then((texts) => texts.runner),
});

/** Every text of this page. */
export const say: typeof page.say = (key, values) => page.say(key, values);
export type TextKey = Parameters<typeof say>[0];

/** Speaks another language from when its texts are there. */
export const speak = (wanted: Language): Promise<void> => page.speak(wanted);

/** What is spoken now. */
export const language = (): Language => page.language();

/** A name or number that was not translated: it keeps its own direction within a sentence. */
export function asIs(text: string): string {
  return `\u2068${text}\u2069`;
}
