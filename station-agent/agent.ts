import type { Clock } from '#shared/client/ports.ts';
import { realTimers } from '#hardware/timers.ts';
import type { AgentOptions } from './arguments.ts';
import { barRoom } from './bar-wiring.ts';
import type { BarRoom } from './bump/bar-room.ts';
import { KeptLinks } from './devices/kept-links.ts';
import { openDevice } from './devices/open-device.ts';
import { localQueues } from './devices/local-queues.ts';
import { usbPrinters } from './devices/usb-devices.ts';
import { VirtualPrinters } from './devices/virtual-printers.ts';
import { waysToPrinters } from './find/ways.ts';
import { SearchRoom, type Found } from './find/search-room.ts';
import { HostLink, type Orders } from './link/host-link.ts';
import type { HouseDoor } from './link/house-door.ts';
import type { HouseRecord } from './link/house-record.ts';
import type { MovedHouse } from './link/moved-house.ts';
import { Reporter } from './link/reporter.ts';
import { Acquaintances } from './print/acquaintances.ts';
import { reportOf } from './print/job-report.ts';
import { beginLife } from './print/holder.ts';
import { KnownPrinters } from './print/known-printers.ts';
import { LeaseTaker } from './print/lease-taker.ts';
import { Leases, type SpoolLife } from './print/leases.ts';
import { PrintRoom } from './print/print-room.ts';
import type { PrinterNews } from './print/printer-words.ts';
import type { SpoolEntry } from './print/spool-record.ts';
import { Spool } from './print/spool.ts';
import { apiOf, doorTo, movedHouse, type Looking } from './reach-house.ts';
import type { StatusBoard } from './status/board.ts';

const TIDY_MS = 6 * 3_600_000;
const STOP_MS = 1_000;

/** The machine's own clock. */
const clock: Clock = { now: () => Date.now(), steady: () => performance.now() };

/** Where an agent finds itself. */
export interface Surroundings {
  readonly board: StatusBoard;
  /** How it looks for a house that moved; left out: by mDNS, at its own pace. */
  readonly looking?: Looking | undefined;
}

/** Wires link, print room and devices to each other, which know nothing of one another. */
export class Agent {
  readonly #known: KnownPrinters;
  readonly #leases: Leases;
  readonly #taker: LeaseTaker;
  readonly #board: StatusBoard;
  readonly #door: HouseDoor;
  readonly #link: HostLink;
  readonly #spool: Spool;
  readonly #room: PrintRoom;
  readonly #reporter: Reporter;
  readonly #moved: MovedHouse;
  readonly #bars: BarRoom;
  readonly #search: SearchRoom;
  #setUp: readonly string[] = [];
  /** The number of the last search for printers that was heard of; null: of none yet. */
  #searched: number | null = null;
  readonly #virtual: VirtualPrinters | null;
  readonly #kept = new KeptLinks();
  readonly #failed = Promise.withResolvers<never>();
  #keeping: Promise<void> = Promise.resolve();
  #stopTidying: () => void = () => undefined;

