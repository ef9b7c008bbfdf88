import type { Instant } from '#shared/basics/instant.ts';
import { DRAWER_WORDS, isPastOpening, opensDrawer } from '#shared/kitchen/drawer.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { converse, type JobResult } from '#hardware/job/converse.ts';
import type { Family } from '#hardware/job/family.ts';
import { PATIENCE, type Patience } from '#hardware/job/patience.ts';
import { look } from '#hardware/job/look.ts';
import { type PrinterProfile } from '#hardware/escpos/profile.ts';
import { profileOf } from '#hardware/escpos/settled.ts';
import { familyFor, renderFor } from '#hardware/printer-kinds.ts';
import type { Timers } from '#hardware/timers.ts';
import { isOver, MoveRefused } from './job-moves.ts';
import { newsOf, newsOfRefusal, UNKNOWN_WORDS, type PrinterNews } from './printer-words.ts';
import { slipFor } from './slip-for.ts';
import type { SpoolEntry } from './spool-record.ts';
import type { Spool } from './spool.ts';
import { stoppable } from './stoppable-port.ts';

/** A link to a device, and whether the device closes it itself when it has taken everything. */
export interface OpenedDevice {
  readonly port: BytePort;
  readonly closeProves: boolean;
  /** How it is talked to, where that does not depend on the printer's make: a print queue has ways of its own. */
  readonly family?: Family;
}

/** Opens the device at a printer's address. Rejects with `PortLost` when it cannot be reached. */
export type OpenDevice = (printer: Printer) => Promise<OpenedDevice>;

/** Milliseconds between tries. */
export interface QueuePace {
  /** After a hold: the first time, doubled each time up to the most. */
  readonly firstRetry: number;
  readonly mostRetry: number;
  /** How often a printer without work is looked at. */
  readonly idleLook: number;
}

export const QUEUE_PACE: QueuePace = { firstRetry: 2_000, mostRetry: 30_000, idleLook: 30_000 };

export interface QueueParts {
  readonly spool: Spool;
  readonly open: OpenDevice;
  readonly timers: Timers;
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Told when it differs from what was told before. */
  readonly onNews: (printerId: string, news: PrinterNews) => void;
  readonly pace?: QueuePace;
  readonly patience?: Patience;
}

/**
 * One printer's line of jobs: one after the other, in their order, each until it is on paper or cancelled. Whatever
 * holds the first holds those behind it.
 */
export class PrinterQueue {
  readonly #parts: Required<QueueParts>;
  #printer: Printer;
  #news: PrinterNews | null = null;
  #holds = 0;
  #isStopped = false;
  #isWoken = false;
  #interrupt: () => void = () => undefined;
  /** The job that is with the printer, and a way to take it away from there. */
  #current: { readonly id: string; readonly away: AbortController } | null = null;
  readonly #running: Promise<void>;

  /** Begins at once, or when `after` is over. */
  constructor(printer: Printer, parts: QueueParts, after: Promise<void> = Promise.resolve()) {
    this.#printer = printer;
    this.#parts = { pace: QUEUE_PACE, patience: PATIENCE, ...parts };
    this.#running = after.then(() => this.#run());
  }

  /** Settles when it was stopped and has finished what it was doing; rejects when the spool failed it. */
  get ended(): Promise<void> {
    return this.#running;
  }

  /** There is a new job, or another reason to try at once. */
  wake(): void {
    this.#isWoken = true;
    this.#interrupt();
  }

  /** The printer is set up in another way. */
  setPrinter(printer: Printer): void {
    const isMoved = printer.address !== this.#printer.address || printer.profile !== this.#printer.profile;
    this.#printer = printer;
    if (!isMoved) return;
    this.#news = null;
    this.#holds = 0;
    this.wake();
  }

  /** Begins no further job. */
  stop(): void {
    this.#isStopped = true;
    this.wake();
  }

  /** This machine has the printer no more: not another byte goes to it. */
  lose(): void {
    this.#current?.away.abort();
    this.stop();
  }

  /** Stops a job before its next byte. `stuck`: only if the printer does not take it anyway. */
  drop(id: string, when: 'now' | 'stuck'): void {
    const takes = this.#news === null || this.#news.state === 'ready' || this.#news.state === 'paper_low';
    if (this.#current?.id !== id || (when === 'stuck' && takes)) return;
    this.#current.away.abort();
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      const [entry] = this.#parts.spool.waitingFor(this.#printer.id);
      const wait = entry ? await this.#attempt(entry) : await this.#lookAround();
      if (wait > 0 && !this.#isStopped) await this.#rest(wait);
    }
  }

  /** How long to rest after it. A job that was cancelled meanwhile needs nothing more. */
  async #attempt(entry: SpoolEntry): Promise<number> {
    try {
      return await this.#carry(entry);
    } catch (error) {
      if (error instanceof MoveRefused && isOver(error.from)) return 0;
      throw error;
    }
  }

