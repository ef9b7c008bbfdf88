import { useEffect, useSyncExternalStore } from 'react';
import { languageFor, type Language } from '#shared/i18n/language.ts';
import type { Screen } from '../store/screen.ts';
import { speech } from './speech.ts';

/** The language of this screen; whoever asks is drawn anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(speech.subscribe, speech.language);
}

/** Speaks as the screen is set, from now on. A language that only dishes have names in leaves the rest English. */
export function useSpoken({ preferences, session }: Pick<Screen, 'preferences' | 'session'>): void {
  useEffect(() => {
    const speak = () => {
      void speech.speak(languageFor([preferences.state().language ?? session.site.locale]));
    };
    speak();
    return preferences.subscribe(speak);
  }, [preferences, session]);
}
