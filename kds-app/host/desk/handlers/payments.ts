import type { PlaceId } from '#shared/basics/ids.ts';
import { fieldRefusal, refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { allot, dueOf, ordersAt, sumOfLines, type Allotted } from '#shared/orders/bill.ts';
import { decide } from '#shared/orders/decide/decide.ts';
import type { Order } from '#shared/orders/order.ts';
import type { PaymentRequest } from '#shared/orders/payment.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Effect } from '../facts.ts';
import { orderEffects } from './orders.ts';

/** Records money for a place's whole bill: an amount, what some lines come to, or all of it (rule Q5). */
export function payPlace(placeId: PlaceId, request: PaymentRequest, ask: Ask): Drafted {
  const place = ask.shelves.get('place', placeId)?.body;
  if (!place) return err(refusal('not_found', 'There is no such table or room.'));
  const parts = partsOf(ordersAt(ask.shelves.bodies('order'), place), request);
  if (!parts.ok) return parts;
  const effects: Effect[] = [];
  for (const [index, { order, amount }] of parts.value.entries()) {
    // The tip is one sum, so it lies with the first part.
    const part = { ...request, amount, tip: index === 0 ? request.tip : 0 };
    const facts = decide(order, { type: 'pay', request: part }, ask.house.context(ask.now, ask.by));
    if (!facts.ok) return facts;
    effects.push(...orderEffects(order, order.id, facts.value, ask));
  }
  return ok({ about: { kind: 'place', id: placeId }, effects });
}

function partsOf(orders: readonly Order[], request: PaymentRequest): Result<Allotted[], Refusal> {
  const due = orders.reduce((sum, order) => sum + dueOf(order), 0);
  if (due === 0) return err(refusal('invalid_transition', 'There is nothing left to pay here.'));
  if (request.lines.length > 0 && request.amount === undefined) return linesOf(orders, request);
  const amount = request.amount ?? due;
  if (amount > due) {
    return err({ ...fieldRefusal('amount', 'That is more than what is left to pay.'), extra: { due } });
  }
  return ok(allot(orders, amount));
}

function linesOf(orders: readonly Order[], { lines }: PaymentRequest): Result<Allotted[], Refusal> {
  const wanted = new Set(lines);
  const parts = orders
    .map((order) => ({ order, amount: sumOfLines(order, wanted) }))
    .filter(({ amount }) => amount > 0);
  return parts.length > 0 ? ok(parts) : err(fieldRefusal('lines', 'These dishes are paid already.'));
}
