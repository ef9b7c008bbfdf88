/** The languages that the interface speaks, by their BCP 47 primary tag. English is what the others are held against. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'hi', 'ta', 'ar', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself: how a person finds their own in a list. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  hi: 'हिन्दी',
  ta: 'தமிழ்',
  ar: 'العربية',
  zh: '中文',
};

export function isLanguage(tag: string): tag is Language {
  return LANGUAGES.some((each) => each === tag);
}

/** Which way the language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The first of the wished languages (BCP 47, best first) that the interface speaks; English when it speaks none. */
export function languageFor(wished: readonly string[]): Language {
  for (const tag of wished) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}

/**
 * The locale in which numbers, money and times are written for a language: the site's own where it speaks that language
 * (`en-IE` stays `en-IE`), else the language as such. Digits stay Western everywhere: prices are compared with a bill.
 */
export function localeFor(language: Language, siteLocale: string): string {
  const own = siteLocale.toLowerCase().split('-')[0] === language ? siteLocale : language;
  return `${own}-u-nu-latn`;
}
