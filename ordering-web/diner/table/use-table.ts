import { useSyncExternalStore } from 'react';
import type { Cart as SharedCart } from '#shared/floor/cart.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { useHouse } from '../house.ts';
import type { TableCart } from './table-cart.ts';

const nothing = () => () => undefined;
const none = () => null;

/** What the table shares; null in a room and for who orders ahead. */
export function useTable(table: TableCart | null): SharedCart | null {
  return useSyncExternalStore(table?.subscribe ?? nothing, table?.shared ?? none);
}

/** Why something done here did not count. */
export function useNews(table: TableCart) {
  return useSyncExternalStore(table.subscribe, table.news);
}

/** Where everybody has to say so, and this telephone has: the names of those who have not. */
export function useWaitsFor(table: TableCart | null): string | null {
  const { session } = useHouse();
  const cart = useTable(table);
  if (!cart || session.ordering?.cartSend !== 'everybody') return null;
  const me = cart.members.find((member) => member.id === session.member);
  if (!me?.ready) return null;
  const owners = new Set(cart.lines.map((line) => line.member));
  const names = cart.members.filter((each) => !each.ready && owners.has(each.id)).map((each) => each.name);
  return names.length === 0 ? null : names.join(', ');
}

/** What this place has called for, wherever it is: a table or a room. */
export function usePlaceCart(): SharedCart | null {
  const { feed, session } = useHouse();
  const carts = useDocuments(feed, 'cart');
  return (session.place && carts.get(session.place.id)) ?? null;
}
