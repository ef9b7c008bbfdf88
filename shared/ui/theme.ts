/** How a surface is lit (tokens.css). Kitchens are dark by default, guests' pages light. */
export const THEMES = ['dark', 'light', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Lights the page. */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  root.dataset['theme'] = theme;
}
