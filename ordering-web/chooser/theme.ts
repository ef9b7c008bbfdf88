import { useEffect, useState } from 'react';
import { z } from 'zod';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { applyTheme, THEMES, type Theme } from '#shared/ui/theme.ts';

const kept = keptValue('chooser-theme', z.enum(THEMES));

/** As the device is set, until somebody chose here. */
export function useChooserTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => kept.read() ?? deviceTheme());
  useEffect(() => applyTheme(theme, document.documentElement), [theme]);
  return [
    theme,
    (chosen) => {
      kept.write(chosen);
      setTheme(chosen);
    },
  ];
}

function deviceTheme(): Theme {
  if (window.matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
