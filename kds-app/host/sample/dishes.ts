import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Category, Item, ModifierGroup } from '#shared/menu/menu.ts';
import { Route } from '#shared/menu/routing.ts';

const Dishes = z.object({
  categories: z.array(z.looseObject({ id: z.string(), station: z.string() })),
  modifierGroups: z.array(z.unknown()),
  items: z.array(z.looseObject({ id: z.string(), stations: z.array(z.string()).nullable() })),
});

/** The sample restaurant's menu, ready to be put on the desk, with the routes that send it to its stations. */
export interface SampleMenu {
  readonly categories: readonly Category[];
  readonly groups: readonly ModifierGroup[];
  readonly items: readonly Item[];
  readonly routes: readonly Route[];
}

/** Where the drawings of the dishes are. */
export const PICTURES = join(import.meta.dirname, 'pictures');

/** Reads the menu of the sample restaurant. */
export function sampleMenu(): SampleMenu {
  const dishes = Dishes.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'dishes.json'), 'utf8')));
  const byCategory = dishes.categories.map(({ id, station }) => ({
    id: `category-${id}`,
    categoryId: id,
    stations: [station],
  }));
  const byItem = dishes.items.flatMap(({ id, stations }) =>
    stations ? [{ id: `item-${id}`, itemId: id, stations }] : [],
  );
  return {
    categories: dishes.categories.map((category, position) => Category.parse({ ...category, position })),
    groups: dishes.modifierGroups.map((group) => ModifierGroup.parse(group)),
    items: dishes.items.map((item, position) => Item.parse({ ...item, position })),
    routes: [...byCategory, ...byItem].map((route) => Route.parse(route)),
  };
}
