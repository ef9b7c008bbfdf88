import { useSyncExternalStore } from 'react';
import { Listeners } from '#shared/client/listeners.ts';
import { isLanguage, type Language } from '#shared/i18n/language.ts';
import type { Speaker } from '#shared/i18n/speaker.ts';
import { keepLanguage, writeIn } from './language.ts';

/** Anything whose language can be changed. */
type Speaking = Pick<Speaker<never>, 'speak'>;

const parts = new Set<Speaking>();
const listeners = new Listeners();
let current: Language = 'en';
/** What the page will speak once all of it can. */
let wished: Language = current;
let wishes = 0;

const subscribe = (listener: () => void) => listeners.add(listener);

/** The language that this page is read in. */
export function spoken(): Language {
  return current;
}

/** Lets a part of the page speak as the rest does, now and from now on. It speaks English where that fails. */
export async function join(...more: readonly Speaking[]): Promise<void> {
  for (const part of more) parts.add(part);
  await Promise.all(more.map((part) => part.speak(wished))).catch(() => undefined);
}

/**
 * Changes the language of the whole page once its texts are there; without a connection all stays as it is. Of several
 * wishes the last one counts.
 */
export async function speak(language: Language): Promise<void> {
  const wish = ++wishes;
  wished = language;
  try {
    await Promise.all([...parts].map((part) => part.speak(language)));
  } catch (error) {
    if (wish !== wishes) return;
    wished = current;
    await Promise.allSettled([...parts].map((part) => part.speak(current)));
    throw error;
  }
  if (wish !== wishes) return;
  current = language;
  writeIn(language);
  listeners.call();
}

/** Somebody chose a language for this device; where its texts cannot be fetched all stays as it is. */
export function chooseLanguage(tag: string): void {
  if (!isLanguage(tag)) return;
  speak(tag).then(
    () => keepLanguage(tag),
    () => undefined,
  );
}

/** Draws anew when the language changes: called at the root of a page, it does so for all that is below. */
export function useSpoken(): Language {
  return useSyncExternalStore(subscribe, spoken);
}
