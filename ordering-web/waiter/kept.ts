import { z } from 'zod';
import { Listeners } from '#shared/client/listeners.ts';
import { Order } from '#shared/orders/order.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import type { KeptValue } from '#shared/ui/browser/kept-value.ts';
import { Draft, EMPTY_DRAFT, isEmpty } from './order/draft.ts';

/** What was sent with a key, so that a refused order comes back to the person as it was. */
export const SentDraft = z.object({ at: z.string(), draft: Draft });
export type SentDraft = z.infer<typeof SentDraft>;

/** What a person saw when they sent a change, so that it is known what somebody else did to it in between. */
export const Seen = z.object({ order: Order, lineId: z.string().nullable() });
export type Seen = z.infer<typeof Seen>;

/** Everything that the tablet itself remembers over a reload of its page. */
export const Kept = z.object({
  /** Drafts by where they are for (`hashOf`). */
  drafts: z.record(z.string(), Draft),
  /** What is on its way or was refused, by its key. */
  sent: z.record(z.string(), SentDraft),
  /** What changes on their way were decided on, by their key. */
  seen: z.record(z.string(), Seen).default({}),
  /** What was carried from the pass (`atPass`), oldest first. */
  taken: z.array(z.string()),
  /** What was asked for here, by item, oldest first: it makes the quick keys. */
  asked: z.array(z.string()).default([]),
});
export type Kept = z.infer<typeof Kept>;

const NOTHING: Kept = { drafts: {}, sent: {}, seen: {}, taken: [], asked: [] };
const MOST_TAKEN = 400;
const MOST_ASKED = 300;

/** The tablet's memory. Every change is on the device before anybody sees it. */
export class Memory {
  private readonly storage: KeptValue<Kept>;
  private readonly listeners = new Listeners();
  private held: Kept;

  constructor(storage: KeptValue<Kept>) {
    this.storage = storage;
    this.held = storage.read() ?? NOTHING;
  }

  state = (): Kept => this.held;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  draft(at: string): Draft {
    return this.held.drafts[at] ?? EMPTY_DRAFT;
  }

  setDraft(at: string, draft: Draft): void {
    const { [at]: _before, ...others } = this.held.drafts;
    this.keep({ drafts: isEmpty(draft) && draft.guests === null ? others : { ...others, [at]: draft } });
  }

  /** Remembers a draft under the key it is sent with. False when the device keeps nothing. */
  remember(key: string, sent: SentDraft): boolean {
    const items = sent.draft.lines.flatMap((line) =>
      Array.from({ length: line.quantity }, () => line.itemId),
    );
    const asked = [...this.held.asked, ...items].slice(-MOST_ASKED);
    return this.keep({ sent: { ...this.held.sent, [key]: sent }, asked });
  }

  /** Notes what a change was decided on. */
  noteSeen(key: string, seen: Seen): void {
    this.keep({ seen: { ...this.held.seen, [key]: seen } });
  }

  forget(key: string): void {
    const { [key]: _sent, ...sent } = this.held.sent;
    const { [key]: _seen, ...seen } = this.held.seen;
    this.keep({ sent, seen });
  }

  /**
   * After a restart: forgets what was sent under keys that the outbox does not hold any more, and drops a draft that
   * is the very one in the outbox, so that nobody sends it twice.
   */
  keepOnly(keys: ReadonlySet<string>): void {
    const sent = Object.entries(this.held.sent).filter(([key]) => keys.has(key));
    const seen = Object.entries(this.held.seen).filter(([key]) => keys.has(key));
    const onItsWay = new Set(sent.map(([, each]) => JSON.stringify([each.at, each.draft])));
    const drafts = Object.entries(this.held.drafts).filter((each) => !onItsWay.has(JSON.stringify(each)));
    this.keep({
      sent: Object.fromEntries(sent),
      seen: Object.fromEntries(seen),
      drafts: Object.fromEntries(drafts),
    });
  }

  take(keys: readonly string[]): void {
    this.keep({ taken: [...this.held.taken, ...keys].slice(-MOST_TAKEN) });
  }

  private keep(change: Partial<Kept>): boolean {
    const next = { ...this.held, ...change };
    const written = this.storage.write(next);
    this.held = next;
    this.listeners.call();
    return written;
  }
}
