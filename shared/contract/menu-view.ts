import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import {
  Category,
  hoursOf,
  isFor,
  Item,
  left,
  Modifier,
  ModifierGroup,
  textIn,
  type Menu,
  type OrderType,
} from '../menu/menu.ts';
import { itemForGuests } from './views.ts';
import { servingAt, type Serving, type ServingHours } from '../menu/serving.ts';

/** An item as customers and waiters get it: with its choices, whether it can be ordered now, and not how it is made. */
export const MenuItem = Item.omit({
  modifierGroupIds: true,
  categoryId: true,
  recipe: true,
  names: true,
}).extend({
  modifierGroups: z.array(ModifierGroup.safeExtend({ modifiers: z.array(Modifier) })),
  /** Whether it is served at this hour, and when that changes; null: it is served at all hours. */
  serving: z.object({ open: z.boolean(), changesAt: Instant }).nullable(),
});
export type MenuItem = z.infer<typeof MenuItem>;

/** `GET /menu`. */
export const MenuView = z.object({
  currency: z.string(),
  categories: z.array(Category.extend({ items: z.array(MenuItem) })),
});
export type MenuView = z.infer<typeof MenuView>;

/** For whom and when a menu is read. */
export interface Reading {
  /** Null: everything. */
  readonly orderType: OrderType | null;
  /** Null: as it was written, with what it says in other languages. */
  readonly language: string | null;
  /** Null: whoever reads it may order at all hours, as staff may. */
  readonly at: Instant | null;
  readonly timeZone: string;
}

/** The menu as it is read at a moment: categories and items in their order. */
export function menuView(menu: Menu, currency: string, reading: Reading): MenuView {
  const { orderType, language } = reading;
  const items = [...menu.items.values()].filter((item) => orderType === null || isFor(item, orderType));
  const serving = servings(reading);
  const categories = [...menu.categories.values()]
    .sort((a, b) => a.position - b.position)
    .map((category) => ({
      ...readIn(category, language),
      items: items
        .filter((item) => item.categoryId === category.id)
        .sort((a, b) => a.position - b.position)
        .map((item) => menuItem(item, menu, language, serving(hoursOf(item, category)))),
    }))
    .filter((category) => category.items.length > 0);
  return { currency, categories };
}

/** When what a menu says next changes by the clock alone; null: never. */
export function menuChangesAt(menu: MenuView): Instant | null {
  const times = menu.categories.flatMap((category) =>
    category.items.flatMap((item) => item.serving?.changesAt ?? []),
  );
  return times.toSorted((a, b) => a.localeCompare(b))[0] ?? null;
}

function menuItem(item: Item, menu: Menu, language: string | null, serving: Serving | null): MenuItem {
  const { modifierGroupIds, categoryId: _category, ...rest } = itemForGuests(readIn(item, language));
  const modifierGroups = modifierGroupIds.flatMap((id) => {
    const group = menu.groups.get(id);
    if (group === undefined) return [];
    const modifiers = group.modifiers.map((modifier) => readIn(modifier, language));
    return [{ ...readIn(group, language), modifiers }];
  });
  return { ...rest, available: left(item) !== 0, modifierGroups, serving };
}

/** In one language; the others are left out then. */
function readIn<T extends Parameters<typeof textIn>[0]>(thing: T, language: string | null): T {
  return language === null ? thing : { ...textIn(thing, language), texts: {} };
}

/** Most items share their hours, and reckoning with time zones is not free. */
function servings({ at, timeZone }: Reading): (hours: readonly ServingHours[]) => Serving | null {
  const known = new Map<readonly ServingHours[], Serving | null>();
  return (hours) => {
    const before = known.get(hours);
    if (before !== undefined) return before;
    const serving = at === null ? null : servingAt(hours, at, timeZone);
    known.set(hours, serving);
    return serving;
  };
}
