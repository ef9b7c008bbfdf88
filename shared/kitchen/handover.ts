import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { JobId, PrinterId } from '../basics/ids.ts';

/** Who has a printer, and what becomes of its slips when it cannot print (rules JH1 to JH8). */
export const PRINTER_HANDOVER = {
  /** Raised by the host whenever another agent takes the printer: what was handed out under a lower one is over. */
  fence: z.int().min(0).default(0),
  /** The spool that has it, as its agent calls it; null: none has asked for it yet. */
  holder: z.string().max(64).nullable().default(null),
  /** Which life of that spool: each start of its agent is another; null: its agent says nothing of that. */
  run: z.string().max(64).nullable().default(null),
  /** When a second agent with a copy of that spool asked for the printer last; null: there is none. */
  rivalAt: Instant.nullable().default(null),
  /** Prints in its place when it cannot. */
  backup: PrinterId.nullable().default(null),
  /** So long a slip waits before it goes to the backup. 0: it never does. */
  failoverAfterSeconds: z.int().min(0).max(86_400).default(60),
  /** So long a slip waits before somebody has to say whether it is still wanted. 0: for ever. */
  staleAfterSeconds: z.int().min(0).max(86_400).default(1800),
};

/** The agent of a job is asked to let it go, and why. */
export const Recall = z.object({
  why: z.enum(['failover', 'moved', 'stale', 'lease']),
  /** Where it is to be printed; null: somebody has to say. */
  to: PrinterId.nullable(),
  /** Who asked; null: the host by itself. */
  by: z.string().nullable(),
  at: Instant,
  /** It was let go, unprinted as far as its agent knows, and waits for what is to be printed before it. */
  released: z.boolean().default(false),
});
export type Recall = z.infer<typeof Recall>;

/** Which printer a job was meant for, and how it came here. */
export const CameFrom = z.object({
  /** The printer that it was made for. */
  printerId: PrinterId,
  printerName: z.string(),
  why: Recall.shape.why,
  by: z.string().nullable(),
  at: Instant,
});
export type CameFrom = z.infer<typeof CameFrom>;

/** What a job has of being handed from one to another. */
export const JOB_HANDOVER = {
  /** The printer's, when the job was handed out. */
  fence: z.int().min(0).default(0),
  /** Since when it waits for its printer; null: it does not, as far as its agent said. */
  heldSince: Instant.nullable().default(null),
  /** Since when it may be on paper; null: it cannot be. */
  sentAt: Instant.nullable().default(null),
  recall: Recall.nullable().default(null),
  cameFrom: CameFrom.nullable().default(null),
};

/** So many lives a spool remembers: after more starts without its host it counts as another. */
export const MOST_LIVES = 32;

/** `POST /printers/ID/lease`: an agent takes a printer that is set up as its own. */
export const LeaseBody = z.object({
  /** Names the spool: another after it was lost. */
  holder: z.string().min(1).max(64),
  /** Names its life: another after each start of the agent. */
  run: z.string().min(1).max(64).nullable().default(null),
  /** The lives before this one, the last one last: which of them was given the printer, they may not have heard. */
  after: z.array(z.string().min(1).max(64)).max(MOST_LIVES).default([]),
});
export type LeaseBody = z.infer<typeof LeaseBody>;

/** `POST /jobs/ID/move`. */
export const MoveBody = z.object({ printerId: PrinterId });
export type MoveBody = z.infer<typeof MoveBody>;

/** `POST /printers/ID/move`: what became of everything that waited there. */
export const MovedAll = z.object({
  /** They are printed at the other printer. */
  moved: z.array(JobId),
  /** They are not, and why, in words. */
  stayed: z.array(z.object({ id: JobId, why: z.string() })),
});
export type MovedAll = z.infer<typeof MovedAll>;

/** `POST /jobs/ID/decide`: what is to become of a slip that waited too long. */
export const DecideBody = z.object({
  decision: z.enum(['print', 'summary', 'discard']),
  /** Where it is printed; left out: where it was meant to be. */
  printerId: PrinterId.optional(),
});
export type DecideBody = z.infer<typeof DecideBody>;
