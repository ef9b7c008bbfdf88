import { z } from 'zod';
import { BusinessDay } from '../basics/business-day.ts';
import { Instant } from '../basics/instant.ts';
import {
  CategoryId,
  ItemId,
  LineId,
  ModifierGroupId,
  ModifierId,
  OrderId,
  PlaceId,
  SittingId,
  StationId,
  TicketId,
} from '../basics/ids.ts';
import { Amount, Currency } from '../basics/money.ts';
import { Allergen, ModifierPrefix, OrderType } from '../menu/menu.ts';
import { Payment } from './payment.ts';
import { Carry } from './carry.ts';
import { OrderSlot, Promised } from './promise.ts';
import { OrderStatus } from './status.ts';
import { TicketLineStatus, TicketStatus } from './ticket-moves.ts';

/** What was chosen on a line, with its name and price as they were when it was ordered. `price` is for one. */
export const LineModifier = z.object({
  modifierId: ModifierId,
  groupId: ModifierGroupId,
  name: z.string(),
  kitchenName: z.string(),
  prefix: ModifierPrefix.nullable(),
  quantity: z.int(),
  price: Amount,
  allergens: z.array(Allergen),
});
export type LineModifier = z.infer<typeof LineModifier>;

export const LineStatus = z.enum(['held', 'waiting', 'cooking', 'done', 'voided']);
export type LineStatus = z.infer<typeof LineStatus>;

/** One menu item of an order, with everything the kitchen and the bill need, as it was when it was ordered. */
export const Line = z.object({
  id: LineId,
  menuItemId: ItemId,
  categoryId: CategoryId,
  name: z.string(),
  kitchenName: z.string(),
  quantity: z.int(),
  /** The item alone, for one, in minor units. */
  unitPrice: Amount,
  modifiers: z.array(LineModifier),
  /** (item + modifiers) x quantity, in minor units; 0 when voided. */
  total: Amount,
  taxGroup: z.string(),
  allergens: z.array(Allergen),
  /** What whoever eats it declared, besides the order's. */
  allergies: z.array(Allergen).default([]),
  specialInstructions: z.string(),
  seat: z.int().nullable(),
  /** Whose it is, where several ordered together. */
  guest: z.string().default(''),
  course: z.int().nullable(),
  /** Its stations pass it on in their order instead of cooking it side by side. */
  inOrder: z.boolean().default(false),
  /** The first of `stations`: who cooks it. */
  station: StationId,
  stations: z.array(StationId),
  prepSeconds: z.int(),
  status: LineStatus,
});
export type Line = z.infer<typeof Line>;

/** What changed on a ticket's line after it was sent, shown until a cook has seen it. */
export const Mark = z.object({
  kind: z.enum(['added', 'changed', 'voided']),
  /** The quantity before. */
  was: z.int().nullable(),
  reason: z.string(),
  at: Instant,
  by: z.string(),
});
export type Mark = z.infer<typeof Mark>;

export const OrderTicketLine = z.object({
  lineId: LineId,
  status: TicketLineStatus,
  /** How many of the line's quantity are finished here. */
  done: z.int().min(0).default(0),
  mark: Mark.nullable(),
});
export type OrderTicketLine = z.infer<typeof OrderTicketLine>;

/**
 * Why a held ticket waits. `course`: until its course is fired; `hand`: somebody held it; `pace`: so that the order
 * finishes together; `later`: the order is for later; `chain`: another station hands it over. `until`: when it is fired
 * by itself; null: only by somebody.
 */
export const Wait = z.object({
  why: z.enum(['course', 'hand', 'pace', 'later', 'chain']),
  until: Instant.nullable(),
});
export type Wait = z.infer<typeof Wait>;

/** A screen that has drawn a ticket, at which revision: the proof that somebody could see it. */
export const Shown = z.object({ screen: z.string(), name: z.string(), revision: z.int(), at: Instant });
export type Shown = z.infer<typeof Shown>;

