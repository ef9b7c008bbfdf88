/** How a surface is lit (tokens.css). Kitchens are dark by default, guests' pages light. */
export const THEMES = ['dark', 'light', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const CONTRAST = '(prefers-contrast: more)';
const DARK = '(prefers-color-scheme: dark)';

/** As the device asks for it, light when it asks for nothing. */
export function deviceTheme(): Theme {
  if (window.matchMedia(CONTRAST).matches) return 'contrast';
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Calls when the device asks for another one. */
export function onDeviceTheme(listener: () => void): void {
  for (const query of [CONTRAST, DARK]) window.matchMedia(query).addEventListener('change', listener);
}

/** Lights the page. */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  root.dataset['theme'] = theme;
}
