import { useEffect, useMemo, useState } from 'react';
import { instantOf, type Instant } from '#shared/basics/instant.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import { menuView, type MenuItem, type MenuView } from '#shared/contract/menu-view.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { spoken } from '#shared/ui/browser/speaking.ts';
import { useCart, useHouse } from '../house.ts';

/** The menu for this guest as it is at this moment, and its items by id. */
export interface LiveMenu {
  readonly view: MenuView;
  readonly items: ReadonlyMap<string, MenuItem>;
}

export function useMenu(): LiveMenu {
  const { feed, session, goal } = useHouse();
  const { currency, timeZone } = session.site;
  const language = spoken();
  const { when } = useCart();
  const minute = useMinute(feed);
  // What is wanted at another time is what is served then.
  const at = when?.from ?? minute;
  const items = useDocuments(feed, 'item');
  const categories = useDocuments(feed, 'category');
  const groups = useDocuments(feed, 'group');
  return useMemo(() => {
    const menu = { items: byId(items), categories: byId(categories), groups: byId(groups) };
    const whole = menuView(menu, currency, { orderType: goal.orderType, language, at, timeZone });
    const view = { ...whole, categories: servedFirst(whole.categories) };
    const all = view.categories.flatMap((category) => category.items);
    return { view, items: new Map(all.map((item) => [item.id, item])) };
  }, [items, categories, groups, currency, timeZone, goal.orderType, language, at]);
}

/** What is not served at this hour stands below what is. */
function servedFirst(categories: MenuView['categories']): MenuView['categories'] {
  const isLater = (category: MenuView['categories'][number]) =>
    category.items.every(({ serving }) => serving?.open === false);
  return categories.toSorted((a, b) => Number(isLater(a)) - Number(isLater(b)));
}

/** The minute by the host's clock: what is served changes with it. */
function useMinute(feed: FeedClient): Instant {
  const minute = () => Math.floor(feed.hostNow() / 60_000) * 60_000;
  const [at, setAt] = useState(minute);
  useEffect(() => {
    const timer = window.setInterval(() => setAt(minute()), 5_000);
    return () => window.clearInterval(timer);
  });
  return instantOf(at);
}

function byId<T extends { readonly id: string }>(all: ReadonlyMap<string, T>): Map<T['id'], T> {
  return new Map([...all.values()].map((each) => [each.id, each]));
}
