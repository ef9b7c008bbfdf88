import { never } from '../basics/result.ts';
import type { FactOf } from './facts.ts';
import type { Payment } from './payment.ts';

type PaymentFact = FactOf<'payment-recorded' | 'payment-refunded' | 'payment-voided'>;

/** The payments of an order after a fact about one. Nothing of them is ever lost: a mistake is voided, not removed. */
export function evolvePayments(
  payments: readonly Payment[],
  fact: PaymentFact,
  when: { readonly at: string; readonly by: string },
): Payment[] {
  switch (fact.type) {
    case 'payment-recorded':
      return [...payments, fact.payment];
    case 'payment-refunded':
      return payments.map((each) =>
        each.id === fact.paymentId ? { ...each, refunds: [...each.refunds, fact.refund] } : each,
      );
    case 'payment-voided': {
      const voided = { at: when.at, by: when.by, reason: fact.reason };
      return payments.map((each) => (each.id === fact.paymentId ? { ...each, voided } : each));
    }
    default:
      return never(fact);
  }
}
