import { instantOf, type Instant } from '#shared/basics/instant.ts';
import type { FeedClient, FeedRefusal } from '#shared/client/feed-client.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Clock, Listener, Unsubscribe } from '#shared/client/ports.ts';
import type { Ticker } from './ticker.ts';

/** Silent for so long, the host is not there: three heartbeats of two seconds. The wall says so within a second more. */
export const SILENCE_MS = 6000;
const AGAIN_MS = 5000;

/**
 * How the screen stands to the host. `fetching`: nothing has come yet. `linked`: what is shown is true now. `lost`: it
 * is as old as `asOf` says.
 */
export interface LinkView {
  readonly state: 'fetching' | 'linked' | 'lost';
  /** The host's time at the last sign of life, when lost. */
  readonly asOf: Instant | null;
  /** Just linked again: how many tickets came meanwhile; null once that has been said for long enough. */
  readonly again: number | null;
  readonly refused: FeedRefusal | null;
}

export interface LinkParts {
  readonly feed: FeedClient;
  readonly ticker: Ticker;
  readonly clock: Clock;
  /** The tickets that are open now. */
  readonly open: () => ReadonlySet<string>;
}

/** Watches the silence: a screen that hears nothing says so as large as the wall. */
export class LinkWatch {
  private readonly parts: LinkParts;
  private readonly listeners = new Listeners();
  private readonly since: number;
  private view: LinkView = { state: 'fetching', asOf: null, again: null, refused: null };
  private known: ReadonlySet<string> = new Set();
  private againUntil = 0;

  constructor(parts: LinkParts) {
    this.parts = parts;
    this.since = parts.clock.steady();
    parts.feed.subscribe(() => this.look());
    parts.ticker.subscribe(() => this.look());
  }

  state = (): LinkView => this.view;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Milliseconds since the host was heard; since this page began, when it never was. */
  silence = (): number => this.parts.feed.silence() ?? this.parts.clock.steady() - this.since;

  private look(): void {
    const next = this.next();
    const { view } = this;
    const same = next.state === view.state && next.again === view.again && next.refused === view.refused;
    if (same) return;
    this.view = next;
    this.listeners.call();
  }

  private next(): LinkView {
    const { feed, clock } = this.parts;
    const { refused, link } = feed.link();
    const silent = this.silence() >= SILENCE_MS;
    if (silent) return { state: 'lost', asOf: this.view.asOf ?? this.heardAt(), again: null, refused };
    if (link === 'linked') {
      if (this.view.state === 'lost') return this.linkedAgain(clock.steady());
      this.known = this.parts.open();
      const again = clock.steady() < this.againUntil ? this.view.again : null;
      return { state: 'linked', asOf: null, again, refused: null };
    }
    return { ...this.view, refused };
  }

  private linkedAgain(now: number): LinkView {
    this.againUntil = now + AGAIN_MS;
    const open = this.parts.open();
    const fresh = [...open].filter((id) => !this.known.has(id)).length;
    this.known = open;
    return { state: 'linked', asOf: null, again: fresh, refused: null };
  }

  private heardAt(): Instant | null {
    const silence = this.parts.feed.silence();
    return silence === null ? null : instantOf(this.parts.feed.hostNow() - silence);
  }
}
