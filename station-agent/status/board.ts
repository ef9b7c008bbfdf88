import type { PrinterState } from '#shared/kitchen/job.ts';
import type { BarState } from '#shared/kitchen/keys.ts';

/** How much something matters to whoever reads the log. */
export type Level = 'error' | 'warn' | 'info';

export interface ShownHouse {
  readonly url: string;
  readonly name?: string | undefined;
  readonly key?: string | null | undefined;
  readonly isLinked: boolean;
}

interface Device {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

export interface ShownPrinter extends Device {
  readonly state: PrinterState;
  readonly detail: string;
  /** Milliseconds since 1970; null: nothing was heard of it yet. */
  readonly since: number | null;
  readonly waiting: number;
}

export interface ShownBar extends Device {
  readonly state: BarState;
  readonly detail: string;
  /** As with a printer. */
  readonly since: number | null;
}

/** A job, as far as it is counted. */
export interface CountedJob {
  readonly printerId: string;
  readonly status: string;
}

export interface Said {
  readonly at: number;
  readonly level: Level;
  readonly sentence: string;
}

/** Everything that the status page shows. */
export interface AgentStatus {
  readonly name: string;
  readonly version: string;
  readonly dataDir: string;
  readonly now: number;
  readonly startedAt: number;
  /** Null: this agent is not paired. */
  readonly house: ShownHouse | null;
  /** Since when it is linked, or not. */
  readonly linkSince: number;
  readonly printers: readonly ShownPrinter[];
  readonly bars: readonly ShownBar[];
  /** What went wrong last, newest first. */
  readonly faults: readonly Said[];
}

export interface StatusBoardParts {
  readonly name: string;
  readonly version: string;
  readonly dataDir: string;
  readonly now: () => number;
  /** Writes one event to the log. */
  readonly log: (level: Level, sentence: string) => void;
}

type How = Pick<ShownPrinter, 'state' | 'detail' | 'since'>;
type BarHow = Pick<ShownBar, 'state' | 'detail' | 'since'>;
const NOT_HEARD_OF = { state: 'unknown', detail: '', since: null } as const;

const FAULTS_KEPT = 20;
const OVER: ReadonlySet<string> = new Set(['printed', 'cancelled', 'moved', 'failed']);

/** What there is to know about this agent on its own machine: each event goes to the log, the state to a page. */
export class StatusBoard {
  readonly #parts: StatusBoardParts;
  readonly #startedAt: number;
  #house: ShownHouse | null = null;
  #linkSince: number;
  #printers: readonly Device[] = [];
  #bars: readonly Device[] = [];
  readonly #states = new Map<string, How>();
  readonly #barStates = new Map<string, BarHow>();
  #jobs: () => readonly CountedJob[] = () => [];
  #faults: readonly Said[] = [];

  constructor(parts: StatusBoardParts) {
    this.#parts = parts;
    this.#startedAt = parts.now();
    this.#linkSince = this.#startedAt;
  }

  /** Something happened. What is not as it should be stays on the page for a while. */
  said(level: Level, sentence: string): void {
    this.#parts.log(level, sentence);
    if (level === 'info') return;
    this.#faults = [{ at: this.#parts.now(), level, sentence }, ...this.#faults].slice(0, FAULTS_KEPT);
  }

  setHouse(house: ShownHouse): void {
    const before = this.#house;
    this.#house = house;
    if (before?.isLinked === house.isLinked) return;
    this.#linkSince = this.#parts.now();
    if (house.isLinked) this.said('info', `Linked to ${house.name ?? 'the host'} at ${house.url}.`);
    else if (before) this.said('warn', `The link to ${house.url} is lost.`);
  }

  setDevices(printers: readonly Device[], bars: readonly Device[]): void {
    this.#printers = printers;
    this.#bars = bars;
  }

  setPrinter(id: string, { state, detail }: Pick<ShownPrinter, 'state' | 'detail'>): void {
    const before = this.#states.get(id);
    if (before?.state === state && before.detail === detail) return;
    this.#states.set(id, { state, detail, since: this.#parts.now() });
    const name = this.#printers.find((printer) => printer.id === id)?.name ?? id;
    const isFine = state === 'ready';
    this.said(
      isFine ? 'info' : 'warn',
      `Printer ${name}: ${isFine ? 'ready' : detail || state.replaceAll('_', ' ')}`,
    );
  }

  /** How a bar's line is. Whoever reads it has said so when it is gone. */
  setBar(id: string, { state, detail }: Pick<ShownBar, 'state' | 'detail'>): void {
    const before = this.#barStates.get(id);
    if (before?.state === state && before.detail === detail) return;
    const since = before?.state === state ? before.since : this.#parts.now();
    this.#barStates.set(id, { state, detail, since });
    const name = this.#bars.find((bar) => bar.id === id)?.name ?? id;
    if (state === 'connected') this.said('info', `Bump bar ${name}: plugged in`);
  }

  /** Where the jobs of this machine can be counted. */
  setWaiting(jobs: () => readonly CountedJob[]): void {
    this.#jobs = jobs;
  }

  get status(): AgentStatus {
    const { name, version, dataDir, now } = this.#parts;
    const waiting = this.#jobs().filter(({ status }) => !OVER.has(status));
    return {
      name,
      version,
      dataDir,
      now: now(),
      startedAt: this.#startedAt,
      house: this.#house,
      linkSince: this.#linkSince,
      printers: this.#printers.map((printer) => ({
        ...printer,
        ...(this.#states.get(printer.id) ?? NOT_HEARD_OF),
        waiting: waiting.filter(({ printerId }) => printerId === printer.id).length,
      })),
      bars: this.#bars.map((bar) => ({ ...bar, ...(this.#barStates.get(bar.id) ?? NOT_HEARD_OF) })),
      faults: this.#faults,
    };
  }
}
