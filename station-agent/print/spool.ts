import { join } from 'node:path';
import type { Instant } from '#shared/basics/instant.ts';
import type { Job } from '#shared/kitchen/job.ts';
import { DRAWER_WORDS, isPastOpening, opensDrawer } from '#shared/kitchen/drawer.ts';
import { STRANGER, type Remembered } from '#hardware/job/outcome.ts';
import { isOver, moved, type JobMove, type SpoolStatus } from './job-moves.ts';
import { JournalFile, readLines } from './journal-file.ts';
import { afterStop, fold, linesOf, withoutOld, type Kept } from './spool-kept.ts';
import type { JobState, SpoolEntry, SpoolRecord } from './spool-record.ts';

/**
 * The jobs of this machine's printers, on its own disk. Nothing about a job changes in memory before it is on the
 * disk, so what was let go to a printer is known after any crash.
 */
export class Spool {
  readonly #path: string;
  #file: JournalFile;
  readonly #entries: Map<string, SpoolEntry>;
  readonly #remembered: Map<string, Remembered>;
  readonly #listeners = new Set<(entry: SpoolEntry) => void>();
  #lastTurn: number;
  readonly #coming = new Set<string>();
  readonly #turns = new Map<string, Promise<void>>();
  readonly #writing = new Set<Promise<void>>();
  #gate: Promise<void> = Promise.resolve();

  private constructor(path: string, file: JournalFile, { entries, remembered }: Kept) {
    this.#path = path;
    this.#file = file;
    this.#entries = entries;
    this.#remembered = remembered;
    this.#lastTurn = Math.max(0, ...[...entries.values()].map(({ turn }) => turn));
  }

  /**
   * Opens the spool in a folder. Every job that was being sent when the machine stopped is `unknown` now. Throws
   * `SpoolDamaged` when a line of it, other than one cut off at the end, is not one of ours.
   */
  static async open(folder: string, now: Instant): Promise<Spool> {
    const path = join(folder, 'spool.jsonl');
    const kept = withoutOld(afterStop(fold(await readLines(path), path), now), now);
    return new Spool(path, await JournalFile.replace(path, linesOf(kept)), kept);
  }

  /** Everything that is kept, in order. */
  get all(): readonly SpoolEntry[] {
    return [...this.#entries.values()].toSorted((one, other) => one.turn - other.turn);
  }

  find(id: string): SpoolEntry | null {
    return this.#entries.get(id) ?? null;
  }

  /** The jobs that a printer still has to print, in their order, but a drawer before all: somebody stands there. */
  waitingFor(printerId: string): readonly SpoolEntry[] {
    const waiting = this.all.filter(({ job, state }) => job.printerId === printerId && !isOver(state.status));
    const [drawers = [], others = []] = [true, false].map((opens) =>
      waiting.filter(({ job }) => opensDrawer(job) === opens),
    );
    return [...drawers, ...others];
  }

  /** Calls `listener` after every change of a job; the result takes it off again. */
  onChange(listener: (entry: SpoolEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Takes a job in; one that is known already changes nothing. A job of which the host says that it was let go before
   * may be on paper, though this machine does not remember it; one that the host wants back already is let go at once,
   * and so is a drawer that nobody waits for any more (rule JD1).
   */
  async take(job: Job, timeZone: string, now: Instant): Promise<void> {
    if (this.#entries.has(job.id) || this.#coming.has(job.id)) return;
    this.#lastTurn += 1;
    const state = firstState(job, now);
    const entry: SpoolEntry = { job, timeZone, turn: this.#lastTurn, state };
    this.#coming.add(job.id);
    try {
      await this.#write({ record: 'job', ...entry });
      this.#keep(entry);
    } finally {
      this.#coming.delete(job.id);
    }
  }

  /** Makes a move of a job. Resolves when it is on the disk. */
  move(id: string, move: JobMove, now: Instant, change: Partial<JobState> = {}): Promise<void> {
    return this.#inTurn(id, ({ state }) => {
      const status = moved(state.status, move);
      return { ...state, detail: '', ...change, status, since: now, isReported: false };
    });
  }

  /** The host has heard of this state of a job. */
  reported(id: string, heard: JobState): Promise<void> {
    return this.#inTurn(id, ({ state }) => (state === heard ? { ...state, isReported: true } : null));
  }

  /** What is known of a printer's device. */
  remembered(device: string): Remembered {
    return this.#remembered.get(device) ?? STRANGER;
  }

  async remember(device: string, remembered: Remembered): Promise<void> {
    const known = this.remembered(device);
    if (known.proof === remembered.proof && known.automatic === remembered.automatic) return;
    await this.#write({ record: 'printer', device, remembered });
    this.#remembered.set(device, remembered);
  }

  /** Forgets what is long over, in memory and on the disk; what is written meanwhile waits. */
  async tidy(now: Instant): Promise<void> {
    const kept = { entries: this.#entries, remembered: this.#remembered };
    await this.#exclusively(async () => {
      const { entries } = withoutOld(kept, now);
      for (const id of this.#entries.keys()) if (!entries.has(id)) this.#entries.delete(id);
      await this.#file.close();
      this.#file = await JournalFile.replace(this.#path, linesOf(kept));
    });
  }

  async close(): Promise<void> {
    await this.#exclusively(() => this.#file.close());
  }

  /** Runs `act` when nothing is being written, and lets nothing be written before it is done. */
  async #exclusively(act: () => Promise<void>): Promise<void> {
    const done = Promise.all([this.#gate, ...this.#writing]).then(act);
    this.#gate = done;
    await done;
  }

  /** Changes of one job follow one another, in memory as on the disk; null changes nothing. */
  #inTurn(id: string, change: (entry: SpoolEntry) => JobState | null): Promise<void> {
    const before = this.#turns.get(id) ?? Promise.resolve();
    const turn = before.then(async () => {
      const entry = this.#known(id);
      const state = change(entry);
      if (!state) return;
      await this.#write({ record: 'state', id, state });
      this.#keep({ ...entry, state });
    });
    const settled = turn.then(nothing, nothing).then(() => {
      if (this.#turns.get(id) === settled) this.#turns.delete(id);
    });
    this.#turns.set(id, settled);
    return turn;
  }

  #keep(entry: SpoolEntry): void {
    this.#entries.set(entry.job.id, entry);
    for (const listener of this.#listeners) listener(entry);
  }

  #known(id: string): SpoolEntry {
    const entry = this.#entries.get(id);
    if (!entry) throw new Error(`The spool holds no job ${id}`);
    return entry;
  }

  async #write(record: SpoolRecord): Promise<void> {
    const writing = this.#gate.then(() => this.#file.append(JSON.stringify(record)));
    this.#writing.add(writing);
    try {
      await writing;
    } finally {
      this.#writing.delete(writing);
    }
  }
}

/** A job as it is when it comes. */
function firstState(job: Job, now: Instant): JobState {
  const wasSent = job.status === 'sending' || job.status === 'unknown' || job.attempts > 0;
  const status = firstStatus(job, wasSent, now);
  return {
    status,
    attempts: job.attempts,
    firstSentAt: wasSent ? (job.sentAt ?? job.updatedAt) : null,
    proof: null,
    detail: status === 'dropped' ? DRAWER_WORDS.late : '',
    since: now,
    isReported: status === 'queued',
  };
}

function firstStatus(job: Job, wasSent: boolean, now: Instant): SpoolStatus {
  if (opensDrawer(job) && (wasSent || isPastOpening(job, now))) return 'dropped';
  if (job.recall !== null) return 'released';
  return wasSent ? 'unknown' : 'queued';
}

function nothing(): void {
  return undefined;
}
