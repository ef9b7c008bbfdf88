import type { Principal } from '../desk/principal.ts';

/** One notice as it is kept; times in milliseconds since 1970. */
export interface NoticeRow {
  readonly id: string;
  /** What happened, the channel and the receiver: a second one with the same is not kept. */
  readonly change: string;
  readonly at: number;
  /** After this nobody wants to be told any more. */
  readonly expiresAt: number;
  readonly channel: string;
  /** JSON of `Message`. */
  readonly message: string;
  /** `sending`: it is on its way now; nobody knows of those that are so when the host starts. */
  readonly status: 'queued' | 'sending' | 'sent' | 'failed' | 'dismissed';
  readonly attempts: number;
  readonly nextAt: number;
  readonly reason: string | null;
  readonly settledAt: number | null;
}

/** One browser that asked to be told; `keys` and `about` are JSON. */
export interface SubscriptionRow {
  readonly id: string;
  readonly endpoint: string;
  readonly keys: string;
  readonly language: string;
  readonly about: string;
  /** `Principal.sessionId`: it is told no longer than that session lasts. */
  readonly session: string;
  readonly at: number;
}

/** Where notices are kept: beside the journal in the same database, because they may be forgotten. */
export interface NoticeStore {
  /** Up to which entry of the journal changes were looked at; null: never yet. */
  seen(): number | null;
  /** Keeps those that are new and how far was looked, all or nothing; answers how many are new. */
  add(rows: readonly NoticeRow[], seen: number): number;
  get(id: string): NoticeRow | null;
  /** The newest first; `before`: the id that the page before ended with. */
  list(status: string | null, before: string | null, limit: number): readonly NoticeRow[];
  due(channel: string, now: number, limit: number): readonly NoticeRow[];
  /** When the next one is due; null: none waits. */
  nextAt(): number | null;
  put(row: NoticeRow): void;
  /** Those that were being sent when the host stopped. */
  interrupted(): readonly NoticeRow[];
  counts(): readonly {
    readonly channel: string;
    readonly status: NoticeRow['status'];
    readonly count: number;
  }[];
  /** Forgets what was settled before. */
  forgetBefore(settled: number): void;
  subscriptions(): readonly SubscriptionRow[];
  /** One per browser: the same endpoint again takes the place of what it asked before. */
  putSubscription(row: SubscriptionRow): void;
  dropSubscription(id: string): void;
}

/** Who holds a session now; null when it has ended. */
export interface SessionCheck {
  recheck(sessionId: string): Principal | null;
}

/** What became of an attempt. `again`: it may go better later; `never`: it will not; `gone`: the browser has left. */
export type Outcome =
  | { readonly type: 'sent' }
  | { readonly type: 'again'; readonly reason: string; readonly afterMs?: number }
  | { readonly type: 'never' | 'gone'; readonly reason: string };
