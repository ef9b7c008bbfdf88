import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { DeviceId, StaffId } from '../basics/ids.ts';
import { Role } from './roles.ts';

/** Somebody who works here. The PIN's hash is kept apart and never leaves the host. */
export const Staff = z.object({
  id: StaffId,
  name: z.string().trim().min(1).max(40),
  role: Role.extract(['owner', 'manager', 'cashier', 'waiter', 'kitchen', 'runner']),
  active: z.boolean().default(true),
  /** When their PIN was set here; left out: never, or before the house remembered. */
  pinSetAt: Instant.nullable().optional(),
});
export type Staff = z.infer<typeof Staff>;

/** What a paired device is for. */
export const DeviceKind = z.enum(['tablet', 'screen', 'office', 'board', 'agent', 'runner']);
export type DeviceKind = z.infer<typeof DeviceKind>;

/** A device that was paired on the kiosk. */
export const Device = z.object({
  id: DeviceId,
  kind: DeviceKind,
  name: z.string().trim().min(1).max(40),
  pairedAt: Instant,
  pairedBy: z.string(),
});
export type Device = z.infer<typeof Device>;

/** Who a fact is by, as history shows it. `name` is what people read: `Ana`, `Grill`, `Guest at T4`, `Passline`. */
export const Actor = z.object({
  role: Role.or(z.literal('system')),
  name: z.string(),
  /** Left out: no member of the staff, or nobody asked. */
  staffId: StaffId.nullable().optional(),
});
export type Actor = z.infer<typeof Actor>;

/** The host acting by itself, such as when an order times out. */
export const SYSTEM: Actor = { role: 'system', name: 'Passline' };
