import { useEffect, useState } from 'react';
import { z } from 'zod';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { applyTheme, THEMES, type Theme } from '#shared/ui/theme.ts';

const kept = keptValue('waiter-theme', z.enum(THEMES));

/** How this tablet is lit: light until somebody chose otherwise. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => kept.read() ?? 'light');
  useEffect(() => applyTheme(theme, document.documentElement), [theme]);
  return [
    theme,
    (chosen) => {
      kept.write(chosen);
      setTheme(chosen);
    },
  ];
}
