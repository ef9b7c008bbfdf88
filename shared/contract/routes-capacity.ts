import { z } from 'zod';
import { BusinessDay } from '../basics/business-day.ts';
import { Instant } from '../basics/instant.ts';
import { ItemId, StationId } from '../basics/ids.ts';
import { DeliverySettings } from '../floor/delivery-settings.ts';
import { CapacityHand, CapacityState } from '../kitchen/capacity-state.ts';
import { OrderType } from '../menu/menu.ts';
import { LineRequest } from '../orders/commands.ts';
import { Promised } from '../orders/promise.ts';
import { route } from './route.ts';

/** A time window as somebody may pick it. */
export const SlotView = z.object({
  id: z.string(),
  from: Instant,
  to: Instant,
  /** `closed`: too late for it by now. */
  state: z.enum(['open', 'full', 'closed']),
  /** Why it cannot be picked, in a sentence. */
  why: z.string().nullable(),
  /** How many portions of each dish that was asked for still fit; null: as many as wanted. */
  items: z.array(z.object({ menuItemId: ItemId, left: z.int().nullable() })),
  /** For staff: the minutes of work that each station has left, and of how many. */
  stations: z.array(z.object({ station: StationId, name: z.string(), left: z.number(), of: z.number() })),
});
export type SlotView = z.infer<typeof SlotView>;

/** The windows of one day; `days`: those that can be asked for. */
export const SlotsView = z.object({
  date: BusinessDay,
  orderType: OrderType,
  days: z.array(z.object({ date: BusinessDay, open: z.boolean() })),
  slots: z.array(SlotView),
});
export type SlotsView = z.infer<typeof SlotsView>;

export const SlotsQuery = z.object({ date: BusinessDay.optional(), orderType: OrderType });
export const SlotsBody = SlotsQuery.extend({ items: z.array(LineRequest).max(500).default([]) });

export const PromiseBody = z.object({
  orderType: OrderType,
  items: z.array(LineRequest).min(1, 'An order has at least one item.').max(500),
});
export const PromiseView = z.object({
  /** Most likely. */
  at: Instant,
  promise: Promised,
  /** Why guests cannot order that way now, and when to try again; null: they can. */
  paused: z.object({ detail: z.string(), until: Instant.nullable() }).nullable(),
  /** Whether times can be picked for this order type. */
  slots: z.boolean(),
  /** Whether it can be brought, and where to; no zones: everywhere for `fee`. */
  delivery: DeliverySettings,
});
export type PromiseView = z.infer<typeof PromiseView>;

export const CAPACITY_ROUTES = {
  listSlots: route({
    method: 'get',
    path: '/slots',
    action: 'order.place',
    summary: 'The time windows of a day, with the room that they have',
    query: SlotsQuery,
    answer: SlotsView,
    status: 200,
  }),
  slotsFor: route({
    method: 'post',
    path: '/slots',
    action: 'order.place',
    summary: 'The time windows of a day, and whether these lines fit in each',
    body: SlotsBody,
    answer: SlotsView,
    status: 200,
  }),
  promiseOrder: route({
    method: 'post',
    path: '/orders/promise',
    action: 'order.place',
    summary: 'When these lines would be ready if they were sent now, placing nothing',
    body: PromiseBody,
    answer: PromiseView,
    status: 200,
  }),
  getCapacity: route({
    method: 'get',
    path: '/capacity',
    action: 'kitchen.read',
    summary: 'How busy the house is, and what guests cannot order now',
    answer: CapacityState,
    status: 200,
  }),
  setCapacity: route({
    method: 'post',
    path: '/capacity',
    action: 'capacity.set',
    summary: 'Set the level, or pause and open ways to order, until a time',
    body: CapacityHand,
    answer: CapacityState,
    status: 200,
  }),
} as const;
