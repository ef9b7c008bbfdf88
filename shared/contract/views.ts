import { ticketsOf } from '../kitchen/ticket.ts';
import type { Item } from '../menu/menu.ts';
import type { Order } from '../orders/order.ts';
import { may, type Role } from '../people/roles.ts';
import type { BodyOf, Document, DocumentKind } from './documents.ts';

/** Who is looking, as far as what they may see depends on it. */
export interface Audience {
  readonly role: Role;
  readonly placeId: string | null;
  readonly sittingId: string | null;
  /** The session of a customer without a place: they see the orders that they placed. */
  readonly customerId: string | null;
  readonly agentId: string | null;
}

/** An order with who it belongs to; the owner is not part of what anybody is shown. */
export interface StoredOrder {
  readonly order: Order;
  readonly customerId: string | null;
}

/** Whether this audience may see the order at all. */
export function maySee(audience: Audience, stored: StoredOrder): boolean {
  if (may(audience.role, 'order.read.all')) return true;
  if (!may(audience.role, 'order.read.own')) return false;
  const { order, customerId } = stored;
  if (customerId !== null && customerId === audience.customerId) return true;
  const sameSitting = order.sittingId !== null && order.sittingId === audience.sittingId;
  return sameSitting && order.place?.id === audience.placeId;
}

/** The ways in which an order is shown. Equal views of one change are serialised once. */
export type OrderView = 'full' | 'kitchen' | 'guest';

/** Which view of an order a role gets. */
export function orderViewOf(role: Role): OrderView {
  if (role === 'kitchen') return 'kitchen';
  return may(role, 'order.read.all') ? 'full' : 'guest';
}

/** The order as one view shows it: cooks need no telephone numbers, guests no names of staff. */
export function orderFor(view: OrderView, order: Order): Order {
  switch (view) {
    case 'full':
      return order;
    case 'kitchen':
      return { ...order, customer: order.customer ? { name: order.customer.name } : null };
    case 'guest':
      return {
        ...order,
        statusHistory: order.statusHistory.map((change) => ({ ...change, by: '' })),
        carries: order.carries.map((carry) => ({ ...carry, staffId: null, name: '', note: '' })),
      };
  }
}

/** A dish without what is the kitchen's business alone: how it is made, and what cooks call it in their own language. */
export function itemForGuests({
  recipe: _recipe,
  names: _names,
  ...item
}: Item): Omit<Item, 'recipe' | 'names'> {
  return item;
}

/** A document envelope of a body; kinds and bodies belong together by type. */
export function documentOf<K extends DocumentKind>(kind: K, id: string, seq: number, body: BodyOf<K> | null) {
  return { kind, id, seq, body };
}

/** The ticket documents of an order for one station, or for all. */
export function ticketDocuments(order: Order, seq: number, station: string | null): Document[] {
  return ticketsOf(order)
    .filter((ticket) => station === null || ticket.station === station)
    .map((ticket) => documentOf('ticket', ticket.id, seq, ticket));
}
