import type { Settings } from '#shared/floor/settings.ts';
import type { Place } from '#shared/floor/place.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import { LineRequest, PlaceOrder } from '#shared/orders/commands.ts';
import type { Order } from '#shared/orders/order.ts';
import { isInKitchen } from '#shared/orders/status.ts';
import type { Draft, DraftLine } from './draft.ts';
import { plateAllergies } from './guest-allergies.ts';
import { sharesOf } from './seats.ts';

/** How an order of a place comes in. Without a place it is taken away from the counter. */
export function orderTypeAt(place: Pick<Place, 'kind'> | null): OrderType {
  if (place === null || place.kind === 'counter') return 'takeout';
  return place.kind === 'room' ? 'room_service' : 'dine_in';
}

/** The lines as the host wants them; a line for several seats becomes one for each. No plate is lost. */
export function lineRequests(draft: Draft): LineRequest[] {
  return draft.lines.flatMap((line) =>
    sharesOf(line.seats, line.quantity).map((share) => requestOf(draft, line, share)),
  );
}

function requestOf(
  draft: Draft,
  line: DraftLine,
  share: { seat: number | null; quantity: number },
): LineRequest {
  return LineRequest.parse({
    menuItemId: line.itemId,
    quantity: share.quantity,
    modifiers: line.modifiers,
    specialInstructions: line.note,
    allergies: plateAllergies(draft, line, share.seat),
    seat: share.seat,
    course: line.course,
  });
}

/** The courses of the draft, first to last. */
export function coursesOf(draft: Draft): number[] {
  return [...new Set(draft.lines.flatMap((line) => line.course ?? []))].sort((a, b) => a - b);
}

/**
 * The courses that wait until they are fired: what the waiter said, else, where the house holds later courses, all
 * but the first. What is taken away goes together.
 */
export function heldCourses(
  draft: Draft,
  orderType: OrderType,
  settings: Pick<Settings, 'holdLaterCourses'>,
): number[] {
  const [first, ...later] = coursesOf(draft);
  const byHouse = settings.holdLaterCourses && orderType === 'dine_in' ? later : [];
  return [first, ...later].flatMap((course) => {
    if (course === undefined) return [];
    return (draft.holds[course] ?? byHouse.includes(course)) ? [course] : [];
  });
}

/** The same draft with every course held: the kitchen waits until they are fired. */
export function allHeld(draft: Draft): Draft {
  return { ...draft, holds: Object.fromEntries(coursesOf(draft).map((course) => [course, true])) };
}

/** The body of `POST /orders`. */
export function placeOrder(
  draft: Draft,
  place: Pick<Place, 'id' | 'kind'> | null,
  settings: Pick<Settings, 'holdLaterCourses'>,
): PlaceOrder {
  const orderType = orderTypeAt(place);
  return PlaceOrder.parse({
    orderType,
    placeId: place?.id ?? null,
    customer: draft.customer.name || draft.customer.phone ? draft.customer : null,
    guests: orderType === 'dine_in' ? draft.guests : null,
    items: lineRequests(draft),
    specialInstructions: draft.note,
    vip: draft.vip,
    firstTime: draft.firstTime,
    hold: heldCourses(draft, orderType, settings),
  });
}

/**
 * The order that new lines join, so that a table has one bill: the newest of `open` that the kitchen works on, or the
 * one that the waiter said.
 */
export function joins(draft: Draft, open: readonly Order[]): Order | null {
  if (draft.addTo === null) return null;
  const said = open.find((order) => order.id === draft.addTo && isInKitchen(order.status));
  const fitting = open.filter((order) => ['confirmed', 'preparing', 'cooking'].includes(order.status));
  return said ?? fitting.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0] ?? null;
}
