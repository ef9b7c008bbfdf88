import { z } from 'zod';
import { askedPaper, houseAskedPaper } from '#shared/i18n/asked-paper/say.ts';
import { LANGUAGES, languageFor, type Language } from '#shared/i18n/language.ts';
import { pairing } from '#shared/i18n/pairing/say.ts';
import { waiter } from '#shared/i18n/waiter/say.ts';
import { houseReasons, reasons } from '#shared/i18n/waiter-reasons/say.ts';
import { words } from '#shared/i18n/words/say.ts';
import { keepLanguage, wishedLanguage } from '#shared/ui/browser/language.ts';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { join, speak } from '#shared/ui/browser/speaking.ts';

/** Who reads in which language on this tablet: it goes from hand to hand. */
const kept = keptValue('waiter-languages', z.record(z.string(), z.enum(LANGUAGES)));

/** Everything on the page speaks the tablet's language before anything is drawn. Without its texts it is English. */
export async function beginSpeaking(): Promise<void> {
  await join(words, pairing, waiter, reasons, askedPaper);
  await speak(wishedLanguage()).catch(() => undefined);
}

/** Somebody chose a language: for themselves when they are on shift, else for the tablet. */
export function changeLanguage(language: Language, staffId: string | null): void {
  speak(language).then(
    () => {
      if (staffId === null) keepLanguage(language);
      else kept.write({ ...kept.read(), [staffId]: language });
    },
    // Without a connection its texts cannot come: all stays as it is.
    () => undefined,
  );
}

/** Somebody takes the tablet in hand: it speaks as they chose before; the tablet's own language when they never did. */
export function speakFor(staffId: string | null): void {
  const own = staffId === null ? undefined : kept.read()?.[staffId];
  speak(own ?? wishedLanguage()).catch(() => undefined);
}

/** What is written down for others is in the language of the house. */
export function writeFor(siteLocale: string): void {
  const language = languageFor([siteLocale]);
  houseReasons.speak(language).catch(() => undefined);
  houseAskedPaper.speak(language).catch(() => undefined);
}
