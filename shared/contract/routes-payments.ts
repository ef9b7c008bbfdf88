import { z } from 'zod';
import { LineId } from '../basics/ids.ts';
import { Amount, Price } from '../basics/money.ts';
import { Order } from '../orders/order.ts';
import { PaymentRequest } from '../orders/payment.ts';
import { route } from './route.ts';
import { expected } from './routes-orders.ts';

const reason = z.string().trim().min(1, 'Say why.').max(300);

/** What a place has to pay: the orders of the sitting that is there now, what each line comes to, and what is left. */
export const Bill = z.object({
  orders: z.array(Order),
  /** With each line's part of tax and service charge; the parts sum to the total. */
  lines: z.array(z.object({ lineId: LineId, amount: Amount, paid: z.boolean() })),
  total: Amount,
  tip: Amount,
  paid: Amount,
  due: Amount,
  currency: z.string(),
});
export type Bill = z.infer<typeof Bill>;

export const PAYMENT_ROUTES = {
  payOrder: route({
    method: 'post',
    path: '/orders/:id/payments',
    action: 'payment.take',
    summary:
      'Record money that was taken for an order: all that is due, an amount, or what some lines come to',
    body: PaymentRequest.extend(expected.shape),
    answer: Order,
    status: 201,
  }),
  refundPayment: route({
    method: 'post',
    path: '/payments/:id/refund',
    action: 'payment.refund',
    summary: 'Give money of a payment back',
    body: z.object({ amount: Price.min(1, 'An amount is at least one.'), reason }),
    answer: Order,
    status: 200,
  }),
  voidPayment: route({
    method: 'post',
    path: '/payments/:id/void',
    action: 'payment.take',
    summary:
      "Take back a payment that was a mistake; with a manager's PIN for those who may not by themselves",
    body: z.object({ reason, pin: z.string().max(8).optional() }),
    answer: Order,
    status: 200,
  }),
  placeBill: route({
    method: 'get',
    path: '/places/:id/bill',
    action: 'payment.take',
    summary: 'What the party at a place has to pay',
    answer: Bill,
    status: 200,
  }),
  payPlace: route({
    method: 'post',
    path: '/places/:id/payments',
    action: 'payment.take',
    summary: 'Record money that was taken for the bill of a place, over all its orders, the oldest first',
    body: PaymentRequest,
    answer: Bill,
    status: 201,
  }),
  rateOrder: route({
    method: 'put',
    path: '/orders/:id/rating',
    action: 'order.rate',
    summary: 'Say what one thought of it, once one has it',
    body: z.object({ stars: z.int().min(1).max(5), words: z.string().trim().max(500).default('') }),
    answer: Order,
    status: 200,
  }),
} as const;
