import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { PlaceId, SittingId } from '../basics/ids.ts';

/** Where food goes: a table, a room, or the counter. */
export const Place = z.object({
  id: PlaceId,
  kind: z.enum(['table', 'room', 'counter']),
  /** What is called out in the kitchen: `T4`, `R208`. */
  name: z.string().trim().min(1).max(12),
  area: z.string().trim().max(40).default(''),
  seats: z.int().min(0).max(60).default(0),
  /** Raising it makes every printed code of the place worthless. */
  codeVersion: z.int().min(1).default(1),
  /** The party that is there now; orders of diners belong to it. */
  sitting: z.object({ id: SittingId, since: Instant }).nullable().default(null),
});
export type Place = z.infer<typeof Place>;
