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
  /**
   * Called for each command that is settled, before it is forgotten here and before the state changes. Should the
   * device die in between, it is called again with the same answer after the restart.
   */
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
  private storing: Promise<void> = Promise.resolve();
  private failures = 0;
  private sending = false;
  private stopped = false;
  private cancelRetry: () => void = () => undefined;

  constructor(parts: OutboxParts) {
    this.parts = parts;
  }

  /** Takes up what was kept from before, and sends it. Call it once, first. */
  open(): Promise<void> {
    return this.inTurn(async () => {
      const kept = [...(await this.parts.storage.all())].sort((a, b) => a.turn - b.turn);
      this.lastTurn = Math.max(0, ...kept.map((command) => command.turn));
      const waiting = kept.filter((command) => command.refused === null);
      const refused = kept.filter((command) => command.refused !== null);
      this.show({ waiting, refused });
    });
  }

  /** Stores a command and puts it in the line; resolves when it is stored, which is before it is sent. */
  add(command: NewCommand): Promise<void> {
    return this.inTurn(async () => {
      const createdAt = instantOf(this.parts.clock.now());
      const kept = { ...command, createdAt, turn: this.lastTurn + 1, refused: null };
      await this.parts.storage.put(kept);
      this.lastTurn = kept.turn;
      this.show({ waiting: [...this.held.waiting, kept] });
    });
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

  /** Lets what is stored become part of the line in the order in which it was asked for. */
  private inTurn(store: () => Promise<void>): Promise<void> {
    const stored = this.storing.then(store);
    // Who asked for it hears when storing failed; the next one is tried all the same.
    this.storing = stored.catch(() => undefined);
    return stored.then(() => this.wake());
  }

  private wake(): void {
    this.cancelRetry();
    if (this.sending || this.stopped) return;
    this.sending = true;
    this.work()
      .finally(() => {
        this.sending = false;
      })
      .then((trouble) => this.rest(trouble))
      .catch((error: unknown) => this.crash(error));
  }

  /** Sends until nothing waits, or until the host cannot take it; only one of these runs at a time. */
  private async work(): Promise<Failure | null> {
    let next = this.held.waiting[0];
    while (next && !this.stopped) {
      const trouble = await this.carry(next);
      if (trouble) return trouble;
      next = this.held.waiting[0];
    }
    return null;
  }

  private rest(trouble: Failure | null): void {
    if (this.stopped) return;
    if (trouble === null) {
      if (this.held.waiting.length > 0) this.wake();
      return;
    }
    this.failures += 1;
    const asked = trouble.kind === 'refused' ? (trouble.retryAfter ?? 0) * 1000 : 0;
    const wait = Math.max(asked, waitBefore(this.failures, this.parts.pace, this.parts.random));
    this.cancelRetry = this.parts.timers.after(wait, () => this.wake());
    this.show({ trouble });
  }

  /** Storage that fails is a surprise: it ends as an uncaught error, outside of any promise. */
  private crash(error: unknown): void {
    this.parts.timers.after(0, () => {
      throw new Error('The outbox cannot store what it does', { cause: error });
    });
  }

  /** Sends one command; what stands in its way, or null when it is settled. */
  private async carry(command: KeptCommand): Promise<Failure | null> {
    const sent = await this.parts.api.send(command.method, command.address, command.body, command.key);
    if (this.stopped) return null;
    if (!sent.ok && isPassing(sent.error)) return sent.error;
    this.failures = 0;
    if (sent.ok) {
      this.parts.settled({ kind: 'done', command, answer: jsonOf(sent.value.text) });
      await this.parts.storage.remove(command.key);
      this.show({ waiting: this.without(command), trouble: null });
    } else {
      await this.handBack(command, sent.error);
    }
    return null;
  }

  private async handBack(command: KeptCommand, failure: Failure): Promise<void> {
    const problem = failure.kind === 'refused' ? failure.problem : UNREADABLE;
    const refused = { ...command, refused: problem };
    this.parts.settled({ kind: 'refused', command: refused, failure });
    await this.parts.storage.put(refused);
    this.show({ waiting: this.without(command), refused: [...this.held.refused, refused], trouble: null });
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
