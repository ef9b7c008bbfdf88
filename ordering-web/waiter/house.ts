import { useMemo } from 'react';
import { menuView, type MenuItem, type MenuView } from '#shared/contract/menu-view.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { Menu, OrderType } from '#shared/menu/menu.ts';
import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import type { HouseWords } from './floor/words.ts';
import { useTablet } from './tablet.ts';
import { say } from './words.ts';

/** The house's settings; null until they have come. */
export function useSettings(): Settings | null {
  const { feed } = useTablet();
  return useDocuments(feed, 'settings').get('site') ?? null;
}

/** The open orders, oldest first. */
export function useOpenOrders(): readonly Order[] {
  const { feed } = useTablet();
  const orders = useDocuments(feed, 'order');
  return useMemo(
    () =>
      [...orders.values()]
        .filter((order) => !isClosed(order.status))
        .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    [orders],
  );
}

/** Every place, as it is called: T2 before T10. */
export function usePlaces(): readonly Place[] {
  const { feed } = useTablet();
  const places = useDocuments(feed, 'place');
  return useMemo(
    () => [...places.values()].toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })),
    [places],
  );
}

/** The names of courses and stations. */
export function useWords(): HouseWords {
  const { feed } = useTablet();
  const stations = useDocuments(feed, 'station');
  const settings = useSettings();
  return useMemo(
    () => ({
      courseName: (course) =>
        settings?.courses.find((each) => each.number === course)?.name ?? say('courseNumber', { n: course }),
      stationName: (station) => stations.get(station)?.name ?? station,
    }),
    [settings, stations],
  );
}

/** The menu of an order type (null: all of it), and its items by id. */
export function useMenu(orderType: OrderType | null): {
  menu: MenuView;
  itemOf: (id: string) => MenuItem | undefined;
} {
  const { feed, session } = useTablet();
  const items = useDocuments(feed, 'item');
  const categories = useDocuments(feed, 'category');
  const groups = useDocuments(feed, 'group');
  return useMemo(() => {
    const held: Menu = {
      items: new Map([...items.values()].map((item) => [item.id, item])),
      categories: new Map([...categories.values()].map((category) => [category.id, category])),
      groups: new Map([...groups.values()].map((group) => [group.id, group])),
    };
    const menu = menuView(held, session.site.currency, {
      orderType,
      language: null,
      at: null,
      timeZone: session.site.timeZone,
    });
    const byId = new Map<string, MenuItem>(
      menu.categories.flatMap((each) => each.items.map((item) => [item.id, item])),
    );
    return { menu, itemOf: (id) => byId.get(id) };
  }, [items, categories, groups, session.site, orderType]);
}
