import { SPEEDS, type Speed } from './practice.ts';

/** Where a page is practised: `/kitchen/grill?practice`. */
export function practiceAddress(page: string, speed?: Speed): string {
  return `/kitchen/${encodeURIComponent(page)}?practice${speed === undefined ? '' : `=${speed}`}`;
}

/** How fast the page is to be practised; null: it is not. */
export function practiceSpeed(search: string): Speed | null {
  const asked = new URLSearchParams(search).get('practice');
  if (asked === null) return null;
  return SPEEDS.find((each) => String(each) === asked) ?? 1;
}
