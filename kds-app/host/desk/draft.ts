import type { Instant } from '#shared/basics/instant.ts';
import type { Refusal } from '#shared/basics/refusal.ts';
import type { Result } from '#shared/basics/result.ts';
import type { Asker } from './commands.ts';
import type { House } from './context.ts';
import type { Effect } from './facts.ts';
import type { Subject } from './journal.ts';
import type { Shelves } from './shelves.ts';

/** What a command is decided on. */
export interface Ask {
  readonly shelves: Shelves;
  readonly house: House;
  readonly now: Instant;
  readonly by: Asker;
  readonly newId: () => string;
  /** The next order number of today. */
  readonly nextNumber: () => number;
  readonly businessDay: string;
  /** Where a telephone follows an order; null: no telephone would get there. */
  readonly linkOf: (orderId: string) => string | null;
}

/** What an accepted command does: its facts by subject, and the subject that the audit trail lists it under. */
export interface Draft {
  readonly about: Subject;
  readonly effects: readonly Effect[];
}

export type Drafted = Result<Draft, Refusal>;
