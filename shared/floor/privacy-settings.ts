import { z } from 'zod';

/** What the house keeps of people. */
export const PrivacySettings = z.object({
  /** So many days after its business day nobody can read any more who an order was for. */
  keepPeopleDays: z.int().min(1).max(3650).default(90),
});
export type PrivacySettings = z.infer<typeof PrivacySettings>;
