import { z } from 'zod';
import { addressOf } from '#shared/client/address.ts';
import type { NewCommand } from '#shared/client/command.ts';
import type { Instant } from '#shared/basics/instant.ts';
import { CART_ROUTES } from '#shared/contract/routes-cart.ts';
import { FLOOR_ROUTES } from '#shared/contract/routes-floor.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import { SITE_ROUTES } from '#shared/contract/routes-house.ts';
import type { ApiRoute } from '#shared/contract/route.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Order } from '#shared/orders/order.ts';
import type { OrderStatus } from '#shared/orders/status.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { whereTo } from './floor/hands.ts';
import { type Draft, EMPTY_DRAFT } from './order/draft.ts';
import { word } from '#shared/i18n/words/say.ts';
import { say } from './words.ts';
import type { Seen } from './kept.ts';
import type { Tablet } from './tablet.ts';

type Sender = Pick<Tablet, 'outbox' | 'memory'>;

/** A change on its way: what a person calls it, and where it goes. */
export interface Change {
  readonly route: ApiRoute;
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly label: string;
  /** What it was decided on: should somebody else have changed that, the host refuses and a person is asked. */
  readonly seen?: Seen;
}

/** Puts a change into the outbox; resolves when it is stored, which is before it is sent. */
export function sendChange(sender: Sender, change: Change): Promise<void> {
  const { route, params, label, seen } = change;
  const command = commandOf(route, params, bodyOf(change), label, change.query);
  if (seen) sender.memory.noteSeen(command.key, seen);
  return sender.outbox.add(command);
}

/** The body of a change, with the version that it was decided on. */
function bodyOf({ body, seen }: Change): object {
  return { ...body, ...(seen && { expectedVersion: seen.order.version }) };
}

function commandOf(
  route: ApiRoute,
  params: Readonly<Record<string, string>>,
  body: unknown,
  label: string,
  query?: Change['query'],
): NewCommand {
  const { method } = route;
  if (method === 'get') throw new Error('Reading does not wait in the outbox');
  return { key: makeKey(), method, address: addressOf(route.path, params, query), body, label };
}

const Fields = z.record(z.string(), z.unknown()).catch({});

/** The body of a change that was kept, to be decided on another version of its order, or (null) on whatever is there. */
export function bodyAgain(body: unknown, expectedVersion: number | null): object {
  const { expectedVersion: _before, ...fields } = Fields.parse(body);
  return expectedVersion === null ? fields : { ...fields, expectedVersion };
}

/** One draft, where it was tapped, and what goes to the host for it. */
export interface Sending {
  /** `hashOf` where it was tapped. */
  readonly at: string;
  readonly draft: Draft;
  /** The order it joins; null for an order of its own. */
  readonly joins: Order | null;
  readonly body: unknown;
  readonly label: string;
}

/**
 * Sends a draft: it is remembered under its key, stored in the outbox, and only then leaves the screen. False when
 * this device keeps nothing; the draft then stays where it is.
 */
export async function sendDraft(
  { outbox, memory }: Sender,
  { at, draft, joins, body, label }: Sending,
): Promise<boolean> {
  const command =
    joins === null
      ? commandOf(ORDER_ROUTES.placeOrder, {}, body, label)
      : commandOf(ORDER_ROUTES.addLines, { id: joins.id }, body, label);
  if (!memory.remember(command.key, { at, draft })) return false;
  await outbox.add(command);
  memory.setDraft(at, EMPTY_DRAFT);
  return true;
}

