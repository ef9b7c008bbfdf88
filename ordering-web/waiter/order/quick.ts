import type { MenuItem, MenuView } from '#shared/contract/menu-view.ts';
import type { Order } from '#shared/orders/order.ts';

/** So many keys stand beside the search: two rows. */
export const QUICK = 6;

/**
 * What is asked for most: by the orders of now, and by what was sent from this tablet before. In the order of the menu,
 * so that a key stays where the hand expects it.
 */
export function quickItems(
  menu: MenuView,
  orders: Iterable<Order>,
  asked: readonly string[],
  most: number = QUICK,
): MenuItem[] {
  const counts = new Map<string, number>();
  const count = (id: string, by: number) => counts.set(id, (counts.get(id) ?? 0) + by);
  for (const id of asked) count(id, 1);
  for (const order of orders) {
    for (const line of order.items) if (line.status !== 'voided') count(line.menuItemId, line.quantity);
  }
  const items = menu.categories.flatMap((category) => category.items);
  const wanted = items
    .filter((item) => counts.has(item.id))
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .slice(0, most);
  const ids = new Set(wanted.map((item) => item.id));
  return items.filter((item) => ids.has(item.id));
}
