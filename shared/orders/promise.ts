import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import type { Refusal } from '../basics/refusal.ts';
import type { Result } from '../basics/result.ts';
import type { OrderType } from '../menu/menu.ts';
import type { Line, Order } from './order.ts';

/** When an order should be ready: between `from` and `to`, and the sentence that says why. */
export const Promised = z.object({ from: Instant, to: Instant, why: z.string() });
export type Promised = z.infer<typeof Promised>;

/** The time window that was picked for an order ahead. */
export const OrderSlot = z.object({ id: z.string(), from: Instant, to: Instant });
export type OrderSlot = z.infer<typeof OrderSlot>;

/** The promise with the one moment that is most likely. */
export interface Estimate extends Promised {
  readonly at: Instant;
}

/** What an order would mean to the kitchen. */
export interface Asked {
  readonly orderType: OrderType;
  readonly lines: readonly Line[];
}

/** What the kitchen can take on, as far as decisions about orders need it (rules CP1 to CP11). */
export interface Capacity {
  /** When lines that are sent now would be ready. */
  promise(asked: Asked): Estimate;
  /** The window of a slot when the lines still fit in it, or why not. */
  slot(id: string, asked: Asked): Result<OrderSlot, Refusal>;
  /** Why an order for a slot cannot become one of these lines; null: it can, or is for no slot. */
  fault(order: Order, lines: readonly Line[]): Refusal | null;
  /** Why guests cannot order that way now; null when they can. */
  paused(orderType: OrderType): Refusal | null;
  /** Whether the order type is offered ahead by slots: then no other time may be wished for. */
  hasSlots(orderType: OrderType): boolean;
}