  async #carry(entry: SpoolEntry): Promise<number> {
    const { spool, now } = this.#parts;
    const printer = this.#printer;
    if (isPastOpening(entry.job, now())) return this.#drop(entry, DRAWER_WORDS.late);
    const away = new AbortController();
    this.#current = { id: entry.job.id, away };
    const { outcome, remembered, detail } = await this.#print(entry, printer, away.signal);
    this.#current = null;
    await spool.remember(deviceOf(printer), remembered);
    switch (outcome.kind) {
      case 'printed':
        this.#holds = 0;
        if (this.#profile(printer).manners === 'silent') this.#tell({ state: 'ready', detail: '' });
        await spool.move(entry.job.id, 'confirm', now(), { proof: outcome.level, detail });
        return 0;
      case 'notSent': {
        if (away.signal.aborted) return 0;
        const news = newsOfRefusal(outcome.reason);
        this.#tell(news);
        if (opensDrawer(entry.job)) return this.#drop(entry, DRAWER_WORDS.blocked, this.#retryAfter());
        await this.#hold(entry, news.detail);
        return this.#retryAfter();
      }
      case 'unknown':
        if (opensDrawer(entry.job)) return this.#drop(entry, DRAWER_WORDS.lost, this.#retryAfter());
        await spool.move(entry.job.id, 'lose', now(), {
          detail: away.signal.aborted ? TAKEN_AWAY : UNKNOWN_WORDS[outcome.reason],
        });
        return away.signal.aborted ? 0 : this.#retryAfter();
    }
  }

  /** It was for this moment only (rule JD1). Resolves with how long to rest after it. */
  async #drop({ job }: SpoolEntry, detail: string, rest = 0): Promise<number> {
    const { spool, now } = this.#parts;
    await spool.move(job.id, 'drop', now(), { detail });
    return rest;
  }

  async #print(
    entry: SpoolEntry,
    printer: Printer,
    away: AbortSignal,
  ): Promise<JobResult & { readonly detail: string }> {
    const { spool, timers, now, patience } = this.#parts;
    const remembered = spool.remembered(deviceOf(printer));
    const profile = this.#profile(printer);
    const { receipt, detail } = slipFor(entry, profile, printer.sounds);
    const opened = await this.#open(printer);
    if (!opened) return { outcome: { kind: 'notSent', reason: 'unreachable' }, remembered, detail };
    const { body } = renderFor(receipt, profile);
    const plan = { body, id: this.#newId(), manners: profile.manners, remembered, patience };
    const dialogue = (opened.family ?? familyFor(profile)).beginDialogue({
      ...plan,
      closeProves: opened.closeProves,
    });
    const result = await converse(stoppable(opened.port, away), dialogue, timers, {
      onCondition: (condition) => this.#tell(newsOf(condition)),
      beforeBody: async () => {
        // The move below is refused then, and nothing of it is sent.
        if (isPastOpening(entry.job, now())) await this.#drop(entry, DRAWER_WORDS.late);
        const { attempts, firstSentAt } = entry.state;
        const sentAt = now();
        const change = { attempts: attempts + 1, firstSentAt: firstSentAt ?? sentAt };
        return spool.move(entry.job.id, 'send', sentAt, change);
      },
    });
    return { ...result, detail };
  }

  async #open(printer: Printer): Promise<OpenedDevice | null> {
    try {
      return await this.#parts.open(printer);
    } catch (error) {
      if (error instanceof PortLost) return null;
      throw error;
    }
  }

  async #hold({ job }: SpoolEntry, detail: string): Promise<void> {
    const { spool, now } = this.#parts;
    const state = spool.find(job.id)?.state;
    if (state?.status === 'held' && state.detail === detail) return;
    await spool.move(job.id, 'hold', now(), { detail });
  }

  #retryAfter(): number {
    const { firstRetry, mostRetry } = this.#parts.pace;
    const full = Math.min(firstRetry * 2 ** Math.min(this.#holds, 10), mostRetry);
    this.#holds += 1;
    return full / 2 + (full / 2) * this.#parts.random();
  }

  /** Without work, the printer is asked how it is, so that trouble is known before the next ticket. */
  async #lookAround(): Promise<number> {
    const { timers, patience, pace } = this.#parts;
    const printer = this.#printer;
    if (this.#profile(printer).manners === 'silent') return pace.idleLook;
    const opened = await this.#open(printer);
    if (!opened) this.#tell(newsOfRefusal('unreachable'));
    else {
      const condition = await look(
        opened.port,
        (opened.family ?? familyFor(this.#profile(printer))).beginLooking(),
        timers,
        patience,
      );
      this.#tell(condition ? newsOf(condition) : newsOfRefusal('no-answer'));
    }
    return pace.idleLook;
  }

  /** Until the time is over or somebody wakes it; a wake that came before counts. */
  async #rest(ms: number): Promise<void> {
    if (!this.#isWoken) {
      await new Promise<void>((resolve) => {
        const cancel = this.#parts.timers.after(ms, resolve);
        this.#interrupt = () => {
          cancel();
          resolve();
        };
      });
    }
    this.#isWoken = false;
  }

  #tell(news: PrinterNews): void {
    if (news.state === this.#news?.state && news.detail === this.#news.detail) return;
    this.#news = news;
    this.#parts.onNews(this.#printer.id, news);
  }

  #profile(printer: Printer): PrinterProfile {
    return profileOf(printer);
  }

  /** Four characters that no answer to an earlier job bears by accident. */
  #newId(): string {
    const letter = (): string => String.fromCharCode(0x30 + Math.floor(this.#parts.random() * 0x4a));
    return letter() + letter() + letter() + letter();
  }
}

const TAKEN_AWAY = 'It was taken from this printer while it was being printed.';

/** What a printer can say belongs to the device, not to its name in the house. */
function deviceOf({ id, address }: Printer): string {
  return `${id} ${address}`;
}
