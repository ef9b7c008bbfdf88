import { voice, type Say } from '#shared/i18n/catalogue.ts';
import { languageFor, type Language } from '#shared/i18n/language.ts';
import { paper as ar } from '#shared/i18n/paper/ar.ts';
import { paper as de } from '#shared/i18n/paper/de.ts';
import { paper as en } from '#shared/i18n/paper/en.ts';
import { paper as es } from '#shared/i18n/paper/es.ts';
import { paper as fr } from '#shared/i18n/paper/fr.ts';
import { paper as hi } from '#shared/i18n/paper/hi.ts';
import { paper as ta } from '#shared/i18n/paper/ta.ts';
import { paper as zh } from '#shared/i18n/paper/zh.ts';
import { words as arWords } from '#shared/i18n/words/ar.ts';
import { words as deWords } from '#shared/i18n/words/de.ts';
import { words as enWords } from '#shared/i18n/words/en.ts';
import { words as esWords } from '#shared/i18n/words/es.ts';
import { words as frWords } from '#shared/i18n/words/fr.ts';
import { words as hiWords } from '#shared/i18n/words/hi.ts';
import { words as taWords } from '#shared/i18n/words/ta.ts';
import { words as zhWords } from '#shared/i18n/words/zh.ts';

const PAPER = { en, es, fr, de, hi, ta, ar, zh } as const;
const WORDS = {
  en: enWords,
  es: esWords,
  fr: frWords,
  de: deWords,
  hi: hiWords,
  ta: taWords,
  ar: arWords,
  zh: zhWords,
} as const;

/** Says what stands on a guest's paper, and the words of the menu. */
export interface GuestVoice {
  readonly say: Say<typeof en>;
  readonly word: Say<typeof enWords>;
}

const known = new Map<Language, GuestVoice>();

/** The voice of paper in a site's language: there at once, because a printer cannot wait for texts. */
export function guestVoice(locale: string): GuestVoice {
  const language = languageFor([locale]);
  const before = known.get(language);
  if (before) return before;
  const made = {
    say: voice<typeof en>(PAPER[language], language),
    word: voice<typeof enWords>(WORDS[language], language),
  };
  known.set(language, made);
  return made;
}
