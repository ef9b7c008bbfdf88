import { businessDay } from '#shared/basics/business-day.ts';
import type { Instant } from '#shared/basics/instant.ts';
import type { Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { quote } from '#shared/orders/decide/place.ts';
import type { PlaceOrder } from '#shared/orders/commands.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import type { Totals } from '#shared/orders/order.ts';
import type { Answer, Committed, Desk, Held, Submission } from './api.ts';
import { applied, type Applied } from './apply.ts';
import type { Asker, DeskCommand } from './commands.ts';
import { commitOf, FULL, refusalOf, STOPPED, subjectsOf } from './commit.ts';
import { House, type KitchenNow } from './context.ts';
import type { Ask, Draft } from './draft.ts';
import { GroupCommit, type Waiting } from './group-commit.ts';
import { handle } from './handle.ts';
import { whereTo } from './handlers/orders.ts';
import type { CommitRefusal, Journal, OrderFilter, Subject, SubjectKind } from './journal.ts';
import { Keys } from './keys.ts';
import { KitchenLoad, Measurements } from './kitchen-load.ts';
import { Numbers } from './numbers.ts';
import { Reads } from './reads.ts';
import { heldOf, Shelves } from './shelves.ts';

/** What a desk is made of. `now` is the wall clock, `newId` makes ids that sort by time. */
export interface DeskParts {
  readonly journal: Journal;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Where a telephone follows an order, for paper; left out: nowhere. */
  readonly linkOf?: (orderId: string, settings: Settings) => string | null;
  /** The disk failed in a way that nobody can tell what is stored: the process has to end and start again. */
  readonly onFatal: (error: unknown) => void;
}

/** Opens the desk on a journal: loads what is open and continues the numbers of the day. */
export async function openDesk(parts: DeskParts): Promise<Desk> {
  const shelves = new Shelves();
  for (const stored of await parts.journal.open()) shelves.put(heldOf(stored));
  return new OrderDesk(parts, shelves);
}

/** What changes all the time and is no set-up that decisions keep a copy of. */
const BESIDE_SET_UP: readonly SubjectKind[] = ['order', 'job', 'place', 'capacity'];

class OrderDesk implements Desk {
  readonly #parts: DeskParts;
  /** What is on disk, which everyone may see. */
  readonly #seen: Shelves;
  readonly #reads: Reads;
  /** What is decided, some of it still on its way to the disk; decisions are made on this. */
  #decided: Shelves;
  #house: House;
  readonly #measurements = new Measurements();
  #kitchen: KitchenLoad;
  readonly #commits: GroupCommit;
  readonly #keys: Keys;
  readonly #numbers: Numbers;
  readonly #listeners = new Set<(committed: Committed) => void>();
  #today: { readonly minute: string; readonly site: unknown; readonly day: string } = {
    minute: '',
    site: null,
    day: '',
  };
  #full = false;
  #stopped = false;

  constructor(parts: DeskParts, shelves: Shelves) {
    this.#parts = parts;
    this.#seen = shelves;
    this.#reads = new Reads(parts.journal, shelves);
    this.#decided = shelves.copy();
    this.#kitchen = new KitchenLoad(this.#decided, this.#measurements);
    this.#house = new House(this.#decided, this.#kitchen);
    this.#keys = new Keys(parts.journal);
    this.#numbers = new Numbers(parts.journal);
    this.#commits = new GroupCommit(
      parts.journal,
      (batch, results) => this.#batchDone(batch, results),
      (error) => this.#fail(error),
    );
  }

  async submit(submission: Submission): Promise<Result<Answer, Refusal>> {
    const { keyed } = submission;
    if (keyed === null) return this.#decideAndCommit(submission);
    return this.#keys.once(keyed, () => this.#decideAndCommit(submission));
  }

  async #decideAndCommit(submission: Submission): Promise<Result<Answer, Refusal>> {
    if (this.#stopped) return err(STOPPED);
    const now = this.#parts.now();
    const day = this.#day(now);
    if (!this.#numbers.knows(day)) await this.#numbers.learn(day);
    const loaded = await this.#load(submission.command);
    const ask = this.#ask(submission.by, now, day);
    const draft = handle(submission.command, ask);
    if (draft.ok) return this.#commit(submission, draft.value, ask);
    for (const { kind, id } of loaded) this.#decided.drop(kind, id);
    return draft;
  }

  /** Asked for with every command, and the same for a minute: time zones are slow to work out. */
  #day(now: Instant): string {
    const site = this.#decided.get('settings', 'site')?.body?.site ?? null;
    const minute = now.slice(0, 16);
    if (this.#today.minute !== minute || this.#today.site !== site) {
      const day = site ? businessDay(now, site.timeZone, site.dayStartHour) : now.slice(0, 10);
      this.#today = { minute, site, day };
    }
    return this.#today.day;
  }

  #ask(by: Asker, now: Instant, day: string): Ask {
    return {
      shelves: this.#decided,
      house: this.#house,
      now,
      by,
      newId: this.#parts.newId,
      nextNumber: () => this.#numbers.next(day),
      businessDay: day,
      linkOf: (orderId) => this.#parts.linkOf?.(orderId, this.#house.settings) ?? null,
    };
  }

  /** Closed orders and settled jobs are on disk only: a command about one brings it back first. */
  async #load(command: DeskCommand): Promise<Subject[]> {
    const loaded: Subject[] = [];
    for (const subject of subjectsOf(command)) {
      if (this.#decided.get(subject.kind, subject.id)) continue;
      const stored = await this.#parts.journal.document(subject);
      if (stored === null || this.#decided.get(subject.kind, subject.id)) continue;
      this.#decided.put(heldOf(stored));
      loaded.push(subject);
    }
    return loaded;
  }

  #commit(submission: Submission, draft: Draft, ask: Ask): Promise<Result<Answer, Refusal>> {
    const when = { at: ask.now, by: ask.by.name };
    const changes = draft.effects.map((effect) => {
      const change = applied(effect, this.#decided, when);
      this.#decided.put(change.held);
      return change;
    });
    this.#note(changes);
    const answer = submission.answer({ changed: changes.map((change) => change.held) });
    const keyed = submission.keyed && { ...submission.keyed, ...answer };
    const writes = changes.map((change) => change.write);
    return new Promise((resolve) => {
      this.#commits.push({
        commit: commitOf(submission, draft, ask, writes, keyed),
        changes,
        settle: (result) =>
          resolve(result.ok ? ok({ ...answer, replayed: false }) : err(refusalOf(result.error))),
      });
    });
  }

  #note(changes: readonly Applied[]): void {
    for (const { held, write } of changes) {
      if (write.order) this.#numbers.used(write.order.businessDay, write.order.number);
      else if (!BESIDE_SET_UP.includes(held.kind)) this.#house.stale();
      this.#kitchen.note(held);
    }
  }

  #batchDone(batch: readonly Waiting[], results: readonly Result<number, CommitRefusal>[]): void {
    const latest = new Map<string, Held>();
    for (const [index, waiting] of batch.entries()) {
      const result = results[index];
      if (!result?.ok) continue;
      for (const change of waiting.changes) {
        const held = { ...change.held, seq: result.value };
        latest.set(`${held.kind} ${held.id}`, held);
        this.#show(held, change.open);
      }
    }
    const refused = results.some((result) => !result.ok);
    this.#full = results.some((result) => !result.ok && result.error.type === 'storage-full');
    if (refused) this.#takeBack();
    for (const [index, waiting] of batch.entries()) {
      const result = results[index];
      if (result) waiting.settle(result);
    }
    this.#tell([...latest.values()]);
  }

  #show(held: Held, open: boolean): void {
    if (open) {
      this.#seen.put(held);
      return;
    }
    this.#seen.drop(held.kind, held.id);
    if (this.#decided.get(held.kind, held.id)?.version === held.version)
      this.#decided.drop(held.kind, held.id);
  }

  /** Something was not written: what was decided after it stands on nothing and is refused with it. */
  #takeBack(): void {
    this.#decided = this.#seen.copy();
    this.#kitchen = new KitchenLoad(this.#decided, this.#measurements);
    this.#house = new House(this.#decided, this.#kitchen);
    this.#numbers.forget();
    for (const waiting of this.#commits.withdraw()) waiting.settle(err({ type: 'storage-full' }));
  }

  #tell(changed: readonly Held[]): void {
    if (changed.length === 0) return;
    const committed = { seq: this.#parts.journal.head(), changed };
    for (const listener of this.#listeners) listener(committed);
  }

  #fail(error: unknown): void {
    this.#stopped = true;
    this.#parts.onFatal(error);
  }

  head(): number {
    return this.#parts.journal.head();
  }

  get<K extends SubjectKind>(kind: K, id: string): Held<K> | null {
    return this.#seen.get(kind, id);
  }

  all<K extends SubjectKind>(kind: K): readonly Held<K>[] {
    return this.#seen.all(kind);
  }

  find<K extends SubjectKind>(kind: K, id: string): Promise<Held<K> | null> {
    return this.#reads.find(kind, id);
  }

  orders(filter: OrderFilter): Promise<readonly Held<'order'>[]> {
    return this.#reads.orders(filter);
  }

  jobs(printerId: string, limit: number, before?: string): Promise<readonly Held<'job'>[]> {
    return this.#reads.jobs(printerId, limit, before);
  }

  jobsAbout(orderId: string): Promise<readonly Held<'job'>[]> {
    return this.#reads.jobsAbout(orderId);
  }

  changedSince(seq: number, limit: number): Promise<readonly Held[]> {
    return this.#reads.changedSince(seq, limit);
  }

  quote(request: PlaceOrder, by: Asker): Result<Totals, Refusal> {
    const now = this.#parts.now();
    const ask = { ...this.#ask(by, now, this.#day(now)), nextNumber: () => 0 };
    const where = whereTo(request, ask);
    if (!where.ok) return where;
    return quote(request, where.value.order, this.#house.context(now, by));
  }

  context(by: Asker): OrderContext {
    return this.#house.context(this.#parts.now(), by);
  }

  load(): KitchenNow {
    return this.#house.load(this.#parts.now());
  }

  orderOfTicket(ticketId: string): Held<'order'> | null {
    return this.#reads.orderWith(ticketId, (order) => order.tickets.some((ticket) => ticket.id === ticketId));
  }

  orderOfLine(lineId: string): Held<'order'> | null {
    return this.#reads.orderWith(lineId, (order) => order.items.some((line) => line.id === lineId));
  }

  onCommitted(listener: (committed: Committed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  health(): { readonly ok: true } | { readonly ok: false; readonly why: string } {
    if (this.#stopped) return { ok: false, why: STOPPED.detail };
    return this.#full ? { ok: false, why: FULL.detail } : { ok: true };
  }

  async close(): Promise<void> {
    this.#stopped = true;
    await this.#commits.drained();
    await this.#parts.journal.close();
  }
}
