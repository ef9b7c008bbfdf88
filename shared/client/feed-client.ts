import type { z } from 'zod';
import { millis } from '../basics/instant.ts';
import type { BarWord } from '../contract/bar-words.ts';
import type { Document } from '../contract/documents.ts';
import {
  CLOSE,
  FEED_PATH,
  HEARTBEAT_MS,
  WIRE,
  type HostMessage,
  type Ready,
  type Topic,
  type Welcome,
} from '../contract/feed.ts';
import { waitBefore, type Pace } from './backoff.ts';
import { DocumentStore } from './document-store.ts';
import { jsonOf } from './json.ts';
import { Listeners } from './listeners.ts';
import type { Clock, Listener, Random, Timers, Unsubscribe } from './ports.ts';
import { connect, type Connection, type WebSocketConstructor } from './socket.ts';

/** `connecting`: the first attempt is under way. `linked`: up to date and live. `lost`: what is shown may be old. */
export type Link = 'connecting' | 'linked' | 'lost';

/** Why the host will not have this client as it is; it is tried again all the same, slowly. */
export type FeedRefusal = 'unauthenticated' | 'forbidden' | 'out-of-date';

/** What is known of the link. The object stays the same until something in it changes. */
export interface LinkState {
  readonly link: Link;
  /** Milliseconds to add to this device's wall clock to get the host's. */
  readonly clockOffset: number;
  readonly site: Welcome['site'] | null;
  readonly refused: FeedRefusal | null;
}

export interface FeedParts {
  /** Where the feed is: `ws://HOST:PORT` without a path. */
  readonly origin: string;
  readonly WebSocket: WebSocketConstructor;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly random: Random;
  /** `HostMessage`, or the part of it that this listener may hear. */
  readonly messages: z.ZodType<HostMessage>;
  /** `STAFF_PACE` or `GUEST_PACE`. */
  readonly pace: Pace;
  readonly topics: readonly Topic[];
  /** Which page of the kitchen this is; left out elsewhere. */
  readonly page?: string;
  /** The bearer token at the moment of connecting; none where a session cookie says who is listening. */
  readonly token?: () => string | null;
}

/** Missing so many heartbeats, a link is dead though it looks open. */
const MISSED = 3;

/**
 * Follows the feed: connects, says hello, takes documents in, comes back after every loss and asks for what it
 * missed. Documents that arrive before `ready` are shown together, at `ready`.
 */
export class FeedClient {
  readonly documents = new DocumentStore();
  private readonly parts: FeedParts;
  private readonly listeners = new Listeners();
  private readonly barWords = new Set<(word: BarWord) => void>();
  /** The board that this page shows; null where it shows none. */
  private version: string | null = null;
  private state: LinkState = { link: 'connecting', clockOffset: 0, site: null, refused: null };
  private connection: Connection | null = null;
  /** What came since `hello` and waits for `ready`; null while live. */
  private arriving: Document[] | null = null;
  private seq: number | null = null;
  private heardAt: number | null = null;
  private failures = 0;
  private running = false;
  private cancelDeath: () => void = nothing;
  private cancelBeat: () => void = nothing;
  private cancelRetry: () => void = nothing;

  constructor(parts: FeedParts) {
    this.parts = parts;
  }

  /** What there is was told in another way, up to `seq`: from there on it is followed. Only before it starts. */
  begin(seq: number, documents: readonly Document[]): void {
    if (this.running) return;
    this.seq = seq;
    this.documents.apply(documents);
  }

  start(): void {
    if (this.running) return;
    this.running = true;
    this.dial();
  }

  /** Ends the link for good; documents stay as they are. */
  stop(): void {
    this.running = false;
    this.hangUp();
  }

  /** Tries again at once when the link is lost: after the device woke, or when a person asks. */
  retryNow(): void {
    if (this.running && this.state.link === 'lost') {
      this.failures = 0;
      this.hangUp();
      this.dial();
    }
  }

  /** The state of the link, for `useSyncExternalStore`. */
  link = (): LinkState => this.state;

  /** Calls when the state of the link changed; not at heartbeats. */
  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Calls with what is said of bump bars, such as a key of one that is bound to this screen, as it is pressed. */
  onBarWord(listener: (word: BarWord) => void): Unsubscribe {
    this.barWords.add(listener);
    return () => this.barWords.delete(listener);
  }

