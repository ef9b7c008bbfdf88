import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { PlaceId, SittingId, StaffId } from '../basics/ids.ts';

/** The most cells that the plan of an area has along a side. */
export const PLAN_SIDE = 60;

/**
 * Where a place stands on the plan of its area: cells of a grid, counted from the upper left corner. A table for two is
 * three cells wide and a way between tables one or two, so a cell is about 30 cm.
 */
export const Plan = z
  .object({
    x: z
      .int()
      .min(0)
      .max(PLAN_SIDE - 2),
    y: z
      .int()
      .min(0)
      .max(PLAN_SIDE - 2),
    w: z.int().min(2).max(20),
    h: z.int().min(2).max(20),
    shape: z.enum(['round', 'square', 'long']).default('square'),
    /** Degrees clockwise around its middle; the name on it stays upright. */
    rotation: z.int().min(0).max(345).multipleOf(15).default(0),
  })
  .refine(({ x, w }) => x + w <= PLAN_SIDE, { path: ['x'], message: 'It would stand outside the plan.' })
  .refine(({ y, h }) => y + h <= PLAN_SIDE, { path: ['y'], message: 'It would stand outside the plan.' });
export type Plan = z.infer<typeof Plan>;

/** One party's time at a place. */
export const Sitting = z.object({
  id: SittingId,
  since: Instant,
  /** The house lets it order: staff opened the place, or accepted its first order. */
  approved: z.boolean().default(true),
  /** Four digits that staff read out to the party; null where none are asked for. Guests are never sent it. */
  code: z.string().nullable().default(null),
});
export type Sitting = z.infer<typeof Sitting>;

/** Where food goes: a table, a room, or the counter. */
export const Place = z.object({
  id: PlaceId,
  kind: z.enum(['table', 'room', 'counter']),
  /** What is called out in the kitchen: `T4`, `R208`. */
  name: z.string().trim().min(1).max(12),
  area: z.string().trim().max(40).default(''),
  seats: z.int().min(0).max(60).default(0),
  /** Left out or null: nobody has put it on the plan, and it stands where there is room (`standing`). */
  plan: Plan.nullable().optional(),
  /** Raising it makes every printed code of the place worthless. */
  codeVersion: z.int().min(1).default(1),
  /** What stands printed on it, as far as the house was told: the version of its code, and the address it leads to. */
  printed: z
    .object({ version: z.int().min(1), address: z.string(), at: Instant })
    .nullable()
    .optional(),
  /** Whose table it is in this service; left out or null: everybody's. */
  waiter: z.object({ id: StaffId, name: z.string() }).nullable().optional(),
  /** The party that is there now; orders of diners belong to it. */
  sitting: Sitting.nullable().default(null),
});
export type Place = z.infer<typeof Place>;
