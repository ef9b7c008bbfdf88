import { z } from 'zod';

/** How the house serves: what a waiter may do alone. */
export const ServiceSettings = z.object({
  /**
   * When taking something back asks for a manager: once the kitchen has begun it, whenever the kitchen has it, or never.
   */
  voidNeedsManager: z.enum(['started', 'always', 'never']).default('started'),
  /** What is often written for the kitchen: one tap each on the tablet. In the language of the kitchen. */
  notes: z
    .array(z.string().trim().min(1).max(40))
    .max(12)
    .default([
      'Well done',
      'Sauce on the side',
      'Cut in half',
      'Small portion',
      'Not spicy',
      'Bring it first',
    ]),
});
export type ServiceSettings = z.infer<typeof ServiceSettings>;
