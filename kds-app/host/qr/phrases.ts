import { voice, type Say } from '#shared/i18n/catalogue.ts';
import { languageFor, type Language } from '#shared/i18n/language.ts';
import { sheet as ar } from '#shared/i18n/sheet/ar.ts';
import { sheet as de } from '#shared/i18n/sheet/de.ts';
import { sheet as en } from '#shared/i18n/sheet/en.ts';
import { sheet as es } from '#shared/i18n/sheet/es.ts';
import { sheet as fr } from '#shared/i18n/sheet/fr.ts';
import { sheet as hi } from '#shared/i18n/sheet/hi.ts';
import { sheet as ta } from '#shared/i18n/sheet/ta.ts';
import { sheet as zh } from '#shared/i18n/sheet/zh.ts';

const TEXTS = { en, es, fr, de, hi, ta, ar, zh } as const satisfies Record<Language, unknown>;

/** What sheets say. */
export type Phrases = Say<typeof en>;

/** The voices of the chosen languages, each once. */
export function voices(languages: readonly string[]): readonly [Phrases, ...Phrases[]] {
  const [first = 'en', ...rest] = new Set(languages.map((tag) => languageFor([tag])));
  const spoken = (language: Language) => voice<typeof en>(TEXTS[language], language);
  return [spoken(first), ...rest.map(spoken)];
}
