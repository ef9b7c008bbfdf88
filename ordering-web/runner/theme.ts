import { useEffect, useState } from 'react';
import { z } from 'zod';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { applyTheme } from '#shared/ui/theme.ts';

const Light = z.enum(['light', 'dark']);
const kept = keptValue('runner-theme', Light);

/** How this phone is lit: by day until somebody chose otherwise. */
export function useTheme(): readonly [z.infer<typeof Light>, (theme: z.infer<typeof Light>) => void] {
  const [theme, setTheme] = useState(() => kept.read() ?? 'light');
  useEffect(() => applyTheme(theme, document.documentElement), [theme]);
  return [
    theme,
    (chosen) => {
      kept.write(chosen);
      setTheme(chosen);
      applyTheme(chosen, document.documentElement);
    },
  ];
}