/** What can be done to an order with one tap, and what it is called while it waits. */
export const orderChange = {
  accept: (order: Order): Change => ({
    route: ORDER_ROUTES.setStatus,
    params: { id: order.id },
    body: { status: 'confirmed', note: null },
    label: say('labelAccept', { where: whereTo(order) }),
    seen: { order, lineId: null },
  }),
  status: (order: Order, status: OrderStatus, note: string | null = null): Change => ({
    route: ORDER_ROUTES.setStatus,
    params: { id: order.id },
    body: { status, note },
    label: say('labelStatus', { where: whereTo(order), status: word(`status.${status}`) }),
  }),
  fire: (order: Order, course: number | null): Change => ({
    route: ORDER_ROUTES.fire,
    params: { id: order.id },
    body: { course },
    label: say('labelFire', { where: whereTo(order) }),
  }),
  hold: (order: Order, course: number): Change => ({
    route: ORDER_ROUTES.hold,
    params: { id: order.id },
    body: { course },
    label: say('labelHold', { where: whereTo(order) }),
  }),
  rush: (order: Order, rush: boolean): Change => ({
    route: ORDER_ROUTES.rush,
    params: { id: order.id },
    body: { rush },
    label: say(rush ? 'labelRush' : 'labelNoRush', { where: whereTo(order) }),
  }),
  cancel: (order: Order, reason: string): Change => ({
    route: ORDER_ROUTES.cancelOrder,
    params: { id: order.id },
    body: { reason },
    label: say('labelCancel', { where: whereTo(order) }),
    seen: { order, lineId: null },
  }),
  transfer: (order: Order, place: { id: string; name: string }): Change => ({
    route: ORDER_ROUTES.transfer,
    params: { id: order.id },
    body: { place: place.id },
    label: say('partyTo', { from: whereTo(order), to: place.name }),
    seen: { order, lineId: null },
  }),
  details: (order: Order, details: { guests?: number; vip?: boolean; firstTime?: boolean }): Change => ({
    route: ORDER_ROUTES.changeOrder,
    params: { id: order.id },
    body: details,
    label: say('labelDetails', { where: whereTo(order) }),
  }),
  line: (order: Order, line: { id: string; name: string }, change: object): Change => ({
    route: ORDER_ROUTES.changeLine,
    params: { id: order.id, line: line.id },
    body: change,
    label: say('labelChange', { where: whereTo(order), name: line.name }),
    seen: { order, lineId: line.id },
  }),
  voidLine: (order: Order, line: { id: string; name: string }, reason: string): Change => ({
    route: ORDER_ROUTES.voidLine,
    params: { id: order.id, line: line.id },
    body: { reason },
    label: say('labelVoid', { where: whereTo(order), name: line.name }),
    seen: { order, lineId: line.id },
  }),
} as const;

/** Plates leave the pass: with the last of them the order is served or on its way, else everybody sees who has them. */
export function carried(order: Order, tickets: readonly string[], status: OrderStatus | null): Change {
  if (status !== null) return orderChange.status(order, status);
  return {
    route: ORDER_ROUTES.takeOrder,
    params: { id: order.id },
    body: { tickets },
    label: say('takeOf', { where: whereTo(order) }),
  };
}

/** What can be done to one station's part of an order. */
export const ticketChange = {
  hold: (order: Order, ticket: { id: string }, until: Instant | null): Change => ({
    route: KITCHEN_ROUTES.holdTicket,
    params: { id: ticket.id },
    body: { until },
    label: say('labelHold', { where: whereTo(order) }),
  }),
} as const;

/** Orders that change together. */
export const regroup = {
  split: (order: Order, lines: readonly { id: string }[], place: { id: string } | null): Change => ({
    route: ORDER_ROUTES.split,
    params: { id: order.id },
    body: { lines: lines.map((line) => line.id), ...(place && { place: place.id }) },
    label: say('splitOf', { where: whereTo(order) }),
    seen: { order, lineId: null },
  }),
  merge: (order: Order, other: Order): Change => ({
    route: ORDER_ROUTES.merge,
    params: { id: order.id },
    body: { from: other.id },
    label: say('mergeOf', { other: other.number, number: order.number }),
    seen: { order, lineId: null },
  }),
} as const;

/** The party that sits there now moves with everything it ordered. */
export function moveParty(place: Place, to: { id: string; name: string }): Change {
  return {
    route: FLOOR_ROUTES.movePlace,
    params: { id: place.id },
    body: { to: to.id, sitting: place.sitting?.id ?? null },
    label: say('partyTo', { from: place.name, to: to.name }),
  };
}

/** Somebody comes: the guests see it on their telephones. */
export function answerCall(place: { id: string; name: string }, kind: 'waiter' | 'bill'): Change {
  return {
    route: CART_ROUTES.answerCall,
    params: { kind },
    query: { place: place.id },
    label: say('answerOf', { where: place.name }),
  };
}

/** Tables become one's own, or are let go. */
export function assignTables(places: readonly { id: string }[], mine: boolean): Change {
  return {
    route: FLOOR_ROUTES.assignPlaces,
    params: {},
    body: { places: places.map((place) => place.id), mine },
    label: say(mine ? 'takeTables' : 'letTablesGo', { n: places.length }),
  };
}

/** A party sits down, or has left. */
export function seatChange(place: { id: string; name: string }, seat: 'open' | 'close'): Change {
  const route = seat === 'open' ? SITE_ROUTES.openPlace : SITE_ROUTES.closePlace;
  const label = say(seat === 'open' ? 'labelSeat' : 'labelClose', { where: place.name });
  return { route, params: { id: place.id }, label };
}
