import { err, ok, type Result } from '#shared/basics/result.ts';
import { OrderId, type LineId, type PlaceId } from '#shared/basics/ids.ts';
import { fieldRefusal, type Refusal } from '#shared/basics/refusal.ts';
import { merge, split } from '#shared/orders/decide/regroup.ts';
import type { NewOrder } from '#shared/orders/decide/place.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Effect, EffectOf } from '../facts.ts';
import { orderFor, seat, shortPlace } from './orders.ts';

/** What a split asks for. */
export interface SplitRequest {
  readonly orderId: string;
  readonly expectedVersion?: number;
  readonly lines: readonly LineId[];
  readonly placeId: PlaceId | null;
}

/** Lines move to an order of their own. No stock moves and nothing is printed: the food is the same. */
export function splitOrder(request: SplitRequest, ask: Ask): Drafted {
  const found = orderFor(request.orderId, request.expectedVersion, ask);
  if (!found.ok) return found;
  const order = found.value;
  const off = splitOff(order, request.placeId, ask);
  if (!off.ok) return off;
  const { created, seated } = off.value;
  const parts = split(order, request.lines, created, ask.house.context(ask.now, ask.by));
  if (!parts.ok) return parts;
  const customerId = ask.shelves.get('order', order.id)?.customerId ?? null;
  const effects: EffectOf<'order'>[] = [
    { kind: 'order', id: order.id, facts: parts.value.from },
    { kind: 'order', id: created.id, facts: parts.value.to, customerId, ownersOf: order.id },
  ];
  return ok({ about: { kind: 'order', id: order.id }, effects: [...effects, ...seated] });
}

/** Names for the new order, and whom it seats: at a free table, a party of its own. */
function splitOff(
  order: Order,
  placeId: PlaceId | null,
  ask: Ask,
): Result<{ created: NewOrder; seated: Effect[] }, Refusal> {
  const named = {
    id: OrderId.parse(ask.newId()),
    number: ask.nextNumber(),
    businessDay: ask.businessDay,
    place: order.place,
    sittingId: order.sittingId,
  };
  if (placeId === null) return ok({ created: named, seated: [] });
  const place = ask.shelves.get('place', placeId)?.body;
  if (!place) return err(fieldRefusal('place', 'There is no such table or room.'));
  const { sittingId, effects } = seat(place, ask);
  return ok({ created: { ...named, place: shortPlace(place), sittingId }, seated: effects });
}

/** Another order's lines move into this one. */
export function mergeOrders(
  request: { orderId: string; expectedVersion?: number; from: string },
  ask: Ask,
): Drafted {
  const order = orderFor(request.orderId, request.expectedVersion, ask);
  if (!order.ok) return order;
  const other = orderFor(request.from, undefined, ask);
  if (!other.ok) return err(fieldRefusal('from', 'There is no such order.'));
  const parts = merge(order.value, other.value, ask.house.context(ask.now, ask.by));
  if (!parts.ok) return parts;
  const effects: EffectOf<'order'>[] = [
    { kind: 'order', id: order.value.id, facts: parts.value.to, ownersOf: other.value.id },
    { kind: 'order', id: other.value.id, facts: parts.value.from },
  ];
  return ok({ about: { kind: 'order', id: order.value.id }, effects });
}
