import { useMemo } from 'react';
import { menuView, type MenuItem, type MenuView } from '#shared/contract/menu-view.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { useHouse } from '../house.ts';

/** The menu for this guest as it is at this moment, and its items by id. */
export interface LiveMenu {
  readonly view: MenuView;
  readonly items: ReadonlyMap<string, MenuItem>;
}

export function useMenu(): LiveMenu {
  const { feed, session, goal } = useHouse();
  const items = useDocuments(feed, 'item');
  const categories = useDocuments(feed, 'category');
  const groups = useDocuments(feed, 'group');
  return useMemo(() => {
    const menu = { items: byId(items), categories: byId(categories), groups: byId(groups) };
    const view = menuView(menu, session.site.currency, goal.orderType);
    const all = view.categories.flatMap((category) => category.items);
    return { view, items: new Map(all.map((item) => [item.id, item])) };
  }, [items, categories, groups, session.site.currency, goal.orderType]);
}

function byId<T extends { readonly id: string }>(all: ReadonlyMap<string, T>): Map<T['id'], T> {
  return new Map([...all.values()].map((each) => [each.id, each]));
}
