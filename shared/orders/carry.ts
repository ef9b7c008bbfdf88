import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { StaffId, TicketId } from '../basics/ids.ts';

/**
 * Where plates that left the pass are. `carrying`: on the way; `failed`: still with whoever carries them, who could not
 * hand them over; `delivered` and `back`: nobody carries them any more.
 */
export const CarryState = z.enum(['carrying', 'failed', 'delivered', 'back']);
export type CarryState = z.infer<typeof CarryState>;

/** Why plates could not be handed over. */
export const FailReason = z.enum(['refused', 'not-found', 'other']);
export type FailReason = z.infer<typeof FailReason>;

/** One way from the pass: what somebody took, and what became of it. */
export const Carry = z.object({
  /** Names it within its order. */
  id: z.string(),
  /** What is carried: whole tickets. */
  tickets: z.array(TicketId),
  /** Null when a program took it. */
  staffId: StaffId.nullable(),
  name: z.string(),
  takenAt: Instant,
  /** The pass gave it out without saying to whom: whoever carries it may say that they do. */
  handed: z.boolean().default(false),
  state: CarryState,
  /** Why it could not be handed over, once that was said. */
  reason: FailReason.nullable(),
  /** When it came to be so. */
  at: Instant,
  /** The same in somebody's words. */
  note: z.string(),
});
export type Carry = z.infer<typeof Carry>;

/** Somebody has these plates in their hands. */
export function isUnderWay(carry: Carry): boolean {
  return carry.state !== 'delivered' && carry.state !== 'back';
}
