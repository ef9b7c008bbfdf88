import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { z } from 'zod';
import type { Language } from '#shared/i18n/language.ts';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { keepLanguage, wishedLanguage, writeIn } from '#shared/ui/browser/language.ts';
import { applyTheme, type Theme } from '#shared/ui/theme.ts';
import { language, say, speak } from './words.ts';

const kept = keptValue('runner-theme', z.enum(['light', 'dark']));

/** How this phone is read: its language and its light. */
export interface Look {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  readonly theme: Theme;
  readonly light: (theme: 'light' | 'dark') => void;
}

/** Speaks the person's language before the first text is shown; English when it cannot be fetched. */
export async function speakWished(): Promise<void> {
  await speak(wishedLanguage()).catch(() => undefined);
  writeIn(language());
}

/** The look of the page. A change draws everything anew. */
export function useLookHere(): Look {
  const [spoken, setSpoken] = useState<Language>(language);
  const [theme, setTheme] = useState<'light' | 'dark'>(() => kept.read() ?? 'light');
  useEffect(() => applyTheme(theme, document.documentElement), [theme]);
  useEffect(() => {
    writeIn(spoken);
    document.title = say('title');
  }, [spoken]);
  const choose = useCallback((wanted: Language) => {
    keepLanguage(wanted);
    speak(wanted)
      .catch(() => undefined)
      .finally(() => setSpoken(language()));
  }, []);
  const light = useCallback((wanted: 'light' | 'dark') => {
    kept.write(wanted);
    setTheme(wanted);
  }, []);
  return { language: spoken, choose, theme, light };
}

export const LookContext = createContext<Look | null>(null);

export function useLook(): Look {
  const look = useContext(LookContext);
  if (look === null) throw new Error('No look around this part of the page');
  return look;
}
