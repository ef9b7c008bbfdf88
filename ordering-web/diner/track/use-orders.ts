import { useMemo } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { useDocuments, useHostNow } from '#shared/ui/browser/hooks.ts';
import { useHouse } from '../house.ts';
import { promised, timeLeft, type TimeLeft } from './promise.ts';

/** The orders of this sitting, stay or customer, and the host's time. */
export interface Orders {
  /** The newest first. */
  readonly list: readonly Order[];
  readonly now: number;
  readonly leftOf: (order: Order) => TimeLeft | null;
}

/** Renders again when an order changes, and every ten seconds: minutes are all that is shown. */
export function useOrders(): Orders {
  const { feed } = useHouse();
  const all = useDocuments(feed, 'order');
  const now = useHostNow(feed, 10_000);
  const list = useMemo(
    () => [...all.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.number - a.number),
    [all],
  );
  return {
    list,
    now,
    leftOf: (order) => {
      const window = promised(order);
      return window === null ? null : timeLeft(window, now);
    },
  };
}
