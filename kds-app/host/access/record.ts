import { z } from 'zod';
import { Role } from '#shared/people/roles.ts';

/** The account that a guest has signed in to, with what its PIN was then (`AccountRecord.epoch`). */
const SignedIn = z.object({ id: z.string(), epoch: z.number() }).nullable().default(null);
export type SignedIn = z.infer<typeof SignedIn>;

/** Whose a session is, as it is stored. What they may do is worked out anew each time, from the house as it is now. */
export const Holder = z.discriminatedUnion('who', [
  z.object({
    who: z.literal('device'),
    deviceId: z.string(),
    /** Who has taken the device into use, and until when (milliseconds since 1970). */
    person: z.object({ staffId: z.string(), until: z.number() }).nullable(),
  }),
  z.object({ who: z.literal('place'), placeId: z.string(), sittingId: z.string(), account: SignedIn }),
  z.object({ who: z.literal('customer'), customerId: z.string(), account: SignedIn }),
  z.object({ who: z.literal('token'), role: Role, name: z.string() }),
]);
export type Holder = z.infer<typeof Holder>;

/** One session in memory. */
export interface Session {
  readonly digest: string;
  readonly holder: Holder;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}
