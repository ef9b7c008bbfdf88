/** How a surface is lit (tokens.css). Kitchens are dark by default, guests' pages light. */
export const THEMES = ['dark', 'light', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What people read for each. */
export const THEME_WORDS: Readonly<Record<Theme, string>> = {
  dark: 'Dark',
  light: 'Light, for bright kitchens',
  contrast: 'High contrast',
};

/** Lights the page. */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  root.dataset['theme'] = theme;
}
