import type { Instant } from '#shared/basics/instant.ts';
import type { Result } from '#shared/basics/result.ts';
import type { DocumentKind } from '#shared/contract/documents.ts';

/** Everything that has a life of its own in the journal: an order, an item of the menu, a place, a print job, ... */
export type SubjectKind = Exclude<DocumentKind, 'ticket' | 'board'>;

/** Names one subject. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** What an order is found by, beside its document. */
export interface OrderIndex {
  readonly status: string;
  readonly orderType: string;
  readonly placeId: string | null;
  readonly sittingId: string | null;
  readonly customerId: string | null;
  readonly businessDay: string;
  readonly number: number;
  /** Still wants something: loaded into memory when the host starts. True as long as the status is not a final one. */
  readonly open: boolean;
  /** What the search of the office looks in: number and place; lower case. */
  readonly search: string;
  /** The customer's name, lower case, found by how its words begin; it is nowhere kept as it reads. */
  readonly names?: string;
}

/** Whose one line of an order is, to be found again by them. */
export interface LineOwner {
  readonly owner: string;
  readonly line: string;
}

/** The new state of one subject. `body` is its JSON, serialised once; null: it is gone. */
export interface Write {
  readonly subject: Subject;
  /**
   * The version that the decision was made on; 0 for a new subject. Another version refuses the whole commit. What is
   * written gets the next version, a gone subject too: should it come back, its versions go on.
   */
  readonly expectedVersion: number;
  readonly body: string | null;
  readonly order?: OrderIndex;
  /** For orders: whose lines these are from now on; what was known of others stays. */
  readonly owners?: readonly LineOwner[];
  /** For orders: another one, all owners of which have its lines here too. */
  readonly ownersOf?: string;
  /** For jobs: still wants something. */
  readonly open?: boolean;
  /** For jobs: the printer that they are listed under. */
  readonly printerId?: string;
}

/** The answer that a key gets again, word for word. */
export interface Keyed {
  /** Who sent it and their key, as one string: the key of one device means nothing to another. */
  readonly key: string;
  /** Digest of method, path and body: the same key with another body is refused. */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

/** Everything that one accepted command writes; all of it or nothing. */
export interface Commit {
  readonly at: Instant;
  /** Who did it, as JSON of `Actor` with ids. */
  readonly actor: string;
  /** The name of the command, for the audit trail. */
  readonly command: string;
  /** The subject that the audit trail lists it under. */
  readonly about: Subject;
  /** The facts, as JSON: `[{subject: {kind, id}, fact}]`. */
  readonly facts: string;
  readonly writes: readonly Write[];
  readonly keyed: Keyed | null;
}

export type CommitRefusal =
  | { readonly type: 'conflict'; readonly subject: Subject }
  | { readonly type: 'storage-full' };

/**
 * One entry of the journal. `hash` covers `previous` and everything above it, as it is kept: what facts say of people
 * is kept under the key of its day and read here as it was, or as purged.
 */
export interface Entry {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly command: string;
  readonly about: Subject;
  readonly facts: string;
  readonly previous: string;
  readonly hash: string;
}

/** A document as it is kept. */
export interface Stored {
  readonly subject: Subject;
  readonly seq: number;
  readonly version: number;
  readonly body: string | null;
  readonly customerId: string | null;
}

/**
 * What `GET /orders` asks for. The order that was made last comes first; `before` is the id that the page before ended
 * with. `from` (included) and `to` (not included) are about when it was made, `search` is found anywhere in the index's.
 */
export interface OrderFilter {
  readonly status?: readonly string[];
  readonly orderType?: readonly string[];
  readonly placeId?: string;
  readonly sittingId?: string;
  readonly customerId?: string;
  /** Orders in which a line is this owner's. */
  readonly owner?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly search?: string;
  readonly before?: string;
  readonly limit: number;
}

/**
 * The port to the append-only list of what happened and to the documents that it adds up to.
 *
 * `append` takes commits in the order in which they were decided, writes them in one transaction, and answers when
 * they are on disk: the sequence number of each, or why it was refused. A refused commit leaves no trace and does not
 * disturb its neighbours, unless they expected what it would have written: then they are conflicts too. A commit whose
 * key has been used already is a conflict about its own subject, whatever else it says. When the disk is full every
 * commit of the call is refused with `storage-full`. Any other failure of the disk rejects the promise: nobody knows
 * then what is stored, so the host must stop acknowledging and start again.
 */
export interface Journal {
  append(commits: readonly Commit[]): Promise<Result<number, CommitRefusal>[]>;
  /** The number of the last entry; 0 when nothing has happened yet. */
  head(): number;
  /** Entries after `seq`, oldest first. */
  entries(after: number, limit: number): Promise<Entry[]>;
  /** Entries about one subject, oldest first. */
  entriesAbout(subject: Subject, limit: number): Promise<Entry[]>;
  /** The answer that a key has had, if it has been used. */
  keyed(key: string): Keyed | null;
  document(subject: Subject): Promise<Stored | null>;
  /**
   * Everything the desk keeps in memory: the orders and jobs still open, and all other subjects, gone ones with a null
   * body.
   */
  open(): Promise<Stored[]>;
  /**
   * Documents that changed after `seq`, in the order of their change, gone ones with a null body. Stops at the end of
   * an entry, so there can be a few more than `limit`; none means that there are no more.
   */
  changedSince(seq: number, limit: number): Promise<Stored[]>;
  orders(filter: OrderFilter): Promise<Stored[]>;
  /** Jobs of one printer, the one made last first. */
  jobs(printerId: string, limit: number, before?: string): Promise<Stored[]>;
  /** Jobs about one order and its tickets, the one made first first. */
  jobsAbout(orderId: string): Promise<Stored[]>;
  /** The highest order number of a business day; 0 when it has none. */
  lastNumber(businessDay: string): Promise<number>;
  close(): Promise<void>;
}
