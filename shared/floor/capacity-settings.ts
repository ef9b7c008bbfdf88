import { z } from 'zod';
import { OrderType } from '../menu/menu.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'A time as 18:30.');

/** When orders ahead are taken: on these weekdays, between these times, in windows of equal length. */
export const SlotPlan = z
  .object({
    orderTypes: z.array(OrderType).min(1),
    /** 1 Monday to 7 Sunday; none: every day. */
    weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
    from: clock,
    to: clock,
    slotMinutes: z.int().min(5).max(240).multipleOf(5).default(15),
    /** So long before it begins a window is closed. */
    leadMinutes: z.int().min(0).max(10_080).default(30),
    daysAhead: z.int().min(0).max(60).default(7),
  })
  .refine((plan) => plan.from < plan.to, { path: ['to'], message: 'It ends after it begins.' });
export type SlotPlan = z.infer<typeof SlotPlan>;

export const SlotSettings = z.object({
  plans: z.array(SlotPlan).max(30).default([]),
  /** The share of every station that stays free of slots, for those who order now, in percent. */
  walkInPercent: z.int().min(0).max(90).default(30),
});
export type SlotSettings = z.infer<typeof SlotSettings>;

/** How busy the house calls itself. */
export const BusyLevel = z.enum(['calm', 'busy', 'full']);
export type BusyLevel = z.infer<typeof BusyLevel>;

/** From how many minutes of work on one station the house is busy and full, and what guests cannot order then. */
export const CapacitySettings = z.object({
  busyMinutes: z.int().min(1).max(600).default(15),
  fullMinutes: z.int().min(2).max(600).default(30),
  /** A level is left only when the work is so many minutes below it. */
  easeMinutes: z.int().min(0).max(60).default(5),
  pauseAtBusy: z.array(OrderType).default([]),
  pauseAtFull: z.array(OrderType).default([]),
});
export type CapacitySettings = z.infer<typeof CapacitySettings>;
