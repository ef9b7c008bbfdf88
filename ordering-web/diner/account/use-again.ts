import { useState } from 'react';
import type { PastLine } from '#shared/contract/accounts.ts';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { say } from '#shared/i18n/diner/say.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { useSending } from '../cart/use-sending.ts';
import { show } from '../go.ts';
import { useCart, useHouse } from '../house.ts';
import { isAsBefore, orderAgain, withAgain, type AgainLine } from './again.ts';

/** Ordering again what was ordered before, into whichever cart this telephone fills. */
export interface Again {
  readonly items: ReadonlyMap<string, MenuItem>;
  /** What was looked through and differs from before, until somebody has said yes or no to it. */
  readonly review: readonly AgainLine[] | null;
  /** The dishes that went into the cart here, as `dish` named them. */
  readonly added: ReadonlySet<string>;
  /** Why nothing can be put in just now. */
  readonly news: string | null;
  /** A whole order: into the cart at once where all is as before. */
  order(lines: readonly PastLine[]): void;
  /** One dish; `id` names it in `added`. */
  dish(line: PastLine, id: string): void;
  accept(): void;
  close(): void;
}

interface Looked {
  readonly lines: readonly AgainLine[];
  /** The one dish that was asked for; null: an order. */
  readonly id: string | null;
}

export function useAgain(items: ReadonlyMap<string, MenuItem>): Again {
  const { cart: store } = useHouse();
  const cart = useCart();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  // As on a dish's own page: what is being sent is not changed under way.
  const busy = useSending();
  const put = ({ lines, id }: Looked) => {
    store.change((held) => withAgain(held, lines));
    setLooked(null);
    if (id === null) show({ at: 'order' });
    else setAdded((before) => new Set(before).add(id));
  };
  const look = (past: readonly PastLine[], id: string | null) => {
    if (busy) return;
    const found = { lines: orderAgain(past, cart, items, makeKey), id };
    if (isAsBefore(found.lines)) put(found);
    else setLooked(found);
  };
  return {
    items,
    review: looked?.lines ?? null,
    added,
    news: busy ? say('addLater') : null,
    order: (lines) => look(lines, null),
    dish: (line, id) => look([line], id),
    accept: () => looked && put(looked),
    close: () => setLooked(null),
  };
}
