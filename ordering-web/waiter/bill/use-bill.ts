import { z } from 'zod';
import { addressOf } from '#shared/client/address.ts';
import type { KeptCommand } from '#shared/client/command.ts';
import type { Amount } from '#shared/basics/money.ts';
import { PAYMENT_ROUTES } from '#shared/contract/routes-payments.ts';
import { PlaceId } from '#shared/basics/ids.ts';
import type { PlaceCall } from '#shared/floor/cart.ts';
import type { Place } from '#shared/floor/place.ts';
import { dueOf, paidOf } from '#shared/orders/bill.ts';
import type { Order } from '#shared/orders/order.ts';
import type { PaymentRequest } from '#shared/orders/payment.ts';
import { useOutbox } from '#shared/ui/browser/hooks.ts';
import { useChange } from '../floor/use-floor.ts';
import { cartAt } from '../floor/calls.ts';
import { useCarts } from '../floor/use-calls.ts';
import { answerCall } from '../send.ts';
import { useOrdering } from '../order/ordering.ts';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';

/** The bill of the table, room or order that is open. */
export interface BillNow {
  /** The orders that are on it, the oldest first. */
  readonly orders: readonly Order[];
  readonly total: Amount;
  readonly paid: Amount;
  /** What is left, with what waits here taken off. */
  readonly due: Amount;
  /** Payments that wait here for the link. */
  readonly waiting: number;
  /** How guests said that they mean to pay. */
  readonly wishes: PlaceCall['wishes'];
  /** Records money that was taken; it waits in the outbox like everything else, and counts once. */
  readonly pay: (
    request: Omit<PaymentRequest, 'lines' | 'name'> & Partial<PaymentRequest>,
    words: string,
  ) => void;
}

const Waiting = z.object({ amount: z.int().optional() });

const NOWHERE: Pick<Place, 'id' | 'sitting'> = { id: PlaceId.parse('nowhere'), sitting: null };

export function useBill(): BillNow {
  const { outbox } = useTablet();
  const { waiting } = useOutbox(outbox);
  const { place, orders: here, name } = useOrdering();
  const change = useChange();
  const orders = here.filter((order) => order.status !== 'cancelled' && order.status !== 'pending');
  const [first] = orders;
  const whole = place !== null && place.kind !== 'counter';
  const cart = cartAt(place ?? NOWHERE, useCarts());
  const asked = cart?.calls.find((call) => call.kind === 'bill');
  const route = whole ? PAYMENT_ROUTES.payPlace : PAYMENT_ROUTES.payOrder;
  const params = { id: whole ? place.id : (first?.id ?? '') };
  const address = addressOf(route.path, params);
  const own = waiting.filter((command) => command.address === address);
  const owed = orders.reduce((sum, order) => sum + dueOf(order), 0);
  const unsent = own.reduce((sum, command) => sum + amountOf(command), 0);
  return {
    orders,
    total: orders.reduce((sum, order) => sum + order.totals.total, 0),
    paid: orders.reduce((sum, order) => sum + paidOf(order), 0),
    due: Math.max(0, owed - unsent),
    waiting: own.length,
    wishes: asked?.wishes ?? [],
    pay: (request, words) => {
      change({ route, params, body: request, label: say('paymentOf', { where: name, words }) });
      if (place !== null && asked) change(answerCall(place, 'bill'));
    },
  };
}

function amountOf({ body }: KeptCommand): Amount {
  return Waiting.catch({}).parse(body).amount ?? 0;
}