  private constructor(options: AgentOptions, house: HouseRecord, made: Made) {
    const { board } = made;
    const warn = (sentence: string): void => board.said('warn', sentence);
    this.#board = board;
    this.#known = new KnownPrinters(options.dataDir);
    this.#spool = made.spool;
    this.#leases = new Leases(made.life);
    this.#virtual = made.virtual;
    const door = doorTo(house, options, warn);
    this.#door = door;
    const api = apiOf('', house.token, door.http);
    const { token } = house;
    const url = (): string => door.house.url;
    const link = { url, token, api, WebSocket: door.socket };
    this.#link = new HostLink({ ...link, timers: realTimers, clock, random: Math.random, warn });
    this.#reporter = new Reporter({ timers: realTimers, random: Math.random, warn });
    this.#taker = new LeaseTaker({
      leases: this.#leases,
      timers: realTimers,
      ask: (id, send) =>
        this.#reporter.say({ subject: `lease of printer ${id}`, send, heard: () => Promise.resolve() }),
      lease: (id, body) => this.#link.lease(id, body),
      onRefused: (id, detail) => board.setPrinter(id, { state: 'error', detail }),
    });
    const follow = (): void => this.#link.retryNow();
    this.#moved = movedHouse({ door, options, follow, warn, looking: made.looking });
    this.#bars = barRoom({
      link: this.#link,
      reporter: this.#reporter,
      virtual: made.virtual?.bars ?? null,
      steady: () => clock.steady(),
      shown: (id, how) => board.setBar(id, how),
      warn,
    });
    this.#search = this.#searchRoom();
    this.#room = new PrintRoom({
      spool: made.spool,
      acquaintances: made.acquaintances,
      open: (printer, paperMs) => openDevice(printer, { virtual: made.virtual, kept: this.#kept }, paperMs),
      timers: realTimers,
      now: () => this.#link.now(),
      random: Math.random,
      onNews: (printerId, news) => this.#tellPrinter(printerId, news),
    });
  }

  /** Opens the spool and begins: with the printers of the last time, until the host says otherwise. */
  static async start(
    options: AgentOptions,
    house: HouseRecord,
    { board, looking }: Surroundings,
  ): Promise<Agent> {
    const life = await beginLife(options.dataDir);
    const spool = await Spool.open(options.dataDir, new Date(clock.now()).toISOString());
    const virtual = options.virtualPort === null ? null : new VirtualPrinters(realTimers);
    if (options.virtualPort !== null) await virtual?.showAt(options.virtualPort);
    const now = (): string => new Date(clock.now()).toISOString();
    const acquaintances = await Acquaintances.open(options.dataDir, { timers: realTimers, now });
    const agent = new Agent(options, house, { spool, acquaintances, life, virtual, board, looking });
    agent.#begin(await agent.#known.read());
    return agent;
  }

  #searchRoom(): SearchRoom {
    return new SearchRoom({
      ways: waysToPrinters({
        timers: realTimers,
        usb: () => usbPrinters(),
        queues: () => localQueues(),
        setUp: () => this.#setUp,
      }),
      now: () => this.#link.now(),
      tell: (found) => this.#tellFound(found),
    });
  }

  /** Where the virtual printers show their paper; null without them. */
  get pageUrl(): string | null {
    return this.#virtual?.pageUrl ?? null;
  }

  /** Never resolves; rejects when this agent must not go on, such as when its disk fails. */
  get failed(): Promise<never> {
    const { failed } = this.#link;
    return Promise.race([
      this.#failed.promise,
      failed,
      this.#room.failed,
      this.#reporter.failed,
      this.#moved.failed,
      this.#search.failed,
    ]);
  }

  /**
   * Begins nothing more, and finishes what is being printed if that can be done in a moment. A printer that waits for
   * paper is not waited for: its job is in the spool as one that may be on paper.
   */
  async stop(): Promise<void> {
    this.#stopTidying();
    this.#taker.stop();
    this.#link.stop();
    this.#bars.stop();
    this.#search.stop();
    this.#moved.stop();
    this.#reporter.stop();
    const moment = new Promise<'late'>((resolve) => {
      realTimers.after(STOP_MS, () => resolve('late'));
    });
    if ((await Promise.race([this.#room.stop(), moment])) === 'late') return;
    await this.#spool.close();
    await this.#virtual?.stop();
  }

  #begin(printers: Orders['printers']): void {
    for (const entry of this.#spool.all) this.#tellJob(entry);
    this.#spool.onChange((entry) => this.#tellJob(entry));
    this.#taker.begin(printers, (kept) => this.#room.setPrinters(kept));
    this.#showSetUp({ printers, bars: [] });
    this.#board.setWaiting(() => this.#spool.all.map(({ job, state }) => ({ ...job, ...state })));
    this.#link.onOrders((orders) => {
      const { printers, own, jobs } = this.#taker.take(orders.printers, orders.jobs);
      this.#room.setPrinters(printers);
      this.#bars.setBars(orders.bars);
      this.#setUp = orders.setUp;
      this.#search.take(orders.search);
      this.#meetAgain(orders.search?.asked ?? 0);
      this.#showSetUp(orders);
      this.#room.take(jobs, orders.timeZone).catch(this.#failed.reject);
      this.#keeping = this.#keeping.then(() => this.#keep(own));
      this.#keeping.catch(this.#failed.reject);
    });
    this.#link.onLink(({ link }) => {
      this.#board.setHouse({ ...this.#door.house, isLinked: link === 'linked' });
      this.#moved.setLinked(link === 'linked');
      if (link === 'linked') this.#reporter.retryNow();
    });
    this.#board.setHouse({ ...this.#door.house, isLinked: false });
    this.#moved.setLinked(false);
    this.#link.start();
    this.#tidyLater();
  }

  /** Whoever looks for printers wants to know also who those are that are set up. */
  #meetAgain(asked: number): void {
    if (this.#searched !== null && this.#searched !== asked) this.#room.askAgain();
    this.#searched = asked;
  }

  async #keep(printers: Orders['printers']): Promise<void> {
    const virtual = printers.filter(({ address }) => address === 'virtual:');
    await this.#virtual?.keepOnly(new Set(virtual.map(({ id }) => id)));
    await this.#kept.keepOnly(new Set(printers.map(({ address }) => address)));
    await this.#known.keep(printers);
  }

  #tellJob(entry: SpoolEntry): void {
    const { job, state } = entry;
    if (state.isReported) return;
    const body = reportOf(entry);
    const heard = (): Promise<void> => this.#spool.reported(job.id, state);
    if (body === null) heard().catch(this.#failed.reject);
    else
      this.#reporter.say({ subject: `job ${job.id}`, send: () => this.#link.reportJob(job.id, body), heard });
  }

  #showSetUp({ printers, bars }: Pick<Orders, 'printers' | 'bars'>): void {
    this.#board.setDevices(
      printers.map(({ id, name, address }) => ({ id, name, address })),
      bars.map(({ id, name, address }) => ({ id, name, address })),
    );
  }

  #tellPrinter(id: string, news: PrinterNews): void {
    const report = { ...news, fence: this.#leases.fenceOf(id) };
    const send = (): ReturnType<HostLink['reportPrinter']> => this.#link.reportPrinter(id, report);
    this.#board.setPrinter(id, news);
    this.#reporter.say({ subject: `printer ${id}`, send, heard: () => Promise.resolve() });
  }

  /** A search that is over by the time that it is heard is nobody's: the host refuses it, and that is the end of it. */
  #tellFound(found: Found): void {
    const send = (): ReturnType<HostLink['reportFound']> => this.#link.reportFound(found);
    this.#reporter.say({ subject: 'search', send, heard: () => Promise.resolve() });
  }

  #tidyLater(): void {
    this.#stopTidying = realTimers.after(TIDY_MS, () => {
      this.#spool.tidy(this.#link.now()).then(() => this.#tidyLater(), this.#failed.reject);
    });
  }
}

interface Made {
  readonly spool: Spool;
  readonly acquaintances: Acquaintances;
  readonly life: SpoolLife;
  readonly virtual: VirtualPrinters | null;
  readonly board: StatusBoard;
  readonly looking?: Surroundings['looking'];
}
