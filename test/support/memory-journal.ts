import { err, must, ok, type Result } from '#shared/basics/result.ts';
import { millis } from '#shared/basics/instant.ts';
import { BEFORE_FIRST, entryHash } from '#host/store/chain.ts';
import type {
  Commit,
  CommitRefusal,
  Entry,
  Journal,
  Keyed,
  OrderFilter,
  OrderIndex,
  Stored,
  Subject,
  Write,
} from '#host/desk/journal.ts';

interface Kept {
  stored: Stored;
  order: OrderIndex | null;
  readonly owners: readonly string[];
  open: boolean;
  printerId: string | null;
  /** When it was first written, and its place in the order of that. */
  readonly made: number;
  readonly row: number;
}

const nameOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

/** A journal that forgets everything with its process: for tests of what stands on the port, under the same contract. */
export class MemoryJournal implements Journal {
  readonly #entries: Entry[] = [];
  readonly #kept = new Map<string, Kept>();
  readonly #keys = new Map<string, Keyed>();
  #full = false;
  #failure: Error | null = null;

  /** The disk is full from now on, or has room again. */
  setFull(full: boolean): void {
    this.#full = full;
  }

  /** The disk fails from now on. */
  setFailure(failure: Error): void {
    this.#failure = failure;
  }

  async append(commits: readonly Commit[]): Promise<Result<number, CommitRefusal>[]> {
    if (this.#failure !== null) throw this.#failure;
    if (this.#full) return commits.map(() => err({ type: 'storage-full' }));
    return commits.map((commit) => this.#append(commit));
  }

  #append(commit: Commit): Result<number, CommitRefusal> {
    const { keyed, about, writes } = commit;
    if (keyed !== null && this.#keys.has(keyed.key)) return err({ type: 'conflict', subject: about });
    const stale = writes.find((write) => this.#version(write.subject) !== write.expectedVersion);
    if (stale !== undefined) return err({ type: 'conflict', subject: stale.subject });
    const { at, actor, command, facts } = commit;
    const previous = this.#entries.at(-1)?.hash ?? BEFORE_FIRST;
    const entry = { seq: this.#entries.length + 1, at, actor, command, about, facts, previous };
    this.#entries.push({ ...entry, hash: entryHash(entry).toString('hex') });
    for (const write of writes) this.#write(write, entry.seq, millis(at));
    if (keyed !== null) this.#keys.set(keyed.key, keyed);
    return ok(entry.seq);
  }

  #version(subject: Subject): number {
    return this.#kept.get(nameOf(subject))?.stored.version ?? 0;
  }

  #write(write: Write, seq: number, at: number): void {
    const { subject, body, order = null, expectedVersion } = write;
    const name = nameOf(subject);
    const before = this.#kept.get(name);
    const customerId = order === null ? null : order.customerId;
    this.#kept.set(name, {
      stored: { subject, seq, version: expectedVersion + 1, body, customerId },
      order: subject.kind === 'order' && body !== null ? must(order, 'an order index') : null,
      owners: this.#ownersOf(write, before),
      open: isOpen(write),
      printerId: write.printerId ?? null,
      made: before?.order ? before.made : at,
      row: before?.row ?? this.#kept.size + 1,
    });
  }

  #ownersOf({ owners = [], ownersOf }: Write, before: Kept | undefined): string[] {
    const from = ownersOf === undefined ? undefined : this.#kept.get(nameOf({ kind: 'order', id: ownersOf }));
    return [...(before?.owners ?? []), ...(from?.owners ?? []), ...owners.map(({ owner }) => owner)];
  }

  head(): number {
    return this.#entries.length;
  }

  async entries(after: number, limit: number): Promise<Entry[]> {
    return this.#entries.slice(after, after + limit);
  }

  async entriesAbout(subject: Subject, limit: number): Promise<Entry[]> {
    return this.#entries.filter(({ about }) => nameOf(about) === nameOf(subject)).slice(0, limit);
  }

  keyed(key: string): Keyed | null {
    return this.#keys.get(key) ?? null;
  }

  async document(subject: Subject): Promise<Stored | null> {
    return this.#kept.get(nameOf(subject))?.stored ?? null;
  }

  async open(): Promise<Stored[]> {
    return this.#all()
      .filter(({ open }) => open)
      .map(({ stored }) => stored);
  }

  async changedSince(seq: number, limit: number): Promise<Stored[]> {
    const changed = this.#all()
      .map(({ stored }) => stored)
      .filter((stored) => stored.seq > seq)
      .toSorted((a, b) => a.seq - b.seq);
    const last = changed[limit - 1]?.seq ?? Number.POSITIVE_INFINITY;
    return changed.filter((stored) => stored.seq <= last);
  }

  async orders(filter: OrderFilter): Promise<Stored[]> {
    return this.#page(
      filter.before && { kind: 'order', id: filter.before },
      ({ order, made, owners }) =>
        order !== null &&
        matches(filter, order, made) &&
        (filter.owner === undefined || owners.includes(filter.owner)),
      filter.limit,
    );
  }

  async jobs(printerId: string, limit: number, before?: string): Promise<Stored[]> {
    return this.#page(
      before && { kind: 'job', id: before },
      (kept) => kept.printerId === printerId && kept.stored.body !== null,
      limit,
    );
  }

  async jobsAbout(orderId: string): Promise<Stored[]> {
    return this.#all()
      .map(({ stored }) => stored)
      .filter(({ subject, body }) => subject.kind === 'job' && body !== null)
      .filter(({ subject }) => subject.id.startsWith(`${orderId}.`));
  }

  #page(before: Subject | '' | undefined, wanted: (kept: Kept) => boolean, limit: number): Stored[] {
    const below = before ? (this.#kept.get(nameOf(before))?.row ?? 0) : Number.POSITIVE_INFINITY;
    return this.#all()
      .filter((kept) => kept.row < below && wanted(kept))
      .toReversed()
      .slice(0, limit)
      .map(({ stored }) => stored);
  }

  /** In the order in which they were first written. */
  #all(): Kept[] {
    return [...this.#kept.values()];
  }

  async lastNumber(businessDay: string): Promise<number> {
    const numbers = this.#all().flatMap(({ order }) =>
      order?.businessDay === businessDay ? [order.number] : [],
    );
    return Math.max(0, ...numbers);
  }

  async close(): Promise<void> {
    this.#failure = new Error('The journal is closed');
  }
}

function isOpen({ subject: { kind }, order, open }: Write): boolean {
  if (kind === 'order') return order?.open ?? false;
  return kind === 'job' ? (open ?? false) : true;
}

function matches(filter: OrderFilter, order: OrderIndex, made: number): boolean {
  const { status, orderType, placeId, sittingId, customerId, from, to, search } = filter;
  return [
    status === undefined || status.includes(order.status),
    orderType === undefined || orderType.includes(order.orderType),
    placeId === undefined || order.placeId === placeId,
    sittingId === undefined || order.sittingId === sittingId,
    customerId === undefined || order.customerId === customerId,
    from === undefined || made >= millis(from),
    to === undefined || made < millis(to),
    search === undefined || `${order.search} ${order.names ?? ''}`.includes(search.toLowerCase()),
  ].every(Boolean);
}
