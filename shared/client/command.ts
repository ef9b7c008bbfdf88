import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { Problem } from '../contract/problem.ts';

/** A write that waits on this device until the host has answered it. */
export const KeptCommand = z.object({
  /** The idempotency key: however often it is sent, it counts once. */
  key: z.string(),
  method: z.enum(['post', 'put', 'patch', 'delete']),
  /** With the API's prefix and all parameters: `/api/v1/orders`. */
  address: z.string(),
  body: z.unknown(),
  createdAt: Instant,
  /** What it is to a person: `Order for T4`. */
  label: z.string(),
  /** The place in the line: commands are sent in this order. */
  turn: z.int(),
  /** Why the host refused it; it then waits for a person, not for the host. */
  refused: Problem.nullable(),
});
export type KeptCommand = z.infer<typeof KeptCommand>;

/** A command as it is handed to the outbox. */
export type NewCommand = Pick<KeptCommand, 'key' | 'method' | 'address' | 'body' | 'label'>;

/** Where commands are kept over a restart of the page or of the device. A promise that resolved is on the disk. */
export interface CommandStorage {
  all(): Promise<readonly KeptCommand[]>;
  put(command: KeptCommand): Promise<void>;
  remove(key: string): Promise<void>;
}
