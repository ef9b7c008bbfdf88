import { err, ok, type Result } from '#shared/basics/result.ts';
import { OrderId, type SittingId } from '#shared/basics/ids.ts';
import { fieldRefusal, refusal, type Refusal } from '#shared/basics/refusal.ts';
import type { Place } from '#shared/floor/place.ts';
import { isStaff } from '#shared/people/roles.ts';
import type { OrderCommand, PlaceOrder } from '#shared/orders/commands.ts';
import { decide } from '#shared/orders/decide/decide.ts';
import { placeOrder, type NewOrder } from '#shared/orders/decide/place.ts';
import { evolveAll } from '#shared/orders/evolve.ts';
import type { OrderFact } from '#shared/orders/facts.ts';
import type { Order, OrderPlace } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { Asker, TransferTo } from '../commands.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Effect } from '../facts.ts';
import type { LineOwner } from '../journal.ts';
import { sheetsFor } from '../documents.ts';
import { jobsFor, unwantedJobs } from '../paper.ts';
import { approved, endedSitting, gateFault, isGated, putPlace, sittingAt, stayAt } from './sittings.ts';
import { stockMoves } from './stock.ts';

/** Whose the line is that was asked for as the `index`th, to be found again by them (rule AC5). */
type OwnerOf = (index: number) => string | null | undefined;

/** To whom a new order belongs. */
interface Belonging {
  readonly customerId: string | null;
  readonly ownerOf: OwnerOf;
}

/** Places a new order, and seats a party at its table when nobody sits there yet. */
export function placeNewOrder(request: PlaceOrder, ask: Ask, ownerOf: OwnerOf = () => ask.by.owner): Drafted {
  const where = whereTo(request, ask);
  if (!where.ok) return where;
  const { order, seated } = where.value;
  const asked = { ...asGuestsMay(request, ask.by), placeId: order.place?.id ?? null };
  const facts = placeOrder(asked, order, ask.house.context(ask.now, ask.by));
  if (!facts.ok) return facts;
  const effects = orderEffects(null, order.id, facts.value, ask, { customerId: ask.by.customerId, ownerOf });
  return ok({ about: { kind: 'order', id: order.id }, effects: [...effects, ...seated] });
}

/** Marks that the house gives are not taken from guests. */
function asGuestsMay(request: PlaceOrder, by: Asker): PlaceOrder {
  return isOfHouse(by) ? request : { ...request, vip: false, firstTime: false };
}

const isOfHouse = ({ role }: Asker) => role === 'system' || isStaff(role);

/**
 * Where a new order goes, and the names that it gets. A session of a place orders for that place only, and who orders
 * ahead for none: a table and who stays in a room are nothing to them (rule GT5).
 */
export function whereTo(
  request: PlaceOrder,
  ask: Ask,
): Result<{ order: NewOrder; seated: Effect[] }, Refusal> {
  const fault = typeFault(request, ask.by) ?? pileFault(ask);
  if (fault) return err(fault);
  const id = OrderId.parse(ask.newId());
  const number = ask.nextNumber();
  const none = { id, number, businessDay: ask.businessDay, place: null, sittingId: null };
  const placeId = ask.by.placeId ?? (isOfHouse(ask.by) ? request.placeId : null);
  if (placeId === null) return ok({ order: none, seated: [] });
  const place = ask.shelves.get('place', placeId)?.body;
  if (!place) return err(fieldRefusal('placeId', 'There is no such table or room.'));
  const shut = gateFault(place, ask);
  if (shut) return err(shut);
  const seated = seat(place, ask);
  const stay = stayAt(place.id, ask);
  const unapproved = isGated(place, ask);
  const order = { ...none, place: shortPlace(place), sittingId: seated.sittingId, stay, unapproved };
  return ok({ order, seated: seated.effects });
}

const TYPES_OF_GUESTS: Readonly<Partial<Record<Asker['role'], readonly string[]>>> = {
  diner: ['dine_in'],
  guest: ['room_service'],
  customer: ['takeout', 'delivery', 'online'],
};

function typeFault(request: PlaceOrder, by: Asker): Refusal | null {
  const types = TYPES_OF_GUESTS[by.role];
  if (!types || types.includes(request.orderType)) return null;
  return fieldRefusal('orderType', 'This page cannot order that way.');
}

/** How many orders of one party, or of one who orders ahead, the kitchen has before it at once. */
const MOST_UNFINISHED = { seated: 15, ahead: 5 };
const UNFINISHED: ReadonlySet<string> = new Set(['pending', 'confirmed', 'preparing', 'cooking']);

/** Nobody buries the kitchen under orders from one telephone (rule GT6). */
function pileFault({ by, shelves }: Ask): Refusal | null {
  if (isOfHouse(by)) return null;
  const { sittingId, customerId } = by;
  const most = sittingId === null ? MOST_UNFINISHED.ahead : MOST_UNFINISHED.seated;
  const own = shelves.all('order').filter(({ body, customerId: whose }) => {
    if (!body || !UNFINISHED.has(body.status)) return false;
    return sittingId === null ? whose === customerId : body.sittingId === sittingId;
  });
  if (own.length < most) return null;
  const words = `The kitchen still has ${own.length} orders of yours. Wait until one is ready, or ask us.`;
  return refusal('forbidden', words);
}

