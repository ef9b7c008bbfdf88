import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { LineId } from '../basics/ids.ts';
import { Amount } from '../basics/money.ts';
import { Allergen, ModifierPrefix, OrderType } from '../menu/menu.ts';
import { OrderPlace } from '../orders/order.ts';

/** Whose paper it is, as it was when it was made: paper says the site's name, times, money and language. */
export const PaperSite = z.object({
  name: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  currency: z.string(),
});
export type PaperSite = z.infer<typeof PaperSite>;

/** What the head of a paper says of an order. */
export const PaperOrder = z.object({
  number: z.int(),
  /** The other orders of the party that are on the same paper. */
  alsoNumbers: z.array(z.int()).default([]),
  orderType: OrderType,
  place: OrderPlace.nullable(),
  customerName: z.string().nullable(),
  phone: z.string().nullable().default(null),
  address: z.string().nullable().default(null),
  guests: z.int().nullable(),
  placedBy: z.string(),
  note: z.string(),
  rush: z.boolean(),
  vip: z.boolean().default(false),
  /** Declared for the order or for any line on this paper. */
  allergies: z.array(Allergen),
  createdAt: Instant,
  requestedFor: Instant.nullable(),
});
export type PaperOrder = z.infer<typeof PaperOrder>;

/** A dish on a paper, as it was ordered. Prices in minor units. */
export const PaperLine = z.object({
  id: LineId,
  name: z.string(),
  kitchenName: z.string(),
  quantity: z.int(),
  modifiers: z.array(
    z.object({
      name: z.string(),
      kitchenName: z.string(),
      prefix: ModifierPrefix.nullable(),
      quantity: z.int(),
      /** For one of the dish. */
      price: Amount,
    }),
  ),
  note: z.string(),
  seat: z.int().nullable(),
  course: z.int().nullable(),
  /** Whose it is, where several ordered together. */
  guest: z.string(),
  /** In the dish, with everything chosen on it. */
  allergens: z.array(Allergen),
  /** Declared by whoever eats it. */
  allergies: z.array(Allergen),
  stationName: z.string(),
  unitPrice: Amount,
  total: Amount,
});
export type PaperLine = z.infer<typeof PaperLine>;

/** One tax on a bill: what it was taken of, and how much it is. */
export const PaperTax = z.object({
  name: z.string(),
  ratePpm: z.int(),
  /** The prices hold it already. */
  included: z.boolean(),
  base: Amount,
  tax: Amount,
});
export type PaperTax = z.infer<typeof PaperTax>;
