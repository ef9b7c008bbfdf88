import { StaffId, type PlaceId, type SittingId } from '#shared/basics/ids.ts';
import { fieldRefusal, refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Place } from '#shared/floor/place.ts';
import { decide } from '#shared/orders/decide/decide.ts';
import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Effect } from '../facts.ts';
import { orderEffects, seat, shortPlace } from './orders.ts';
import { endedSitting, putPlace } from './sittings.ts';

/** What a move of a whole party asks for. */
export interface MovePlace {
  readonly placeId: string;
  readonly to: PlaceId;
  /** The party that is meant; left out: whoever sits there. */
  readonly sitting?: string | null;
}

/**
 * A party moves with all its open orders. At a free table its sitting goes on, so that its telephones do; where others
 * sit, the two are one party from then on, with the sitting that was there (rules W1 to W3).
 */
export function movePlace(request: MovePlace, ask: Ask): Drafted {
  const places = placesOf(request, ask);
  if (!places.ok) return places;
  const { from, to } = places.value;
  const orders = openAt(from, ask);
  if (from.sitting === null && orders.length === 0) {
    return err(refusal('invalid_transition', `Nobody sits at ${from.name}: there is nothing to move.`));
  }
  const seated = seatedAt(from, to, ask);
  const moves = transferred(orders, to, seated.sittingId, ask);
  if (!moves.ok) return moves;
  const cart = to.sitting === null ? movedCart(from, to, ask) : [];
  const effects = [...seated.effects, ...cart, ...endedSitting(from, ask), ...moves.value];
  return ok({ about: { kind: 'place', id: from.id }, effects });
}

/** The sitting that the party has at its new table: the one that is there, else its own, else a new one. */
function seatedAt(from: Place, to: Place, ask: Ask): ReturnType<typeof seat> {
  const sitting = to.sitting ?? from.sitting;
  if (sitting === null) return seat(to, ask);
  return { sittingId: sitting.id, effects: [putPlace({ ...to, sitting })] };
}

function transferred(
  orders: readonly Order[],
  to: Place,
  sittingId: SittingId | null,
  ask: Ask,
): Result<Effect[], Refusal> {
  const effects: Effect[] = [];
  for (const order of orders) {
    const command = { type: 'transfer', place: shortPlace(to), sittingId } as const;
    const facts = decide(order, command, ask.house.context(ask.now, ask.by));
    if (!facts.ok) return facts;
    effects.push(...orderEffects(order, order.id, facts.value, ask));
  }
  return ok(effects);
}

/** What the party shares goes along: who is there, what nobody has sent yet, whom they called. */
function movedCart(from: Place, to: Place, ask: Ask): Effect[] {
  const cart = ask.shelves.get('cart', from.id)?.body;
  if (!cart || cart.sittingId !== from.sitting?.id) return [];
  return [{ kind: 'cart', id: to.id, facts: [{ type: 'put', body: { ...cart, id: to.id } }] }];
}

function placesOf(
  { placeId, to, sitting }: MovePlace,
  ask: Ask,
): Result<{ from: Place; to: Place }, Refusal> {
  const from = ask.shelves.get('place', placeId)?.body;
  const there = ask.shelves.get('place', to)?.body;
  if (!from) return err(refusal('not_found', 'There is no such table or room.'));
  if (!there) return err(fieldRefusal('to', 'There is no such table or room.'));
  const fault = moveFault(from, there, sitting);
  return fault ? err(fault) : ok({ from, to: there });
}

function moveFault(from: Place, to: Place, sitting: MovePlace['sitting']): Refusal | null {
  if (to.id === from.id) return fieldRefusal('to', `They sit at ${from.name} already.`);
  if (to.kind !== 'table' || from.kind !== 'table') {
    return fieldRefusal('to', 'A party moves from a table to a table. Guests of a room change at reception.');
  }
  if (sitting === undefined || sitting === (from.sitting?.id ?? null)) return null;
  return refusal('version_conflict', `Another party sits at ${from.name} by now. Look again, then decide.`);
}

function openAt(place: Place, ask: Ask): Order[] {
  return ask.shelves
    .bodies('order')
    .filter((order) => order.place?.id === place.id && !isClosed(order.status));
}

/** Tables become somebody's own, or nobody's (rule W4). What somebody else took meanwhile becomes theirs who came last. */
export function assignPlaces(ids: readonly PlaceId[], mine: boolean, ask: Ask): Drafted {
  const { staffId, name } = ask.by;
  if (staffId === null) {
    return err(refusal('forbidden', 'Start your shift first: tables belong to a person.'));
  }
  const waiter = mine ? { id: StaffId.parse(staffId), name } : null;
  const places = ids.flatMap((id) => ask.shelves.get('place', id)?.body ?? []);
  const [first] = places;
  if (first === undefined || places.length < ids.length) {
    return err(fieldRefusal('places', 'There is no such table or room.'));
  }
  const effects = places.map((place) => putPlace({ ...place, waiter }));
  return ok({ about: { kind: 'place', id: first.id }, effects });
}
