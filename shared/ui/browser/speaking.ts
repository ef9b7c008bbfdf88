import { useSyncExternalStore } from 'react';
import { Listeners } from '#shared/client/listeners.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { Speaker } from '#shared/i18n/speaker.ts';
import { writeIn } from './language.ts';

/** Anything whose language can be changed. */
type Speaking = Pick<Speaker<never>, 'speak'>;

const parts = new Set<Speaking>();
const listeners = new Listeners();
let current: Language = 'en';

const subscribe = (listener: () => void) => listeners.add(listener);

/** The language that this page is read in. */
export function spoken(): Language {
  return current;
}

/** Lets a part of the page speak as the rest does, now and from now on. It speaks English where that fails. */
export async function join(...more: readonly Speaking[]): Promise<void> {
  for (const part of more) parts.add(part);
  await Promise.all(more.map((part) => part.speak(current))).catch(() => undefined);
}

/** Changes the language of the whole page once its texts are there; without a connection all stays as it is. */
export async function speak(language: Language): Promise<void> {
  await Promise.all([...parts].map((part) => part.speak(language)));
  current = language;
  writeIn(language);
  listeners.call();
}

/** Draws anew when the language changes: called at the root of a page, it does so for all that is below. */
export function useSpoken(): Language {
  return useSyncExternalStore(subscribe, spoken);
}
