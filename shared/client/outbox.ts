import { instantOf } from '../basics/instant.ts';
import type { ApiClient } from './api-client.ts';
import { waitBefore, type Pace } from './backoff.ts';
import type { CommandStorage, KeptCommand, NewCommand } from './command.ts';
import { isPassing, type Failure } from './failure.ts';
import { jsonOf } from './json.ts';
import { Listeners } from './listeners.ts';
import type { Clock, Listener, Random, Timers, Unsubscribe } from './ports.ts';

/** What the outbox holds. The object stays the same until something in it changes. */
export interface OutboxState {
  /** Commands that the host has not answered, in their order. */
  readonly waiting: readonly KeptCommand[];
  /** Commands that the host refused; each waits for a person to see why and `dismiss` it. */
  readonly refused: readonly KeptCommand[];
  /** Why the first of `waiting` could not be sent the last time; null while all is well. */
  readonly trouble: Failure | null;
}

/** What became of a command: the host's answer as parsed JSON, or why the host refused it. */
export type Settlement =
  | { readonly kind: 'done'; readonly command: KeptCommand; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly command: KeptCommand; readonly failure: Failure };

export interface OutboxParts {
  readonly api: ApiClient;
  readonly storage: CommandStorage;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly random: Random;
  readonly pace: Pace;
  /** Called once for each command that is settled, before the state changes. */
  readonly settled: (settlement: Settlement) => void;
}

const EMPTY: OutboxState = { waiting: [], refused: [], trouble: null };

/**
 * Commands on their way to the host: each is stored before it is first sent, they go one after the other in their
 * order, and each is sent again with its key until the host has answered. The key makes the host do it once.
 */
export class Outbox {
  private readonly parts: OutboxParts;
  private readonly listeners = new Listeners();
  private held: OutboxState = EMPTY;
  private lastTurn = 0;
  private failures = 0;
  private sending = false;
  private stopped = false;
  private cancelRetry: () => void = () => undefined;

  constructor(parts: OutboxParts) {
    this.parts = parts;
  }

  /** Takes up what was kept from before, and sends it. */
  async open(): Promise<void> {
    const kept = [...(await this.parts.storage.all())].sort((a, b) => a.turn - b.turn);
    this.lastTurn = Math.max(this.lastTurn, ...kept.map((command) => command.turn));
    const waiting = kept.filter((command) => command.refused === null);
    const refused = kept.filter((command) => command.refused !== null);
    this.show({ waiting: [...waiting, ...this.held.waiting], refused: [...refused, ...this.held.refused] });
    this.wake();
  }

  /** Stores a command and puts it in the line; resolves when it is stored, which is before it is sent. */
  async add(command: NewCommand): Promise<void> {
    this.lastTurn += 1;
    const createdAt = instantOf(this.parts.clock.now());
    const kept = { ...command, createdAt, turn: this.lastTurn, refused: null };
    await this.parts.storage.put(kept);
    const waiting = [...this.held.waiting, kept].sort((a, b) => a.turn - b.turn);
    this.show({ waiting });
    this.wake();
  }

  /** A person has seen why a command was refused. */
  async dismiss(key: string): Promise<void> {
    await this.parts.storage.remove(key);
    this.show({ refused: this.held.refused.filter((command) => command.key !== key) });
  }

  /** Sends again at once, without waiting for the next try. */
  retryNow(): void {
    this.failures = 0;
    this.wake();
  }

  /** Sends nothing more; what is kept stays kept. */
  stop(): void {
    this.stopped = true;
    this.cancelRetry();
  }

  /** What is in it, for `useSyncExternalStore`. */
  state = (): OutboxState => this.held;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  private wake(): void {
    this.cancelRetry();
    if (this.sending || this.stopped) return;
    this.sending = true;
    void this.work();
  }

  /** Sends until nothing waits or the host cannot be reached; only one runs at a time. */
  private async work(): Promise<void> {
    let next = this.held.waiting[0];
    while (next && !this.stopped && (await this.carry(next))) next = this.held.waiting[0];
    this.sending = false;
  }

  /** Whether the command was settled. */
  private async carry(command: KeptCommand): Promise<boolean> {
    const sent = await this.parts.api.send(command.method, command.address, command.body, command.key);
    if (this.stopped) return false;
    if (!sent.ok && isPassing(sent.error)) return this.tryLater(sent.error);
    this.failures = 0;
    if (sent.ok) {
      await this.parts.storage.remove(command.key);
      this.parts.settled({ kind: 'done', command, answer: jsonOf(sent.value.text) });
      this.show({ waiting: this.without(command), trouble: null });
    } else {
      await this.handBack(command, sent.error);
    }
    return true;
  }

  private async handBack(command: KeptCommand, failure: Failure): Promise<void> {
    const problem = failure.kind === 'refused' ? failure.problem : UNREADABLE;
    const refused = { ...command, refused: problem };
    await this.parts.storage.put(refused);
    this.parts.settled({ kind: 'refused', command: refused, failure });
    this.show({ waiting: this.without(command), refused: [...this.held.refused, refused], trouble: null });
  }

  private tryLater(trouble: Failure): false {
    this.failures += 1;
    const asked = trouble.kind === 'refused' ? (trouble.retryAfter ?? 0) * 1000 : 0;
    const wait = Math.max(asked, waitBefore(this.failures, this.parts.pace, this.parts.random));
    this.sending = false;
    this.cancelRetry = this.parts.timers.after(wait, () => this.wake());
    this.show({ trouble });
    return false;
  }

  private without(command: KeptCommand): readonly KeptCommand[] {
    return this.held.waiting.filter((each) => each.key !== command.key);
  }

  private show(change: Partial<OutboxState>): void {
    this.held = { ...this.held, ...change };
    this.listeners.call();
  }
}

/** What a person reads of a command that something other than a host of this version answered. */
const UNREADABLE = {
  type: 'about:blank',
  title: 'The answer could not be read',
  status: 400,
  detail: 'The answer could not be read. Load this page again, then see whether it was done.',
  code: 'invalid_request' as const,
};
