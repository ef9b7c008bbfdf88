import { ok, err, type Result } from '../../basics/result.ts';
import type { BusinessDay } from '../../basics/business-day.ts';
import type { OrderId, SittingId } from '../../basics/ids.ts';
import { fieldRefusal, refusal, type Refusal } from '../../basics/refusal.ts';
import type { PlaceOrder } from '../commands.ts';
import { slotOf } from '../../floor/slots.ts';
import type { Stay } from '../../floor/stay.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { Line, Order, OrderPlace, Totals } from '../order.ts';
import { feesOf, totalsOf } from '../pricing.ts';
import { PROGRESS } from '../status.ts';
import { pausedFor, whenReady, zoneFault, type When } from './ahead.ts';
import { makeLines, servedFault, stockFault, wantedBy } from './lines.ts';
import { sendLines } from './tickets.ts';

/** What the host knows about a new order beside what was asked: who is where, and the names it gives. */
export interface NewOrder {
  readonly id: OrderId;
  readonly number: number;
  readonly businessDay: BusinessDay;
  readonly place: OrderPlace | null;
  readonly sittingId: SittingId | null;
  /** Somebody of the house has to accept it, whatever its order type says (rule GT2). */
  readonly unapproved?: boolean;
  /** The guest who stays in the room, as reception wrote it down. */
  readonly stay?: Stay | null;
}

/** Decides a new order (rules O1 to O9): its facts, or the first thing that is wrong with it. */
export function placeOrder(request: PlaceOrder, order: NewOrder, context: OrderContext): Decision {
  const paused = pausedFor(request.orderType, context);
  if (paused) return err(paused);
  const drafted = draft(request, order, context);
  if (!drafted.ok) return drafted;
  const placed = drafted.value;
  const facts = [{ type: 'placed' as const, order: placed }];
  if (order.unapproved || !context.settings.autoConfirm[request.orderType]) return ok(facts);
  return ok([
    ...facts,
    { type: 'status-changed', status: 'confirmed', note: null },
    ...sendLines(placed, placed.items, context),
  ]);
}

/**
 * What an order would cost now, or why it would be refused. Nothing is placed. Whether there is room for it at the time
 * that it is wanted for is not asked, only what is served then.
 */
export function quote(request: PlaceOrder, order: NewOrder, context: OrderContext): Result<Totals, Refusal> {
  const found = priced(anywhere({ ...request, expectedTotal: null }), order, context);
  return found.ok ? ok(found.value.totals) : found;
}

/** What an order costs can be asked before its address is written. */
function anywhere(request: PlaceOrder): PlaceOrder {
  const { customer, orderType } = request;
  if (orderType !== 'delivery' || customer?.address) return request;
  return { ...request, customer: { ...customer, address: '?' } };
}

function draft(request: PlaceOrder, order: NewOrder, context: OrderContext): Result<Order, Refusal> {
  const found = priced(request, order, context);
  if (!found.ok) return found;
  const { lines, totals } = found.value;
  const heldCourses = request.hold ?? laterCourses(lines, context);
  const when = whenReady(request, lines, heldCourses, context);
  if (!when.ok) return when;
  return ok({ ...pendingOrder(request, order, lines, totals, context), ...when.value, heldCourses });
}

/** The lines of an order and what they cost together. */
function priced(
  request: PlaceOrder,
  order: NewOrder,
  context: OrderContext,
): Result<{ readonly lines: Line[]; readonly totals: Totals }, Refusal> {
  const fault = requestFault(request, order, context);
  if (fault) return err(fault);
  const target = { orderId: order.id, orderType: request.orderType, firstNumber: 1 };
  const lines = makeLines(request.items, target, context);
  if (!lines.ok) return lines;
  const closed = servedFault(request.items, wantedAt(request, context) ?? context.now, context);
  if (closed) return err(closed);
  const short = stockFault(wantedBy(lines.value), context);
  if (short) return err(short);
  const fees = feesOf(request.orderType, context.settings, request.customer?.postcode);
  const totals = totalsOf(lines.value, request.orderType, context.settings, fees);
  const other = request.expectedTotal !== null && request.expectedTotal !== totals.total;
  return other ? err(priceChanged(totals, context)) : ok({ lines: lines.value, totals });
}

