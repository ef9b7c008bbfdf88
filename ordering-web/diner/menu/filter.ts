import { z } from 'zod';
import type { MenuItem, MenuView } from '#shared/contract/menu-view.ts';
import { Allergen, Diet } from '#shared/menu/menu.ts';
import { find } from '../../menu/search.ts';

/** What somebody wants to see of the menu. Kept on the phone: an allergy does not end with a reload. */
export const Filter = z.object({ diets: z.array(Diet), avoid: z.array(Allergen) });
export type Filter = z.infer<typeof Filter>;

export const NO_FILTER: Filter = { diets: [], avoid: [] };

/** The filter with one wish switched on or off. */
export function toggled<T>(wishes: readonly T[], wish: T): T[] {
  return wishes.includes(wish) ? wishes.filter((each) => each !== wish) : [...wishes, wish];
}

/** The menu as filtered: categories that have something, with what they have. */
export function filtered(menu: MenuView, filter: Filter): MenuView['categories'] {
  return menu.categories
    .map((category) => ({ ...category, items: category.items.filter((item) => suits(item, filter)) }))
    .filter((category) => category.items.length > 0);
}

/** Whether the item itself suits; what its choices bring is said on its sheet. */
export function suits(item: MenuItem, { diets, avoid }: Filter): boolean {
  return (
    diets.every((diet) => keeps(item, diet)) && !item.allergens.some((allergen) => avoid.includes(allergen))
  );
}

/** What is vegan is vegetarian too, whether the menu says so or not. */
function keeps(item: MenuItem, diet: Diet): boolean {
  return item.diets.includes(diet) || (diet === 'vegetarian' && item.diets.includes('vegan'));
}

/** The items that the letters find, of those that suit. */
export function found(menu: MenuView, filter: Filter, letters: string): MenuItem[] {
  const all = menu.categories.flatMap((category) => category.items);
  return find(
    all.filter((item) => suits(item, filter)),
    letters,
  );
}

/** The diets that something on the menu keeps, in their usual order. */
export function dietsOn(menu: MenuView): Diet[] {
  const all = menu.categories.flatMap((category) => category.items);
  return Diet.options.filter((diet) => all.some((item) => keeps(item, diet)));
}

/** The allergens that something on the menu has, in the order of the law. */
export function allergensOn(menu: MenuView): Allergen[] {
  const all = new Set(
    menu.categories.flatMap((category) => category.items.flatMap((item) => item.allergens)),
  );
  return Allergen.options.filter((allergen) => all.has(allergen));
}

/** The beginning of a menu: its first `most` dishes, in their categories. */
export function firstDishes(categories: MenuView['categories'], most: number): MenuView['categories'] {
  let room = most;
  return categories.flatMap((category) => {
    const items = category.items.slice(0, room);
    room -= items.length;
    return items.length > 0 ? [{ ...category, items }] : [];
  });
}
