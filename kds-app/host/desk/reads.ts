import type { Held } from './api.ts';
import type { Journal, OrderFilter, Stored, SubjectKind } from './journal.ts';
import { heldOf, hold, type Shelves } from './shelves.ts';

/** What everyone may see: only what is on disk. */
export class Reads {
  readonly #journal: Journal;
  readonly #seen: Shelves;

  constructor(journal: Journal, seen: Shelves) {
    this.#journal = journal;
    this.#seen = seen;
  }

  async find<K extends SubjectKind>(kind: K, id: string): Promise<Held<K> | null> {
    const known = this.#seen.get(kind, id);
    if (known) return known;
    const stored = await this.#journal.document({ kind, id });
    return stored === null ? null : hold(kind, stored);
  }

  async orders(filter: OrderFilter): Promise<readonly Held<'order'>[]> {
    return (await this.#journal.orders(filter)).map((stored) => hold('order', stored));
  }

  async jobs(printerId: string, limit: number, before?: string): Promise<readonly Held<'job'>[]> {
    return (await this.#journal.jobs(printerId, limit, before)).map((stored) => hold('job', stored));
  }

  async jobsAbout(orderId: string): Promise<readonly Held<'job'>[]> {
    return (await this.#journal.jobsAbout(orderId)).map((stored) => hold('job', stored));
  }

  async changedSince(seq: number, limit: number): Promise<readonly Held[]> {
    return (await this.#journal.changedSince(seq, limit)).map(
      (stored) => this.#inMemory(stored) ?? heldOf(stored),
    );
  }

  /** Everybody comes back at once after a restart: what is held already is not read from its text for each of them. */
  #inMemory({ subject, seq }: Stored): Held | null {
    const known = this.#seen.get(subject.kind, subject.id);
    return known?.seq === seq ? known : null;
  }

  /** Parts are named after the order that they were born in; only a merge or a split moves them to another. */
  orderWith(
    partId: string,
    has: (order: NonNullable<Held<'order'>['body']>) => boolean,
  ): Held<'order'> | null {
    const own = this.#seen.get('order', partId.slice(0, partId.lastIndexOf('.')));
    if (own?.body && has(own.body)) return own;
    return this.#seen.all('order').find((held) => held.body !== null && has(held.body)) ?? null;
  }
}
