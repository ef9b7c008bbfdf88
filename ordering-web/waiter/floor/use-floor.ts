import { useCallback, useMemo } from 'react';
import { instantOf, type Instant } from '#shared/basics/instant.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Order } from '#shared/orders/order.ts';
import { useHostNow, useOutbox } from '#shared/ui/browser/hooks.ts';
import { unsentAt } from '../bar/waiting.ts';
import { useOpenOrders, useWords } from '../house.ts';
import { sendChange } from '../send.ts';
import { useKept, useTablet } from '../tablet.ts';
import { hashOf } from '../where.ts';
import { hands, type Hand } from './hands.ts';
import { cartAt } from './calls.ts';
import { useCalls, useCarts } from './use-calls.ts';
import { orderCard, tableState, type OnTablet, type TableState } from './table-state.ts';

/** The host's time, as often as a clock on the wall moves. */
export function useNow(): Instant {
  const { feed } = useTablet();
  return instantOf(useHostNow(feed, 1000));
}

/** What this tablet knows of a place. */
export function useOnTablet(): (at: string) => OnTablet {
  const { outbox } = useTablet();
  const { waiting, refused } = useOutbox(outbox);
  const kept = useKept();
  return useMemo(() => {
    const keys = {
      waiting: new Set(waiting.map((command) => command.key)),
      refused: new Set(refused.map((command) => command.key)),
    };
    const taken = new Set(kept.taken);
    return (at) => ({ ...unsentAt(at, keys, kept.sent), drafted: kept.drafts[at]?.lines.length ?? 0, taken });
  }, [waiting, refused, kept]);
}

/** How a table is drawn at this moment. */
export function useTableState(): (place: Place, orders: readonly Order[]) => TableState {
  const { session } = useTablet();
  const onTablet = useOnTablet();
  const words = useWords();
  const now = useNow();
  const calls = useCalls(now);
  const carts = useCarts();
  return (place, orders) => {
    const tablet = onTablet(hashOf({ kind: 'place', id: place.id }));
    const here = calls.filter((call) => call.place.id === place.id);
    const joined = cartAt(place, carts)?.members.map((member) => member.name) ?? [];
    const { locale } = session.site;
    return tableState({ place, orders, joined, calls: here, tablet, words, locale }, now);
  };
}

/** How an order without a table is drawn: like a table, with the name that is called out. */
export function useOrderCard(): (order: Order) => TableState {
  const { session } = useTablet();
  const onTablet = useOnTablet();
  const words = useWords();
  const now = useNow();
  return (order) => {
    const tablet = onTablet(hashOf({ kind: 'order', id: order.id }));
    const state = orderCard(order, { tablet, words, locale: session.site.locale }, now);
    return { ...state, what: order.customer?.name ?? state.what };
  };
}

/** Everything that wants a hand now. */
export function useHands(): Hand[] {
  const { session } = useTablet();
  const orders = useOpenOrders();
  const { taken } = useKept();
  const words = useWords();
  const now = useNow();
  const { locale, timeZone } = session.site;
  return hands({ orders, taken: new Set(taken), words, locale, timeZone }, now);
}

/** Sends a change without waiting for it; it is kept here until the host has it. */
export function useChange(): (change: Parameters<typeof sendChange>[1]) => void {
  const tablet = useTablet();
  return useCallback(
    (change) => {
      sendChange(tablet, change).catch((error: unknown) => reportError(error));
    },
    [tablet],
  );
}
