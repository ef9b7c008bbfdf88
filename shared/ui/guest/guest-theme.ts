import { applyTheme, type Theme } from '../theme.ts';

const CONTRAST = '(prefers-contrast: more)';
const DARK = '(prefers-color-scheme: dark)';

/** Lights a guest's page as their phone asks for it, light when it asks for nothing, and follows when it changes. */
export function followPhoneTheme(root: HTMLElement): void {
  const asked = (): Theme => {
    if (window.matchMedia(CONTRAST).matches) return 'contrast';
    return window.matchMedia(DARK).matches ? 'dark' : 'light';
  };
  applyTheme(asked(), root);
  for (const query of [CONTRAST, DARK]) {
    window.matchMedia(query).addEventListener('change', () => applyTheme(asked(), root));
  }
}
