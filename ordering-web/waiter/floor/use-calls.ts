import { useMemo } from 'react';
import type { Cart } from '#shared/floor/cart.ts';
import type { Instant } from '#shared/basics/instant.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { useOpenOrders, usePlaces, useSettings } from '../house.ts';
import { useTablet } from '../tablet.ts';
import { callsOf, type Call } from './calls.ts';

/** What the parties of the house share, by place. */
export function useCarts(): ReadonlyMap<string, Cart> {
  const { feed } = useTablet();
  return useDocuments(feed, 'cart');
}

/** What guests want of the house now. */
export function useCalls(now: Instant): readonly Call[] {
  const { session } = useTablet();
  const places = usePlaces();
  const carts = useCarts();
  const orders = useOpenOrders();
  const gate = useSettings()?.ordering.tableGate ?? 'free';
  const { locale, currency } = session.site;
  return useMemo(
    () => callsOf({ places, carts, orders, gate, locale, currency }, now),
    [places, carts, orders, gate, locale, currency, now],
  );
}