export function shortPlace(place: Place): OrderPlace {
  return { id: place.id, kind: place.kind, name: place.name };
}

/** The sitting at a place, begun now when there is none; the counter has no sittings. */
export function seat(place: Place, ask: Ask): { sittingId: SittingId | null; effects: Effect[] } {
  if (place.kind === 'counter') return { sittingId: null, effects: [] };
  const sitting = sittingAt(place, ask);
  const known = place.sitting?.id === sitting.id;
  return { sittingId: sitting.id, effects: known ? [] : [putPlace({ ...place, sitting })] };
}

/** Any command to an order that exists. */
export function changeOrder(
  orderId: string,
  expectedVersion: number | undefined,
  command: OrderCommand | TransferTo,
  ask: Ask,
): Drafted {
  const found = orderFor(orderId, expectedVersion, ask);
  if (!found.ok) return found;
  const order = found.value;
  const meant = command.type === 'transfer-to' ? transferTo(command, ask) : ok({ command, seated: [] });
  if (!meant.ok) return meant;
  const facts = decide(order, meant.value.command, ask.house.context(ask.now, ask.by));
  if (!facts.ok) return facts;
  const effects = orderEffects(order, order.id, facts.value, ask);
  return ok({ about: { kind: 'order', id: order.id }, effects: [...effects, ...meant.value.seated] });
}

type Meant = { command: OrderCommand; seated: Effect[] };

function transferTo(command: TransferTo, ask: Ask): Result<Meant, Refusal> {
  const place = ask.shelves.get('place', command.placeId)?.body;
  if (!place) return err(fieldRefusal('place', 'There is no such table or room.'));
  const { sittingId, effects } = seat(place, ask);
  return ok({ command: { type: 'transfer', place: shortPlace(place), sittingId }, seated: effects });
}

/** The order that a command is about, at the version that it was decided on. */
export function orderFor(
  orderId: string,
  expectedVersion: number | undefined,
  ask: Ask,
): Result<Order, Refusal> {
  const order = ask.shelves.get('order', orderId)?.body;
  if (!order) return err(refusal('not_found', 'There is no such order.'));
  if (expectedVersion !== undefined && expectedVersion !== order.version) {
    return err(
      refusal(
        'version_conflict',
        `Order ${order.number} was changed by somebody else. Look again, then decide.`,
        {
          extra: { version: order.version },
        },
      ),
    );
  }
  return ok(order);
}

/** What facts about an order bring with them: stock, paper, and the end of the sitting. */
export function orderEffects(
  before: Order | null,
  id: string,
  facts: readonly OrderFact[],
  ask: Ask,
  whose?: Belonging,
): Effect[] {
  const after = evolveAll(before, facts, { at: ask.now, by: ask.by.name });
  const closed = isClosed(after.status) && !(before && isClosed(before.status));
  return [
    { kind: 'order', id, facts, after, ...belonging(after, whose) },
    ...stockMoves(before, after, ask),
    ...jobsFor(before, after, ask),
    ...sheetsFor(before, after, ask),
    ...(after.status === 'cancelled' && closed ? unwantedJobs(after, ask) : []),
    ...(after.status === 'completed' && closed ? endOfSitting(after, ask) : []),
    ...(before?.status === 'pending' && after.status === 'confirmed' ? acceptedTable(after, ask) : []),
  ];
}

function belonging({ items }: Order, whose: Belonging | undefined) {
  if (!whose) return {};
  const owners = items.flatMap(({ id }, index): LineOwner[] => {
    const owner = whose.ownerOf(index);
    return owner ? [{ owner, line: id }] : [];
  });
  return { customerId: whose.customerId, owners };
}

/** Whoever accepts the first order of a table accepts the table (rule GT2). */
function acceptedTable(order: Order, ask: Ask): Effect[] {
  const place = order.place && ask.shelves.get('place', order.place.id)?.body;
  return place && place.sitting?.id === order.sittingId ? approved(place, ask) : [];
}

/**
 * The last bill of a party closes its sitting: its phones see nothing more (reliability: table codes). That of a room
 * lasts until check-out.
 */
function endOfSitting(closed: Order, ask: Ask): Effect[] {
  if (closed.place === null || closed.sittingId === null) return [];
  const place = ask.shelves.get('place', closed.place.id)?.body;
  if (!place || place.sitting?.id !== closed.sittingId || stayAt(place.id, ask)) return [];
  const others = ask.shelves
    .bodies('order')
    .some(
      (order) => order.sittingId === closed.sittingId && order.id !== closed.id && !isClosed(order.status),
    );
  return others ? [] : endedSitting(place, ask);
}
