import { useEffect, useState } from 'react';
import { z } from 'zod';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { applyTheme, THEMES, type Theme } from '#shared/ui/theme.ts';

/** How this device is lit on one of its pages: `first` until somebody chose otherwise. */
export function useTheme(
  page: 'waiter' | 'runner' | 'reception' | 'chooser',
  first: () => Theme = () => 'light',
): [Theme, (theme: Theme) => void] {
  const [kept] = useState(() => keptValue(`${page}-theme`, z.enum(THEMES)));
  const [theme, setTheme] = useState<Theme>(() => kept.read() ?? first());
  useEffect(() => applyTheme(theme, document.documentElement), [theme]);
  return [
    theme,
    (chosen) => {
      kept.write(chosen);
      setTheme(chosen);
    },
  ];
}
