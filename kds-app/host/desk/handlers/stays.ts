import { SittingId } from '#shared/basics/ids.ts';
import { fieldRefusal, refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Place } from '#shared/floor/place.ts';
import type { CheckIn, Stay, StayChange } from '#shared/floor/stay.ts';
import { isOnRoom } from '#shared/orders/account.ts';
import { dueOf } from '#shared/orders/bill.ts';
import { decide } from '#shared/orders/decide/decide.ts';
import { evolveAll } from '#shared/orders/evolve.ts';
import type { OrderFact } from '#shared/orders/facts.ts';
import type { Order } from '#shared/orders/order.ts';
import { PaymentRequest } from '#shared/orders/payment.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Effect } from '../facts.ts';
import { orderEffects } from './orders.ts';
import { endedSitting, putPlace, stayAt } from './sittings.ts';

const NO_ROOM = refusal('not_found', 'There is no such room.');

/** Somebody moves in: a new stay with a sitting of its own, so that nothing of the last guest's is theirs (ST1, ST2). */
export function checkIn(placeId: string, asked: CheckIn, ask: Ask): Drafted {
  const room = roomOf(placeId, ask);
  if (!room.ok) return room;
  const taken = stayFault(placeId, ask);
  if (taken) return err(taken);
  const late = untilFault(asked.until, ask.businessDay);
  if (late) return err(late);
  const sittingId = SittingId.parse(ask.newId());
  const stay: Stay = {
    ...asked,
    id: room.value.id,
    sittingId,
    from: ask.businessDay,
    checkedInAt: ask.now,
    leftAt: null,
  };
  const place = { ...room.value, sitting: { id: sittingId, since: ask.now, approved: true, code: null } };
  return ok({ about: { kind: 'stay', id: placeId }, effects: [putStay(stay), putPlace(place)] });
}

/** Something about the guest is written otherwise; their sessions and orders go on. */
export function changeStay(placeId: string, change: StayChange, ask: Ask): Drafted {
  const stay = stayAt(placeId, ask);
  if (!stay) return err(nobodyIn(placeId, ask));
  const late = change.until === undefined ? null : untilFault(change.until, ask.businessDay);
  if (late) return err(late);
  return ok({ about: { kind: 'stay', id: placeId }, effects: [putStay({ ...stay, ...change })] });
}

/**
 * The guest leaves: their sessions end with the sitting. Refused while something of theirs is open; with the account
 * settled, what was brought to them is closed with it (ST5, ST6).
 */
export function checkOut(placeId: string, paidWith: string | null, ask: Ask): Drafted {
  const room = roomOf(placeId, ask);
  if (!room.ok) return room;
  const stay = stayAt(placeId, ask);
  if (!stay) return err(nobodyIn(placeId, ask));
  const open = openOrdersOf(stay, ask);
  const closing = paidWith === null ? [] : open.filter(isBrought);
  const left = open.filter((order) => !closing.includes(order));
  if (left.length > 0) return err(stillOpen(room.value, left));
  const closed = closeAll(closing, paidWith ?? '', ask);
  if (!closed.ok) return closed;
  const gone = { ...stay, leftAt: ask.now };
  const effects = [...closed.value, putStay(gone), ...endedSitting(room.value, ask)];
  return ok({ about: { kind: 'stay', id: placeId }, effects });
}

/** Why a place cannot be given to others or taken away: somebody stays there; null: nobody does. */
export function stayFault(placeId: string, ask: Ask): Refusal | null {
  const stay = stayAt(placeId, ask);
  if (!stay) return null;
  const name = ask.shelves.get('place', placeId)?.body?.name ?? placeId;
  return refusal(
    'invalid_transition',
    `${name} is taken by ${stay.guest}. Check them out at reception first.`,
  );
}

function roomOf(placeId: string, ask: Ask): Result<Place, Refusal> {
  const place = ask.shelves.get('place', placeId)?.body;
  return place?.kind === 'room' ? ok(place) : err(NO_ROOM);
}

function nobodyIn(placeId: string, ask: Ask): Refusal {
  const name = ask.shelves.get('place', placeId)?.body?.name;
  return name === undefined ? NO_ROOM : refusal('invalid_transition', `Nobody is checked into ${name}.`);
}

function untilFault(until: string, today: string): Refusal | null {
  return until < today ? fieldRefusal('until', 'The day of departure is past. Choose today or later.') : null;
}

function putStay(stay: Stay): Effect {
  return { kind: 'stay', id: stay.id, facts: [{ type: 'put', body: stay }] };
}

function openOrdersOf(stay: Stay, ask: Ask): Order[] {
  return ask.shelves
    .bodies('order')
    .filter((order) => order.sittingId === stay.sittingId && !isClosed(order.status));
}

function isBrought(order: Order): boolean {
  return order.status === 'delivered' || order.status === 'served';
}

function stillOpen(room: Place, left: readonly Order[]): Refusal {
  const words = left.map(({ number, status }) => `${number} (${status.replaceAll('_', ' ')})`).join(', ');
  const orders = left.map(({ id, number, status }) => ({ id, number, status }));
  return refusal(
    'invalid_transition',
    `${room.name} still has open orders: ${words}. Settle, cancel or move them first.`,
    { extra: { orders } },
  );
}

function closeAll(orders: readonly Order[], method: string, ask: Ask): Result<Effect[], Refusal> {
  const effects: Effect[] = [];
  for (const order of orders) {
    const facts = closingFacts(order, method, ask);
    if (!facts.ok) return facts;
    effects.push(...orderEffects(order, order.id, facts.value, ask));
  }
  return ok(effects);
}

/** What is left to pay is paid, and the order closed. */
function closingFacts(order: Order, method: string, ask: Ask): Result<OrderFact[], Refusal> {
  const context = ask.house.context(ask.now, ask.by);
  const request = PaymentRequest.parse({ method });
  const owes = isOnRoom(order) && dueOf(order) > 0;
  const paid = owes ? decide(order, { type: 'pay', request }, context) : ok([]);
  if (!paid.ok) return paid;
  const now = evolveAll(order, paid.value, { at: ask.now, by: ask.by.name });
  if (isClosed(now.status)) return paid;
  const note = 'Settled at check-out.';
  const closed = decide(now, { type: 'set-status', status: 'completed', note }, context);
  return closed.ok ? ok([...paid.value, ...closed.value]) : closed;
}
