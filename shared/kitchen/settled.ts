import { z } from 'zod';

const known = z.boolean().nullable().default(null);

/** How a printer's buzzer is sounded, where it has one. */
export const BuzzerWay = z.enum(['none', 'drawer-port', 'built-in', 'clone']);
export type BuzzerWay = z.infer<typeof BuzzerWay>;

/**
 * What the test sheet, or whoever knows the printer, has settled about it. Null: nobody has, and it is taken to be as
 * its make usually is.
 */
export const Settled = z.object({
  /** Whether letters beyond English came out right; where they did not, they are drawn. */
  letters: known,
  /** Whether there are sizes beyond twice. */
  sizes: known,
  /** Whether it prints white on black. */
  invert: known,
  qr: known,
  cut: known,
  buzzer: BuzzerWay.nullable().default(null),
  /** Where a cash drawer is plugged in. */
  drawer: z.enum(['none', 'first', 'second']).nullable().default(null),
});
export type Settled = z.infer<typeof Settled>;

/** Nothing is settled yet. */
export const UNSETTLED: Settled = Settled.parse({});
