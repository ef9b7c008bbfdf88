import { z } from 'zod';

/** Bounds on what can be ordered; beyond them an order is refused with a sentence. */
export const Limits = z.object({
  itemsPerOrder: z.int().min(1).max(500).default(50),
  quantityPerLine: z.int().min(1).max(999).default(99),
  noteLength: z.int().min(0).max(1000).default(300),
  /** A `pending` order older than this is cancelled by itself. */
  orderTimeoutMinutes: z.int().min(1).max(10_080).default(120),
});
export type Limits = z.infer<typeof Limits>;
