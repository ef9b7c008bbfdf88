import type { Allergen } from '#shared/menu/menu.ts';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { Filter } from './filter.ts';

/** What this phone's owner wants to see of menus: an allergy does not end with a reload, or with a restaurant. */
export const keptFilter = keptValue('filter', Filter);

/** What somebody here must not eat: what they left out of the menu, and what the kitchen is told. */
export function avoidedHere(allergies: readonly Allergen[]): Allergen[] {
  return [...new Set([...(keptFilter.read()?.avoid ?? []), ...allergies])];
}
