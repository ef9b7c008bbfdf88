import { refusal } from '#shared/basics/refusal.ts';
import { err } from '#shared/basics/result.ts';
import { PAYMENT_ROUTES, type Bill } from '#shared/contract/routes-payments.ts';
import { maySee } from '#shared/contract/views.ts';
import { dueOf, lineShares, ordersAt, paidLines, paidOf } from '#shared/orders/bill.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Order } from '#shared/orders/order.ts';
import type { OrderCommand } from '#shared/orders/commands.ts';
import type { Desk } from '../desk/api.ts';
import { mayDo } from '../desk/principal.ts';
import { answers, type Endpoint } from './endpoint.ts';
import { isOrder } from './order-json.ts';
import { managesByPin } from './by-pin.ts';
import type { Sessions } from './ports.ts';
import { said, type Reply } from './reply.ts';
import { changeOf, submit, type Commanding } from './submit.ts';

/** More than any party orders in one sitting. */
const MOST_ORDERS = 200;
const NO_PLACE = refusal('not_found', 'There is no such table or room.');
const NO_ORDER = refusal('not_found', 'There is no such order.');
const ASK_MANAGER = refusal('forbidden', 'Only a manager takes a payment back: ask for their PIN.', {
  fields: [{ path: 'pin', detail: "A manager's PIN is needed." }],
});

/** Every call about money. */
export function paymentEndpoints(desk: Desk, sessions: Sessions): readonly Endpoint[] {
  const endpoints: Record<keyof typeof PAYMENT_ROUTES, Endpoint> = {
    ...orderPayments(desk, sessions),
    ...placePayments(desk),
  };
  return Object.values(endpoints);
}

function orderPayments(desk: Desk, sessions: Sessions) {
  return {
    payOrder: answers(PAYMENT_ROUTES.payOrder, (call) => {
      const { expectedVersion: _version, ...request } = call.body;
      return changeOf(desk, call, { type: 'pay', request });
    }),
    refundPayment: answers(PAYMENT_ROUTES.refundPayment, (call) => {
      const { amount, reason } = call.body;
      return ofPayment(desk, call, call.params.id, {
        type: 'refund',
        paymentId: call.params.id,
        amount,
        reason,
      });
    }),
    voidPayment: answers(PAYMENT_ROUTES.voidPayment, async (call) => {
      const { reason, pin } = call.body;
      if (!mayDo(call.principal, 'payment.refund')) {
        const manages = await managesByPin(sessions, call.principal, pin);
        if (!manages.ok) return manages;
        if (!manages.value) return err(ASK_MANAGER);
      }
      return ofPayment(desk, call, call.params.id, {
        type: 'void-payment',
        paymentId: call.params.id,
        reason,
      });
    }),
    rateOrder: answers(PAYMENT_ROUTES.rateOrder, async (call) => {
      const held = await desk.find('order', call.params.id);
      if (!held?.body || !maySee(call.principal, { order: held.body, customerId: held.customerId })) {
        return err(NO_ORDER);
      }
      return changeOf(desk, { ...call, body: {} }, { type: 'rate', ...call.body });
    }),
  };
}

/** A payment is named after its order. */
function ofPayment(desk: Desk, call: Commanding, id: string, command: OrderCommand): Promise<Reply> {
  const orderId = id.slice(0, id.lastIndexOf('.'));
  return changeOf(desk, { ...call, params: { id: orderId }, body: {} }, command);
}

function placePayments(desk: Desk) {
  return {
    placeBill: answers(PAYMENT_ROUTES.placeBill, async ({ params }) => {
      const place = desk.get('place', params.id)?.body;
      return place ? said(200, await billOf(desk, place)) : err(NO_PLACE);
    }),
    payPlace: answers(PAYMENT_ROUTES.payPlace, (call) => {
      const place = desk.get('place', call.params.id)?.body;
      if (!place) return err(NO_PLACE);
      const before = ordersHere(desk, place);
      const command = { type: 'pay-place', placeId: place.id, request: call.body } as const;
      return submit(desk, call, command, ({ changed }) => {
        const now = new Map(changed.filter(isOrder).map((held) => [held.id, held.body]));
        const orders = before.map((order) => now.get(order.id) ?? order);
        return { status: 201, body: JSON.stringify(billFor(orders, currencyOf(desk))) };
      });
    }),
  };
}

function ordersHere(desk: Desk, place: Place): Order[] {
  return ordersAt(
    desk.all('order').flatMap(({ body }) => (body ? [body] : [])),
    place,
  );
}

/** The whole bill of whoever sits there, orders that are closed already included. */
async function billOf(desk: Desk, place: Place): Promise<Bill> {
  const { sitting } = place;
  const orders = sitting
    ? (await desk.orders({ sittingId: sitting.id, limit: MOST_ORDERS })).flatMap(({ body }) => body ?? [])
    : ordersHere(desk, place);
  return billFor(ordersAt(orders, place), currencyOf(desk));
}

function currencyOf(desk: Desk): string {
  return desk.get('settings', 'site')?.body?.site.currency ?? '';
}

function billFor(orders: readonly Order[], currency: string): Bill {
  const sum = (of: (order: Order) => number) => orders.reduce((all, order) => all + of(order), 0);
  return {
    orders: [...orders],
    lines: orders.flatMap((order) => {
      const paid = paidLines(order);
      return [...lineShares(order)].map(([lineId, amount]) => ({ lineId, amount, paid: paid.has(lineId) }));
    }),
    total: sum((order) => order.totals.total),
    tip: sum((order) => order.totals.tip),
    paid: sum(paidOf),
    due: sum(dueOf),
    currency,
  };
}
