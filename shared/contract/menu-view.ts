import { z } from 'zod';
import {
  Category,
  isFor,
  Item,
  left,
  Modifier,
  ModifierGroup,
  type Menu,
  type OrderType,
} from '../menu/menu.ts';

/** An item as customers and waiters get it: with its choices, and whether it can be ordered now. */
export const MenuItem = Item.omit({ modifierGroupIds: true, categoryId: true }).extend({
  modifierGroups: z.array(ModifierGroup.safeExtend({ modifiers: z.array(Modifier) })),
});
export type MenuItem = z.infer<typeof MenuItem>;

/** `GET /menu`. */
export const MenuView = z.object({
  currency: z.string(),
  categories: z.array(Category.extend({ items: z.array(MenuItem) })),
});
export type MenuView = z.infer<typeof MenuView>;

/** The menu of one order type (null: everything), categories and items in their order. */
export function menuView(menu: Menu, currency: string, orderType: OrderType | null): MenuView {
  const items = [...menu.items.values()].filter((item) => orderType === null || isFor(item, orderType));
  const categories = [...menu.categories.values()]
    .sort((a, b) => a.position - b.position)
    .map((category) => ({
      ...category,
      items: items
        .filter((item) => item.categoryId === category.id)
        .sort((a, b) => a.position - b.position)
        .map((item) => menuItem(item, menu)),
    }))
    .filter((category) => category.items.length > 0);
  return { currency, categories };
}

function menuItem(item: Item, menu: Menu): MenuItem {
  const { modifierGroupIds, categoryId: _category, ...rest } = item;
  const modifierGroups = modifierGroupIds.flatMap((id) => menu.groups.get(id) ?? []);
  return { ...rest, available: left(item) !== 0, modifierGroups };
}