/** What one station makes for this order and one course. */
export const OrderTicket = z.object({
  id: TicketId,
  station: StationId,
  course: z.int().nullable(),
  status: TicketStatus,
  /** Raised by every change a cook must see; a print job belongs to one revision. */
  revision: z.int(),
  /** When the ticket's clock began; null while held. Recall keeps it. */
  firedAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  bumpedAt: Instant.nullable(),
  /** The promise: seconds from `firedAt` in which it should be done. */
  dueSeconds: z.int(),
  recalled: z.object({ at: Instant, by: z.string() }).nullable(),
  /** Null unless held. */
  wait: Wait.nullable().default(null),
  /** Seconds from `firedAt` after which it is nearly late; null: 85 % of `dueSeconds`. */
  soonSeconds: z.int().nullable().default(null),
  shown: z.array(Shown).default([]),
  /** No screen had drawn it in time: when that was found, and the printers that were given it instead. */
  unseen: z
    .object({ at: Instant, printers: z.array(z.string()) })
    .nullable()
    .default(null),
  /** Who answers for the declared allergies. */
  allergySeen: z.object({ at: Instant, by: z.string() }).nullable().default(null),
  /** The station that hands it over. */
  from: StationId.nullable().default(null),
  /** The station that had it before it was moved. */
  movedFrom: StationId.nullable().default(null),
  lines: z.array(OrderTicketLine),
});
export type OrderTicket = z.infer<typeof OrderTicket>;

/**
 * Minor units. `subtotal + tax + serviceCharge - discount + tip = total`, also where prices include the tax. `fees` is
 * what of that is charged besides the lines: the tray of a room. It is in `subtotal`, its tax in `tax`, and stays as it
 * was when the order was placed.
 */
export const Totals = z.object({
  subtotal: Amount,
  tax: Amount,
  serviceCharge: Amount,
  discount: Amount,
  tip: Amount,
  fees: Amount.optional(),
  total: Amount,
});
export type Totals = z.infer<typeof Totals>;

export const StatusChange = z.object({
  status: OrderStatus,
  at: Instant,
  by: z.string(),
  note: z.string().nullable(),
});
export type StatusChange = z.infer<typeof StatusChange>;

/** What a customer says of an order once they have it: one to five stars, and words if they like. */
export const Rating = z.object({
  stars: z.int().min(1).max(5),
  words: z.string().trim().max(500).default(''),
  at: Instant,
});
export type Rating = z.infer<typeof Rating>;

/** Who a takeaway or delivery is for. */
export const Customer = z.object({
  name: z.string().trim().max(80).optional(),
  phone: z.string().trim().max(40).optional(),
  email: z.string().trim().max(120).optional(),
  address: z.string().trim().max(300).optional(),
  /** Of the address, by which it is known whether and for what somebody brings it there. */
  postcode: z.string().trim().max(12).optional(),
  /** BCP 47: what they read. */
  language: z.string().trim().max(35).optional(),
});
export type Customer = z.infer<typeof Customer>;

/** Where the order goes, with the name that is called out: `T4`. */
export const OrderPlace = z.object({
  id: PlaceId,
  kind: z.enum(['table', 'room', 'counter']),
  name: z.string(),
});
export type OrderPlace = z.infer<typeof OrderPlace>;

/** What was asked for, with its lines, tickets, status and history: the one document of an order. */
export const Order = z.object({
  id: OrderId,
  /** Called out in the house; starts again at 1 each business day. */
  number: z.int(),
  businessDay: BusinessDay,
  orderType: OrderType,
  status: OrderStatus,
  progress: z.int(),
  place: OrderPlace.nullable(),
  sittingId: SittingId.nullable(),
  customer: Customer.nullable(),
  guests: z.int().nullable(),
  items: z.array(Line),
  tickets: z.array(OrderTicket),
  specialInstructions: z.string(),
  /** Courses that wait when its tickets are opened, until they are fired. */
  heldCourses: z.array(z.int()),
  rush: z.boolean(),
  /** What was declared for the whole order. */
  allergies: z.array(Allergen).default([]),
  vip: z.boolean().default(false),
  firstTime: z.boolean().default(false),
  /** Lines that are in the bag. */
  packed: z.array(LineId).default([]),
  /** Every way that something of it was carried, the first one first. */
  carries: z.array(Carry).default([]),
  totals: Totals,
  currency: Currency,
  /** How the customer means to pay. */
  paymentMethod: z.string().nullable(),
  payments: z.array(Payment),
  /** What the customer thought of it. */
  rating: Rating.nullable().default(null),
  statusHistory: z.array(StatusChange),
  placedBy: z.string(),
  requestedFor: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  estimatedReadyAt: Instant.nullable(),
  /** The range that customers are told, by the kitchen's real load. */
  promise: Promised.nullable().default(null),
  /** The time window that was picked; `requestedFor` is its beginning. */
  slot: OrderSlot.nullable().default(null),
  /** How many lines and tickets were ever named here; a name is not given again, also when its bearer has left. */
  named: z.object({ lines: z.int(), tickets: z.int() }),
  /** Raised by every accepted command; send it as `expectedVersion` to change only what you saw. */
  version: z.int(),
});
export type Order = z.infer<typeof Order>;
