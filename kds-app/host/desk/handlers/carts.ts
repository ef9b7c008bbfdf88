import type { PlaceId } from '#shared/basics/ids.ts';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { emptyCart, memberName, sentOff, type Cart, type CartLine } from '#shared/floor/cart.ts';
import { changeCart, isEverybodyReady, type CartContext } from '#shared/floor/change-cart.ts';
import type { Place } from '#shared/floor/place.ts';
import { PlaceOrder } from '#shared/orders/commands.ts';
import type { CartMember, DeskCommand } from '../commands.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Effect } from '../facts.ts';
import { placeNewOrder } from './orders.ts';

type Of<T extends DeskCommand['type']> = Extract<DeskCommand, { type: T }>;

/** The cart of whoever sits there now; an old one of another sitting is nobody's. */
function cartOf(placeId: string, ask: Ask): Result<{ place: Place; cart: Cart }, Refusal> {
  const place = ask.shelves.get('place', placeId)?.body;
  if (!place) return err(refusal('not_found', 'There is no such table or room.'));
  if (!place.sitting) {
    return err(refusal('invalid_transition', `Nobody sits at ${place.name}. Scan the code again to begin.`));
  }
  const known = ask.shelves.get('cart', placeId)?.body;
  const current = known?.sittingId === place.sitting.id;
  return ok({ place, cart: current ? known : emptyCart(place.id, place.sitting) });
}

/** Somebody at the table changes what they all share. */
export function changeCartOf({ placeId, member, command }: Of<'cart'>, ask: Ask): Drafted {
  const found = cartOf(placeId, ask);
  if (!found.ok) return found;
  const changed = changeCart(found.value.cart, command, contextOf(member, ask));
  if (!changed.ok) return changed;
  return ok({ about: { kind: 'cart', id: placeId }, effects: [putCart(changed.value)] });
}

function contextOf(member: CartMember, ask: Ask): CartContext {
  return { now: ask.now, member, limits: ask.house.settings.limits };
}

function putCart(cart: Cart): Effect {
  return { kind: 'cart', id: cart.id, facts: [{ type: 'put', body: cart }] };
}

/**
 * Sends what is in the cart as one order, and empties it in the same commit (rule CT7). Where everybody has to say so,
 * whoever sends says it for themselves, and the last one's word sends it (rule CT5).
 */
export function sendCart(command: Of<'send-cart'>, ask: Ask): Drafted {
  const found = cartOf(command.placeId, ask);
  if (!found.ok) return found;
  const said = changeCart(found.value.cart, { type: 'ready', ready: true }, contextOf(command.member, ask));
  if (!said.ok) return said;
  const lines = goingOf(said.value, command.lines);
  if (lines.length === 0) return err(nothingLeft(said.value));
  const waits = ask.house.settings.ordering.cartSend === 'everybody' && !command.all;
  if (waits && !isEverybodyReady(said.value)) {
    return ok({ about: { kind: 'cart', id: command.placeId }, effects: [putCart(said.value)] });
  }
  const request = orderOf(said.value, lines, command, found.value.place.id);
  const placed = placeNewOrder(request, ask, (index) => command.owners?.get(lines[index]?.member ?? ''));
  if (!placed.ok) return placed;
  const left = sentOff(said.value, new Set(lines.map((line) => line.id)));
  return ok({ ...placed.value, effects: [...placed.value.effects, putCart(left)] });
}

function goingOf(cart: Cart, wanted: readonly string[] | null): CartLine[] {
  return cart.lines.filter((line) => wanted === null || wanted.includes(line.id));
}

function nothingLeft(cart: Cart): Refusal {
  const words =
    cart.rounds > 0
      ? 'It is sent already: somebody at the table was quicker.'
      : 'There is nothing in the order yet.';
  return refusal('invalid_transition', words);
}

function orderOf(
  cart: Cart,
  lines: readonly CartLine[],
  command: Of<'send-cart'>,
  placeId: PlaceId,
): PlaceOrder {
  return PlaceOrder.parse({
    orderType: 'dine_in',
    placeId,
    items: lines.map((line) => ({
      menuItemId: line.itemId,
      quantity: line.quantity,
      modifiers: line.modifiers,
      specialInstructions: line.note,
      guest: cart.members.length > 1 ? memberName(cart, line.member) : '',
    })),
    specialInstructions: cart.note,
    allergies: cart.allergies,
    guests: cart.members.length,
    paymentMethod: command.paymentMethod,
    expectedTotal: command.expectedTotal,
  });
}
