import { ApiClient } from '#shared/client/api-client.ts';
import type { Pace } from '#shared/client/backoff.ts';
import { FeedClient } from '#shared/client/feed-client.ts';
import { httpOver, type Http } from '#shared/client/http.ts';
import { Outbox, type Settlement } from '#shared/client/outbox.ts';
import type { Timers } from '#shared/client/ports.ts';
import { err } from '#shared/basics/result.ts';
import { MemoryCommands } from '#test/support/memory-commands.ts';
import type { Dice } from './dice.ts';
import { HostMessage } from '#shared/contract/host-message.ts';

const TIMERS: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
const CLOCK = { now: () => Date.now(), steady: () => performance.now() };
/** Time is short tonight, and so is the patience of everything. */
const PACE: Pace = { firstMs: 30, mostMs: 400 };
const fetched = httpOver<AbortSignal>(fetch, (ms) => AbortSignal.timeout(ms));

/** What goes wrong between a device and the host. */
export interface Weather {
  readonly dice: Dice;
  /** The share of answers that never arrive. */
  readonly lostReplies: number;
  /** The share of writes that are sent a second time with their key, though they were answered. */
  readonly resends: number;
  /** What went wrong so far. */
  readonly counts: { lost: number; resent: number; killed: number; otherAnswer: string[] };
}

export interface Wiring {
  readonly name: string;
  readonly port: number;
  readonly token: string;
  readonly topics: readonly string[];
  readonly weather: Weather;
}

export type Write = Pick<Parameters<Outbox['add']>[0], 'method' | 'address' | 'body'> & {
  readonly key?: string;
};

/**
 * A phone, a tablet or a screen, made of what the real ones are made of: the same API client, feed and outbox. What it
 * has not sent yet outlives it, as on a real device.
 */
export class Device {
  readonly wiring: Wiring;
  feed: FeedClient;
  readonly #commands = new MemoryCommands();
  readonly #waiting = new Map<string, (settlement: Settlement) => void>();
  readonly #api: ApiClient;
  #outbox: Outbox;
  #back: Promise<void> = Promise.resolve();

  constructor(wiring: Wiring) {
    this.wiring = wiring;
    this.#api = new ApiClient({
      http: badly(wiring.weather),
      newKey: () => crypto.randomUUID(),
      host: `http://127.0.0.1:${wiring.port}`,
      token: () => wiring.token,
      timeoutMs: 4000,
    });
    this.feed = newFeed(wiring);
    this.#outbox = this.#newOutbox();
  }

  get name(): string {
    return this.wiring.name;
  }

  async open(): Promise<void> {
    this.feed.start();
    await this.#outbox.open();
  }

  /** Sends a write as often as it takes; resolves when the host has said yes or no. */
  async send({ key = crypto.randomUUID(), ...write }: Write): Promise<Settlement> {
    await this.#back;
    const settled = new Promise<Settlement>((resolve) => this.#waiting.set(key, resolve));
    await this.#outbox.add({ ...write, key, label: write.address });
    const settlement = await settled;
    if (settlement.kind === 'refused') await this.#outbox.dismiss(key);
    return settlement;
  }

  /** The page dies in the middle of whatever it does, and is opened again later with what it had kept. */
  kill(gone: Promise<void>): Promise<void> {
    this.#outbox.stop();
    this.feed.stop();
    this.wiring.weather.counts.killed += 1;
    this.#back = gone.then(async () => {
      this.feed = newFeed(this.wiring);
      this.#outbox = this.#newOutbox();
      await this.open();
    });
    return this.#back;
  }

  close(): void {
    this.#outbox.stop();
    this.feed.stop();
  }

  #newOutbox(): Outbox {
    return new Outbox({
      api: this.#api,
      storage: this.#commands,
      timers: TIMERS,
      clock: CLOCK,
      random: Math.random,
      pace: PACE,
      settled: (settlement) => {
        this.#waiting.get(settlement.command.key)?.(settlement);
        this.#waiting.delete(settlement.command.key);
      },
    });
  }
}

/** A feed of its own, by which it can be held against the truth. */
export function newFeed({ port, token, topics }: Wiring): FeedClient {
  return new FeedClient({
    messages: HostMessage,
    origin: `ws://127.0.0.1:${port}`,
    WebSocket,
    timers: TIMERS,
    clock: CLOCK,
    random: Math.random,
    pace: PACE,
    topics,
    token: () => token,
  });
}

/** Requests over a bad network: some answers are lost on their way back, some writes arrive twice. */
function badly({ dice, lostReplies, resends, counts }: Weather): Http {
  return async (request) => {
    const answer = await fetched(request);
    if (request.method === 'GET' || !answer.ok) return answer;
    if (dice.chance(lostReplies)) {
      counts.lost += 1;
      return err('timed-out');
    }
    if (dice.chance(resends)) {
      counts.resent += 1;
      const again = await fetched(request);
      const same = !again.ok || again.value.status >= 429 || again.value.text === answer.value.text;
      if (!same)
        counts.otherAnswer.push(`${request.method} ${request.url}: ${again.value.text.slice(0, 120)}`);
    }
    return answer;
  };
}
