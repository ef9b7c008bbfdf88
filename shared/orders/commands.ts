import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { ItemId, LineId, ModifierId, PlaceId, SittingId, StationId, TicketId } from '../basics/ids.ts';
import { Amount } from '../basics/money.ts';
import { Allergen, OrderType } from '../menu/menu.ts';
import { FailReason } from './carry.ts';
import { Customer, type OrderPlace } from './order.ts';
import type { PaymentRequest } from './payment.ts';
import type { Promised } from './promise.ts';
import { OrderStatus } from './status.ts';

const text = z.string().trim();

/** One line as somebody asks for it. */
export const LineRequest = z.object({
  menuItemId: ItemId,
  quantity: z.int().min(1, 'Order at least one.'),
  modifiers: z
    .array(z.object({ modifierId: ModifierId, quantity: z.int().min(1).max(20).default(1) }))
    .max(60)
    .default([]),
  specialInstructions: text.default(''),
  seat: z.int().min(1).max(60).nullable().default(null),
  /** Whose it is, where several order together. */
  guest: text.max(40).default(''),
  allergies: z.array(Allergen).default([]),
  course: z.int().min(1).max(9).nullable().default(null),
});
export type LineRequest = z.infer<typeof LineRequest>;

/** `POST /orders`. */
export const PlaceOrder = z.object({
  orderType: OrderType,
  placeId: PlaceId.nullable().default(null),
  customer: Customer.nullable().default(null),
  guests: z.int().min(1).max(200).nullable().default(null),
  items: z.array(LineRequest).min(1, 'An order has at least one item.'),
  specialInstructions: text.default(''),
  allergies: z.array(Allergen).default([]),
  vip: z.boolean().default(false),
  firstTime: z.boolean().default(false),
  slotId: z.string().max(64).nullable().default(null),
  requestedFor: Instant.nullable().default(null),
  paymentMethod: text.max(40).nullable().default(null),
  /** The total the customer was shown; another total is refused with `price_changed`. */
  expectedTotal: Amount.nullable().default(null),
  /** Courses that wait until they are fired; left out: as the site's settings say. */
  hold: z.array(z.int().min(1).max(9)).nullable().default(null),
});
export type PlaceOrder = z.infer<typeof PlaceOrder>;

/** `PATCH /orders/ID/items/LINE`: what is left out stays. */
export const LineChange = z.object({
  quantity: z.int().min(1).optional(),
  modifiers: LineRequest.shape.modifiers.unwrap().optional(),
  specialInstructions: text.optional(),
  seat: z.int().min(1).max(60).nullable().optional(),
  allergies: z.array(Allergen).optional(),
});
export type LineChange = z.infer<typeof LineChange>;

/** Everything that can be asked of an order that exists. */
export type OrderCommand =
  | { readonly type: 'set-status'; readonly status: OrderStatus; readonly note: string | null }
  | { readonly type: 'cancel'; readonly reason: string; readonly approvedBy?: string }
  | { readonly type: 'time-out' }
  | {
      readonly type: 'change-details';
      readonly customer?: Customer;
      readonly specialInstructions?: string;
      readonly guests?: number;
      readonly allergies?: readonly Allergen[];
      readonly vip?: boolean;
      readonly firstTime?: boolean;
    }
  | { readonly type: 'add-lines'; readonly lines: readonly LineRequest[] }
  | {
      readonly type: 'change-line';
      readonly lineId: LineId;
      readonly change: LineChange;
      readonly approvedBy?: string;
    }
  | {
      readonly type: 'void-line';
      readonly lineId: LineId;
      readonly reason: string;
      /** The manager whose PIN was given for it. */
      readonly approvedBy?: string;
    }
  | { readonly type: 'fire'; readonly course: number | null }
  | { readonly type: 'hold'; readonly course: number | null }
  | { readonly type: 'rush'; readonly rush: boolean }
  | { readonly type: 'transfer'; readonly place: OrderPlace; readonly sittingId: SittingId | null }
  | { readonly type: 'take'; readonly tickets: readonly TicketId[] | null }
  | { readonly type: 'deliver'; readonly carry: string | null }
  | {
      readonly type: 'fail-delivery';
      readonly carry: string | null;
      readonly reason: FailReason;
      readonly note: string;
    }
  | { readonly type: 'hand-back'; readonly carry: string | null; readonly note: string }
  | { readonly type: 'prepare' }
  | { readonly type: 'ready'; readonly override: boolean }
  | {
      readonly type: 'start-ticket' | 'bump-ticket' | 'recall-ticket' | 'see-ticket' | 'fire-ticket';
      readonly ticketId: TicketId;
    }
  | { readonly type: 'hold-ticket'; readonly ticketId: TicketId; readonly until: Instant | null }
  | { readonly type: 'move-ticket'; readonly ticketId: TicketId; readonly station: StationId }
  | { readonly type: 'answer-allergy'; readonly ticketId: TicketId; readonly name: string }
  | {
      readonly type: 'show-tickets';
      readonly screen: string;
      readonly name: string;
      readonly tickets: readonly { readonly id: TicketId; readonly revision: number }[];
    }
  | {
      readonly type: 'miss-ticket';
      readonly ticketId: TicketId;
      readonly printers: readonly string[];
    }
  | { readonly type: 'fire-due' }
  | { readonly type: 'promise'; readonly at: Instant; readonly promise: Promised }
  | {
      readonly type: 'count-line';
      readonly lineId: LineId;
      readonly ticketId: TicketId | null;
      readonly done: number;
    }
  | { readonly type: 'pay'; readonly request: PaymentRequest }
  | { readonly type: 'refund'; readonly paymentId: string; readonly amount: Amount; readonly reason: string }
  | { readonly type: 'void-payment'; readonly paymentId: string; readonly reason: string }
  | { readonly type: 'rate'; readonly stars: number; readonly words: string }
  | { readonly type: 'pack-line'; readonly lineId: LineId; readonly packed: boolean }
  | {
      readonly type: 'bump-line' | 'recall-line';
      readonly lineId: LineId;
      readonly ticketId: TicketId | null;
    };
