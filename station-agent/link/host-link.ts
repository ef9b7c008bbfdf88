import { instantOf, type Instant } from '#shared/basics/instant.ts';
import type { ApiClient } from '#shared/client/api-client.ts';
import { STAFF_PACE, waitBefore } from '#shared/client/backoff.ts';
import type { Failure } from '#shared/client/failure.ts';
import { FeedClient, type LinkState } from '#shared/client/feed-client.ts';
import type { Clock, Random, Timers } from '#shared/client/ports.ts';
import type { WebSocketConstructor } from '#shared/client/socket.ts';
import type { Result } from '#shared/basics/result.ts';
import type { LeaseBody } from '#shared/kitchen/handover.ts';
import {
  LOCAL_AGENT,
  type Job,
  type JobReport,
  type Printer,
  type PrinterReport,
} from '#shared/kitchen/job.ts';
import { BumpBar, type BarHeard, type BarPress, type BarReport } from '#shared/kitchen/keys.ts';
import type { BarWord } from '#shared/contract/bar-words.ts';
import { SEARCH_ID, type PrinterSearch } from '#shared/kitchen/printer-search.ts';
import { BAR_ROUTES, PAPER_ROUTES } from '#shared/contract/routes-house.ts';
import { SEARCH_ROUTES, type FoundBody } from '#shared/contract/routes-search.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import { HostMessage } from '#shared/contract/host-message.ts';

export interface HostLinkParts {
  /** Where the host is now, to be told to people. */
  readonly url: () => string;
  readonly token: string;
  readonly api: ApiClient;
  /** Sockets to the host. */
  readonly WebSocket: WebSocketConstructor;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly random: Random;
  readonly warn: (sentence: string) => void;
}

/** What the host wants of this agent. */
export interface Orders {
  readonly printers: readonly Printer[];
  /** Where the printers of the house are, those of other agents too. */
  readonly setUp: readonly string[];
  readonly jobs: readonly Job[];
  readonly bars: readonly BumpBar[];
  /** The last search for printers; null when nobody has asked for one. */
  readonly search: PrinterSearch | null;
  /** Of the site. */
  readonly timeZone: string;
}

/** The link to the host: who this agent is there, what it has to print, and what it has to say. */
export class HostLink {
  readonly #parts: HostLinkParts;
  readonly #listeners = new Set<(orders: Orders) => void>();
  readonly #barListeners = new Set<(word: BarWord) => void>();
  readonly #linkListeners = new Set<(link: LinkState) => void>();
  #feed: FeedClient | null = null;
  #isStopped = false;
  #attempt = 0;
  #cancelRetry: () => void = () => undefined;
  readonly #failed = Promise.withResolvers<never>();

  constructor(parts: HostLinkParts) {
    this.#parts = parts;
  }

  /** Never resolves; rejects by a surprise in the link. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  /** Asks who it is until the host says so, then follows the feed. */
  start(): void {
    this.#join(0);
  }

