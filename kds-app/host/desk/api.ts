import type { Refusal } from '#shared/basics/refusal.ts';
import type { Result } from '#shared/basics/result.ts';
import type { BodyOf } from '#shared/contract/documents.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import type { Totals } from '#shared/orders/order.ts';
import type { PlaceOrder } from '#shared/orders/commands.ts';
import type { Asker, DeskCommand } from './commands.ts';
import type { KitchenNow } from './context.ts';
import type { OrderFilter, SubjectKind } from './journal.ts';

/** One subject as the desk knows it, on disk and visible to everyone. `json` is `body`, serialised once. */
export interface Held<K extends SubjectKind = SubjectKind> {
  readonly kind: K;
  readonly id: string;
  /** The journal entry that last changed it. */
  readonly seq: number;
  readonly version: number;
  readonly body: BodyOf<K> | null;
  readonly json: string | null;
  /** For orders: the customer session that it belongs to. */
  readonly customerId: string | null;
}

/** What the command made, for the answer: the subjects it changed, the one it was about first. */
export interface Outcome {
  readonly changed: readonly Held[];
}

/** An answer as it is sent and, with a key, kept: the same key gets it again word for word. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly replayed: boolean;
}

/** One request to the desk. */
export interface Submission {
  readonly command: DeskCommand;
  readonly by: Asker;
  /** `key` includes who sent it; `fingerprint` is a digest of method, path and body. */
  readonly keyed: { readonly key: string; readonly fingerprint: string } | null;
  /** Makes the answer from what was changed. It runs before the commit, so that the answer is kept with it. */
  readonly answer: (outcome: Outcome) => { readonly status: number; readonly body: string };
}

/** What became durable together. */
export interface Committed {
  readonly seq: number;
  readonly changed: readonly Held[];
}

/**
 * The one write path. `submit` answers when the change is on disk and not before; a refusal has changed nothing. The
 * reads show only what is on disk.
 */
export interface Desk {
  submit(submission: Submission): Promise<Result<Answer, Refusal>>;
  /** The number of the last entry that is on disk. */
  head(): number;
  /** A subject that is held in memory: all but closed orders and settled jobs. */
  get<K extends SubjectKind>(kind: K, id: string): Held<K> | null;
  all<K extends SubjectKind>(kind: K): readonly Held<K>[];
  /** A subject wherever it is; null when there never was one, a null body when it is gone. */
  find<K extends SubjectKind>(kind: K, id: string): Promise<Held<K> | null>;
  orders(filter: OrderFilter): Promise<readonly Held<'order'>[]>;
  jobs(printerId: string, limit: number, before?: string): Promise<readonly Held<'job'>[]>;
  /** All jobs about an order and its tickets, settled ones too, the one made first first. */
  jobsAbout(orderId: string): Promise<readonly Held<'job'>[]>;
  changedSince(seq: number, limit: number): Promise<readonly Held[]>;
  /** What the order would cost, or why it would be refused. */
  quote(request: PlaceOrder, by: Asker): Result<Totals, Refusal>;
  /** What decisions are made on now, by whoever asks. */
  context(by: Asker): OrderContext;
  /** What the kitchen has to do now. */
  load(): KitchenNow;
  /** The open order that a ticket or a line belongs to. */
  orderOfTicket(ticketId: string): Held<'order'> | null;
  orderOfLine(lineId: string): Held<'order'> | null;
  onCommitted(listener: (committed: Committed) => void): () => void;
  /** True while orders are taken; else why not, in a sentence. */
  health(): { readonly ok: true } | { readonly ok: false; readonly why: string };
  close(): Promise<void>;
}
