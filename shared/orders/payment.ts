import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { LineId } from '../basics/ids.ts';
import { Amount, Price } from '../basics/money.ts';

/** Money that was given back of one payment. */
export const Refund = z.object({ amount: Price, reason: z.string(), at: Instant, by: z.string() });
export type Refund = z.infer<typeof Refund>;

/** Money that was taken for an order, in minor units. Card data is never part of it. */
export const Payment = z.object({
  /** `ORDER.p1`: named after its order. */
  id: z.string().max(96),
  /** `cash`, `card`, `room`, `online`, or what else the house takes. */
  method: z.string().max(40),
  /** Towards what was ordered. */
  amount: Amount,
  /** On top of it. */
  tip: Amount.default(0),
  /** Who took it. */
  by: z.string().default(''),
  /** Whose part it was, where somebody paid their own. */
  name: z.string().default(''),
  /** The lines that were paid with it, where the bill was split by what everybody had. */
  lines: z.array(LineId).default([]),
  at: Instant,
  refunds: z.array(Refund).default([]),
  /** It was recorded by mistake: it counts for nothing, and its amount is due again. */
  voided: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable().default(null),
});
export type Payment = z.infer<typeof Payment>;

/** What somebody pays. `amount` left out: all that is due, or what `lines` come to. */
export const PaymentRequest = z.object({
  method: z.string().trim().min(1).max(40),
  amount: Price.min(1, 'An amount is at least one.').optional(),
  tip: Price.default(0),
  lines: z.array(LineId).max(500).default([]),
  name: z.string().trim().max(40).default(''),
});
export type PaymentRequest = z.infer<typeof PaymentRequest>;
