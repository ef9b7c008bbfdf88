import { z } from 'zod';

/** How the house serves: what a waiter may do alone. */
export const ServiceSettings = z.object({
  /**
   * When taking something back asks for a manager: once the kitchen has begun it, whenever the kitchen has it, or never.
   */
  voidNeedsManager: z.enum(['started', 'always', 'never']).default('started'),
});
export type ServiceSettings = z.infer<typeof ServiceSettings>;