  /** Tries again at once: the host may be elsewhere now. */
  retryNow(): void {
    this.#feed?.retryNow();
    if (this.#feed || this.#isStopped) return;
    this.#cancelRetry();
    this.#join(0);
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelRetry();
    this.#feed?.stop();
  }

  /** Calls with everything that is wanted, after every change of it. */
  onOrders(listener: (orders: Orders) => void): void {
    this.#listeners.add(listener);
  }

  onLink(listener: (link: LinkState) => void): void {
    this.#linkListeners.add(listener);
  }

  /** The host's wall time as far as it is known, else this machine's. */
  now(): Instant {
    return instantOf(this.#feed?.hostNow() ?? this.#parts.clock.now());
  }

  reportJob(id: string, body: JobReport): Promise<Result<unknown, Failure>> {
    return this.#parts.api.call(PAPER_ROUTES.reportJob, { params: { id }, body });
  }

  reportPrinter(id: string, body: PrinterReport): Promise<Result<unknown, Failure>> {
    return this.#parts.api.call(PAPER_ROUTES.reportPrinter, { params: { id }, body });
  }

  /** Tells what a search came across. */
  reportFound(body: FoundBody): Promise<Result<unknown, Failure>> {
    return this.#parts.api.call(SEARCH_ROUTES.reportFound, { body });
  }

  /** Takes a printer that is set up as this agent's. */
  lease(id: string, body: LeaseBody): Promise<Result<unknown, Failure>> {
    return this.#parts.api.call(PAPER_ROUTES.leasePrinter, { params: { id }, body });
  }

  /** Tells which keys of a bar were pressed; nobody is told twice. */
  pressBar(id: string, body: BarPress): Promise<Result<unknown, Failure>> {
    return this.#parts.api.call(BAR_ROUTES.pressBar, { params: { id }, body });
  }

  reportBar(id: string, body: BarReport): Promise<Result<unknown, Failure>> {
    return this.#parts.api.call(BAR_ROUTES.reportBar, { params: { id }, body });
  }

  /** Tells which key of a bar was pressed to be learnt. */
  heardBar(id: string, body: BarHeard): Promise<Result<unknown, Failure>> {
    return this.#parts.api.call(BAR_ROUTES.heardBar, { params: { id }, body });
  }

  /** Calls with what the host says of bump bars beside their set-up. */
  onBarWord(listener: (word: BarWord) => void): void {
    this.#barListeners.add(listener);
  }

  #join(failures: number): void {
    this.#attempt += 1;
    const attempt = this.#attempt;
    const { api, url, timers, random, warn } = this.#parts;
    const again = (): void => this.#join(failures + 1);
    const ask = async (): Promise<void> => {
      const session = await api.call(SESSION_ROUTES.getSession, {});
      if (this.#isStopped || attempt !== this.#attempt) return;
      if (session.ok && session.value.device) return this.#follow(session.value.device.id);
      const why = session.ok ? 'The token is not that of a paired agent.' : session.error.detail;
      if (failures === 0) warn(`The host at ${url()}: ${why} It is asked again until it answers.`);
      this.#cancelRetry = timers.after(waitBefore(failures + 1, STAFF_PACE, random), again);
    };
    ask().catch(this.#failed.reject);
  }

  #follow(agentId: string): void {
    const { token, WebSocket, timers, clock, random } = this.#parts;
    const feed = new FeedClient({
      messages: HostMessage,
      // The socket knows where the house is.
      origin: 'ws://house',
      WebSocket,
      timers,
      clock,
      random,
      pace: STAFF_PACE,
      topics: ['printers', 'screens', 'searches', `jobs:${agentId}`],
      token: () => token,
    });
    this.#feed = feed;
    feed.documents.subscribe(() => this.#tell(feed, agentId));
    feed.onBarWord((word) => {
      for (const listener of this.#barListeners) listener(word);
    });
    feed.subscribe(() => {
      for (const listener of this.#linkListeners) listener(feed.link());
    });
    feed.start();
  }

  #tell(feed: FeedClient, agentId: string): void {
    const { site } = feed.link();
    if (!site) return;
    const mine = ({ agentId: driver }: Pick<Printer, 'agentId'>): boolean =>
      (driver ?? LOCAL_AGENT) === agentId;
    const all = [...feed.documents.of('printer').values()];
    const printers = all.filter(mine);
    const setUp = all.map(({ address }) => address);
    const jobs = [...feed.documents.of('job').values()];
    // Parsed: what was set up before a bar had all of its parts has none of them.
    const bars = [...feed.documents.of('bar').values()].filter(mine).map((bar) => BumpBar.parse(bar));
    const search = feed.documents.of('search').get(SEARCH_ID) ?? null;
    const { timeZone } = site;
    for (const listener of this.#listeners) listener({ printers, setUp, jobs, bars, search, timeZone });
  }
}