  /** Says which board this page shows from now on, so that a key is understood by what its presser saw. */
  shows(version: string): void {
    this.version = version;
    if (this.state.link === 'linked') this.tell({ type: 'shows', version });
  }

  /** Milliseconds since anything was heard from the host; null when nothing ever was. */
  silence(): number | null {
    return this.heardAt === null ? null : this.parts.clock.steady() - this.heardAt;
  }

  /** The host's wall time, milliseconds since 1970. */
  hostNow(): number {
    return this.parts.clock.now() + this.state.clockOffset;
  }

  private dial(): void {
    this.cancelRetry();
    this.arriving = [];
    this.connection = connect(this.parts.WebSocket, this.parts.origin + FEED_PATH, {
      opened: () => this.hello(),
      said: (text) => this.said(text),
      closed: (code) => this.lost(refusalOf(code)),
    });
    this.expectLife();
  }

  private hello(): void {
    const token = this.parts.token?.() ?? undefined;
    const since = this.seq ?? undefined;
    const { topics, page } = this.parts;
    this.tell({ type: 'hello', wire: WIRE, token, since, topics, page });
    this.beat();
  }

  private beat(): void {
    this.cancelBeat = this.parts.timers.after(HEARTBEAT_MS, () => {
      this.tell({ type: 'ping' });
      this.beat();
    });
  }

  private tell(message: object): void {
    this.connection?.send(JSON.stringify(message));
  }

  private said(text: string): void {
    const message = this.parts.messages.safeParse(jsonOf(text));
    if (!message.success) return this.lost('out-of-date');
    this.heardAt = this.parts.clock.steady();
    this.expectLife();
    this.take(message.data);
  }

  private take(message: HostMessage): void {
    switch (message.type) {
      case 'welcome':
        return this.welcomed(message);
      case 'changed':
        return this.changed(message.seq, message.documents);
      case 'ready':
        return this.ready(message);
      case 'ping':
        return this.tell({ type: 'pong' });
      case 'pong':
        return;
      default:
        return this.barWords.forEach((listener) => listener(message));
    }
  }

  private welcomed({ site, now }: Welcome): void {
    const known = this.state.site;
    if (known && known.id !== site.id && this.seq !== null) {
      // Another host answers at this address: its numbers say nothing about what is shown here.
      this.seq = null;
      return this.lost(null);
    }
    this.show({ site, clockOffset: millis(now) - this.parts.clock.now() });
  }

  private changed(seq: number, documents: readonly Document[]): void {
    if (this.arriving) {
      this.arriving.push(...documents);
      return;
    }
    this.seq = seq;
    this.documents.apply(documents);
  }

  private ready({ seq, fresh }: Ready): void {
    const arrived = this.arriving ?? [];
    this.arriving = null;
    this.seq = seq;
    this.failures = 0;
    if (fresh) this.documents.replace(arrived);
    else this.documents.apply(arrived);
    this.show({ link: 'linked', refused: null });
    if (this.version !== null) this.tell({ type: 'shows', version: this.version });
  }

  /** Every sign of life puts the end off. */
  private expectLife(): void {
    this.cancelDeath();
    this.cancelDeath = this.parts.timers.after(MISSED * HEARTBEAT_MS, () => this.lost(null));
  }

  private lost(refused: FeedRefusal | null): void {
    this.hangUp();
    this.failures += 1;
    this.show({ link: 'lost', refused });
    const { pace, random, timers } = this.parts;
    const wait = refused ? pace.mostMs : waitBefore(this.failures, pace, random);
    this.cancelRetry = timers.after(wait, () => this.dial());
  }

  private hangUp(): void {
    this.cancelDeath();
    this.cancelBeat();
    this.cancelRetry();
    this.connection?.drop();
    this.connection = null;
  }

  private show(change: Partial<LinkState>): void {
    const next = { ...this.state, ...change };
    const same = next.link === this.state.link && next.refused === this.state.refused;
    if (same && next.clockOffset === this.state.clockOffset && next.site === this.state.site) return;
    this.state = next;
    this.listeners.call();
  }
}

function refusalOf(code: number): FeedRefusal | null {
  switch (code) {
    case CLOSE.unauthenticated:
      return 'unauthenticated';
    case CLOSE.forbidden:
      return 'forbidden';
    case CLOSE.wireTooOld:
    case CLOSE.badMessage:
      return 'out-of-date';
    default:
      return null;
  }
}

function nothing(): void {
  return undefined;
}
