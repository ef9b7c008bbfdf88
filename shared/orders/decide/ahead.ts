import { plus } from '../../basics/instant.ts';
import { fieldRefusal, refusal, type Refusal } from '../../basics/refusal.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import { deliveryFee } from '../../floor/delivery-settings.ts';
import { isStaff } from '../../people/roles.ts';
import type { OrderCommand, PlaceOrder } from '../commands.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { Line, Order } from '../order.ts';
import { isClosed } from '../status.ts';

/** What an order says about when it is wanted and when it will be ready. */
export type When = Pick<Order, 'requestedFor' | 'slot' | 'estimatedReadyAt' | 'promise'>;

/** Works out when an order is wanted, and what it is promised (rules CP1, CP3 and CP5). */
export function whenReady(
  request: PlaceOrder,
  lines: readonly Line[],
  held: readonly number[],
  context: OrderContext,
): Result<When, Refusal> {
  const asked = { orderType: request.orderType, lines };
  if (request.slotId !== null) return inSlot(request.slotId, asked, context);
  const fault = otherTime(request, context);
  if (fault) return err(fault);
  const { requestedFor } = request;
  if (requestedFor !== null) {
    return ok({ requestedFor, slot: null, estimatedReadyAt: requestedFor, promise: null });
  }
  const soon = lines.filter((line) => line.course === null || !held.includes(line.course));
  const estimate = context.capacity?.promise({ ...asked, lines: soon });
  if (!estimate)
    return ok({
      requestedFor,
      slot: null,
      estimatedReadyAt: bySlowest(request, lines, context),
      promise: null,
    });
  const { at, ...promise } = estimate;
  return ok({ requestedFor, slot: null, estimatedReadyAt: at, promise });
}

function inSlot(
  id: string,
  asked: { readonly orderType: PlaceOrder['orderType']; readonly lines: readonly Line[] },
  { capacity }: OrderContext,
): Result<When, Refusal> {
  if (!capacity) return err(fieldRefusal('slotId', 'This time window is not offered.'));
  const found = capacity.slot(id, asked);
  if (!found.ok) return found;
  const slot = found.value;
  const promise = { from: slot.from, to: slot.to, why: 'It was ordered for this time.' };
  return ok({ requestedFor: slot.from, slot, estimatedReadyAt: slot.from, promise });
}

/** Guests choose a time that is offered where times are offered: any other would get past the kitchen's room. */
function otherTime({ requestedFor, orderType }: PlaceOrder, { by, capacity }: OrderContext): Refusal | null {
  if (requestedFor === null || isHouse(by.role) || !capacity?.hasSlots(orderType)) return null;
  return fieldRefusal('requestedFor', 'Choose one of the times that are offered.');
}

/** Guests have it brought where the house delivers to; staff know what they do (rule CP10). */
export function zoneFault(
  { orderType, customer }: PlaceOrder,
  { by, settings }: OrderContext,
): Refusal | null {
  if (orderType !== 'delivery' || isHouse(by.role)) return null;
  if (!settings.delivery.offered) return fieldRefusal('orderType', 'Nothing is delivered here.');
  if (deliveryFee(customer?.postcode ?? '', settings.delivery) !== null) return null;
  return fieldRefusal('customer.postcode', 'Nothing is delivered to this postcode.');
}

/** Without the kitchen's load: its slowest dish, else the site's promise. */
function bySlowest(request: PlaceOrder, lines: readonly Line[], { now, settings }: OrderContext): string {
  const slowest = Math.max(0, ...lines.map((line) => line.prepSeconds));
  return plus(now, (slowest > 0 ? slowest : settings.promiseSeconds[request.orderType]) * 1000);
}

const isHouse = (role: OrderContext['by']['role']) => role === 'system' || isStaff(role);

/** Guests cannot order by a channel that is paused; the house's own people can (rule CP8). */
export function pausedFor(
  orderType: PlaceOrder['orderType'],
  { by, capacity }: OrderContext,
): Refusal | null {
  return isHouse(by.role) ? null : (capacity?.paused(orderType) ?? null);
}

/** What is expected of the order has moved with the kitchen's load (rule CP2). */
export function renewPromise(
  order: Order,
  { at, promise }: Extract<OrderCommand, { type: 'promise' }>,
): Decision {
  if (isClosed(order.status)) return err(refusal('invalid_transition', 'This order is closed.'));
  return ok([{ type: 'promised', at, promise }]);
}