/** The moment that it is wanted for; null: now. What is served then is what can be ordered. */
function wantedAt({ slotId, orderType, requestedFor }: PlaceOrder, { settings }: OrderContext) {
  if (slotId === null) return requestedFor;
  return slotOf(slotId, orderType, settings.slots.plans, settings.site.timeZone)?.from ?? null;
}

function priceChanged(totals: Totals, context: OrderContext): Refusal {
  return refusal(
    'price_changed',
    'A price has changed since you looked. Check the new total and send again.',
    {
      extra: { totals, currency: context.settings.site.currency },
    },
  );
}

function requestFault(request: PlaceOrder, order: NewOrder, context: OrderContext): Refusal | null {
  const { itemsPerOrder, noteLength } = context.settings.limits;
  if (request.items.length > itemsPerOrder) {
    return fieldRefusal(
      'items',
      `An order has at most ${itemsPerOrder} items. Send the rest as a second order.`,
    );
  }
  if (request.specialInstructions.length > noteLength) {
    return fieldRefusal('specialInstructions', `A note has at most ${noteLength} characters.`);
  }
  return whereFault(request, order) ?? zoneFault(request, context);
}

/** An order must be able to reach somebody (rule O5). */
function whereFault(request: PlaceOrder, order: NewOrder): Refusal | null {
  switch (request.orderType) {
    case 'dine_in':
      return order.place ? null : fieldRefusal('placeId', 'Say which table it is for.');
    case 'room_service':
      return order.place?.kind === 'room' ? null : fieldRefusal('placeId', 'Say which room it is for.');
    case 'delivery':
      return request.customer?.address ? null : fieldRefusal('customer.address', 'Say where to deliver it.');
    case 'takeout':
    case 'online':
      return null;
  }
}

function pendingOrder(
  request: PlaceOrder,
  order: NewOrder,
  items: Line[],
  totals: Totals,
  context: OrderContext,
): Omit<Order, keyof When | 'heldCourses'> {
  const { now, by, settings } = context;
  const { id, number, businessDay, place, sittingId, stay } = order;
  return {
    id,
    number,
    businessDay,
    place,
    sittingId,
    ...aboutWhom(request, stay),
    orderType: request.orderType,
    status: 'pending',
    progress: PROGRESS.pending,
    guests: request.guests,
    items,
    tickets: [],
    rush: false,
    firstTime: request.firstTime,
    packed: [],
    carries: [],
    totals,
    currency: settings.site.currency,
    paymentMethod: request.paymentMethod,
    payments: [],
    rating: null,
    statusHistory: [{ status: 'pending', at: now, by: by.name, note: null }],
    placedBy: by.name,
    createdAt: now,
    updatedAt: now,
    named: { lines: items.length, tickets: 0 },
    version: 1,
  };
}

/** Who eats it; what reception wrote about the guest of a room goes with each of its orders (rule ST4). */
function aboutWhom(request: PlaceOrder, stay: Stay | null = null) {
  const { customer, specialInstructions, allergies, vip } = request;
  if (stay === null) return { customer, specialInstructions, allergies, vip };
  return {
    customer: { ...customer, name: stay.guest },
    specialInstructions: [stay.notes, specialInstructions].filter((text) => text !== '').join('\n'),
    allergies: [...new Set([...stay.allergies, ...allergies])],
    vip: vip || stay.vip,
  };
}

/** Of several courses the first goes now and the rest wait, when the site wants it so (rule C1). */
function laterCourses(items: readonly Line[], context: OrderContext): number[] {
  if (!context.settings.holdLaterCourses) return [];
  const courses = [...new Set(items.flatMap((line) => line.course ?? []))].sort((a, b) => a - b);
  return courses.slice(1);
}
