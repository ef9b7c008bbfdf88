import { err, ok } from '../../basics/result.ts';
import { fieldRefusal, refusal } from '../../basics/refusal.ts';
import { formatMoney, type Amount } from '../../basics/money.ts';
import type { OrderCommand } from '../commands.ts';
import { dueOf, refundable, sumOfLines } from '../bill.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import type { Order } from '../order.ts';
import type { Payment, PaymentRequest } from '../payment.ts';

type Of<T extends OrderCommand['type']> = Extract<OrderCommand, { type: T }>;

/** Records money that was taken for an order (rules Q1, Q2, Q10). */
export function pay(order: Order, request: PaymentRequest, context: OrderContext): Decision {
  const due = dueOf(order);
  if (due === 0) return err(refusal('invalid_transition', `Order ${order.number} has nothing left to pay.`));
  const amount = request.amount ?? (request.lines.length > 0 ? linesDue(order, request) : due);
  if (amount === 0) return err(fieldRefusal('lines', 'These dishes are paid already.'));
  if (amount > due) return err(fieldRefusal('amount', `Only ${money(due, context)} is left to pay.`));
  const payment: Payment = {
    id: `${order.id}.p${order.payments.length + 1}`,
    method: request.method,
    amount,
    tip: request.tip,
    by: context.by.name,
    name: request.name,
    lines: request.lines.filter((id) => order.items.some((line) => line.id === id)),
    at: context.now,
    refunds: [],
    voided: null,
  };
  return ok([{ type: 'payment-recorded', payment }, ...closing(order, amount === due, context)]);
}

function linesDue(order: Order, { lines }: PaymentRequest): Amount {
  return sumOfLines(order, new Set(lines));
}

/** An order that its customer has, and that is paid, is closed where the site wants it so (rule Q10). */
function closing(order: Order, paid: boolean, context: OrderContext): OrderFact[] {
  const had = order.status === 'served' || order.status === 'delivered';
  if (!paid || !had || !context.settings.ordering.closeWhenPaid) return [];
  return [{ type: 'status-changed', status: 'completed', note: null }];
}

/** Gives back part of a payment, or all of it: nothing becomes due by that (rule Q7). */
export function refund(order: Order, command: Of<'refund'>, context: OrderContext): Decision {
  const payment = order.payments.find((each) => each.id === command.paymentId);
  if (!payment) return err(NO_PAYMENT);
  const most = refundable(payment);
  if (command.amount > most) {
    return err(fieldRefusal('amount', `At most ${money(most, context)} of it can be given back.`));
  }
  const { amount, reason } = command;
  const given = { amount, reason, at: context.now, by: context.by.name };
  return ok([{ type: 'payment-refunded', paymentId: payment.id, refund: given }]);
}

/** Takes back a payment that was recorded by mistake: its amount is due again, and it stays to be seen (rule Q6). */
export function voidPayment(order: Order, command: Of<'void-payment'>): Decision {
  const payment = order.payments.find((each) => each.id === command.paymentId);
  if (!payment) return err(NO_PAYMENT);
  if (payment.voided) return err(refusal('invalid_transition', 'This payment was taken back already.'));
  if (payment.refunds.length > 0) {
    return err(refusal('invalid_transition', 'Money of this payment was given back: it cannot be undone.'));
  }
  return ok([{ type: 'payment-voided', paymentId: payment.id, reason: command.reason }]);
}

const NO_PAYMENT = refusal('not_found', 'There is no such payment.');
const HAS_IT = ['ready', 'served', 'delivered', 'completed'];

/** What the customer thought of it: once they have it, the last word counts (rule Q11). */
export function rate(order: Order, command: Of<'rate'>, context: OrderContext): Decision {
  if (!HAS_IT.includes(order.status)) {
    return err(refusal('invalid_transition', 'Say what you think of it when you have it.'));
  }
  const { stars, words } = command;
  return ok([{ type: 'rated', rating: { stars, words, at: context.now } }]);
}

function money(amount: Amount, { settings }: OrderContext): string {
  return formatMoney(amount, settings.site.currency, settings.site.locale);
}
