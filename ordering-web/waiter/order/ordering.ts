import { createContext, useContext } from 'react';
import { must } from '#shared/basics/result.ts';
import type { MenuItem, MenuView } from '#shared/contract/menu-view.ts';
import type { Place } from '#shared/floor/place.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Draft } from './draft.ts';

/** What the panel on the right is about. */
export type Selected =
  | { readonly kind: 'table' }
  | { readonly kind: 'draft'; readonly lineId: string }
  | { readonly kind: 'sent'; readonly orderId: string; readonly lineId: string };

/** One table, order or counter that is being ordered for. */
export interface Ordering {
  /** `hashOf` of it: the name of its draft. */
  readonly at: string;
  /** What is called out: `T16`, `#118`, `Takeaway`. */
  readonly name: string;
  readonly place: Place | null;
  /** Its open orders, oldest first. */
  readonly orders: readonly Order[];
  readonly orderType: OrderType;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  /** Changes the draft in a way that can be taken back for a while. */
  readonly takeOff: (draft: Draft) => void;
  /** Takes that back; null when there is nothing to take back. */
  readonly bringBack: (() => void) | null;
  /** The order that new lines join; null: they make one of their own. */
  readonly joined: Order | null;
  readonly menu: MenuView;
  readonly itemOf: (id: string) => MenuItem | undefined;
  readonly selected: Selected;
  readonly select: (selected: Selected) => void;
}

export const OrderingContext = createContext<Ordering | null>(null);

export function useOrdering(): Ordering {
  return must(useContext(OrderingContext), 'a table around this part of the page');
}

export const TABLE: Selected = { kind: 'table' };
