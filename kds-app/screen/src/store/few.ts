import { left, type Item } from '#shared/menu/menu.ts';
import type { Route } from '#shared/menu/routing.ts';

/** An item that is out or nearly out. */
export interface Few {
  readonly id: string;
  readonly name: string;
  /** 0: 86. */
  readonly left: number;
}

const FEW = 12;

/** What is 86 and what runs out, fewest last, of the items that a station cooks; null: of all stations. */
export function fewLeft(items: Iterable<Item>, routes: readonly Route[], station: string | null): Few[] {
  const few: Few[] = [];
  for (const item of items) {
    const count = left(item);
    if (count === null || count > FEW || !cooks(station, item, routes)) continue;
    few.push({ id: item.id, name: item.kitchenName ?? item.name, left: count });
  }
  return few.sort((a, b) => b.left - a.left || a.name.localeCompare(b.name));
}

/** Whether any rule may send the item to the station, whatever its modifiers and the order's type. */
function cooks(station: string | null, item: Item, routes: readonly Route[]): boolean {
  if (station === null) return true;
  return routes.some(
    (route) =>
      route.stations.some((each) => each === station) &&
      (route.itemId === null || route.itemId === item.id) &&
      (route.categoryId === null || route.categoryId === item.categoryId),
  );
}
