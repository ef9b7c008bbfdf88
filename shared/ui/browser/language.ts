import { directionOf, isLanguage, languageFor, type Language } from '#shared/i18n/language.ts';
import { keptValue } from './kept-value.ts';

// Asked before a page's own scripts are there (`ordering-web/diner/early`): no schema comes with it.
const kept = keptValue<Language>('language', {
  safeParse: (value) =>
    typeof value === 'string' && isLanguage(value) ? { success: true, data: value } : { success: false },
});

/** The language that this page is read in: the one chosen here before, else the browser's, else English. */
export function wishedLanguage(): Language {
  return kept.read() ?? languageFor(navigator.languages);
}

/** Remembers a choice on this device. */
export function keepLanguage(language: Language): void {
  kept.write(language);
}

/** Tells the browser what is written here, and which way: screen readers, hyphens and the layout follow. */
export function writeIn(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
