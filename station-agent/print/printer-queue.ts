import { DRAWER_WORDS, isPastOpening, opensDrawer } from '#shared/kitchen/drawer.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { PortLost } from '#hardware/byte-port.ts';
import { converse, type JobResult } from '#hardware/job/converse.ts';
import { PATIENCE } from '#hardware/job/patience.ts';
import { look } from '#hardware/job/look.ts';
import { type PrinterProfile } from '#hardware/escpos/profile.ts';
import { profileOf } from '#hardware/escpos/settled.ts';
import { familyFor, languageOf, renderFor } from '#hardware/printer-kinds.ts';
import { longestPaperMs } from '#hardware/receipt/print-time.ts';
import { isOver, MoveRefused } from './job-moves.ts';
import { newsOf, newsOfRefusal, UNKNOWN_WORDS, isSameNews, type PrinterNews } from './printer-words.ts';
import { QUEUE_PACE, type OpenedDevice, type QueueParts } from './queue-parts.ts';
import { slipFor } from './slip-for.ts';
import type { SpoolEntry } from './spool-record.ts';
import { newJobName } from './job-name.ts';
import { stoppable } from './stoppable-port.ts';
import { unprintable } from './unprintable.ts';

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
  /** Jobs that it can never print as it is set up: those behind them go on. */
  readonly #refused = new Set<string>();
  readonly #running: Promise<void>;

  /** Begins at once, or when `after` is over. */
  constructor(printer: Printer, parts: QueueParts, after: Promise<void> = Promise.resolve()) {
    this.#printer = printer;
    this.#parts = { pace: QUEUE_PACE, patience: PATIENCE, acquaintances: null, ...parts };
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
    const isMoved = setUpOf(printer) !== setUpOf(this.#printer);
    this.#printer = printer;
    if (!isMoved) return;
    this.#news = null;
    this.#holds = 0;
    this.#refused.clear();
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
      const entry = this.#next();
      const wait = entry ? await this.#attempt(entry) : await this.#lookAround();
      if (wait > 0 && !this.#isStopped) await this.#rest(wait);
    }
  }

  /** What waits about a ticket that cannot be printed waits with it: a void never comes out before what it voids. */
  #next(): SpoolEntry | undefined {
    const waiting = this.#parts.spool.waitingFor(this.#printer.id);
    const kept = waiting.filter(({ job }) => this.#refused.has(job.id));
    const tickets = new Set(kept.flatMap(({ job }) => job.ticketId ?? []));
    return waiting.find(
      (entry) => !kept.includes(entry) && (entry.job.ticketId === null || !tickets.has(entry.job.ticketId)),
    );
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
    const fault = unprintable(entry, this.#profile(printer), printer.sounds);
    if (fault !== null) return this.#refuse(entry, fault);
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
        await this.#returned(entry);
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

  /** It was let go, and not a byte of it was: it is as it was before, marked or not. */
  async #returned({ job, state: { attempts, firstSentAt } }: SpoolEntry): Promise<void> {
    const { spool, now } = this.#parts;
    if (spool.find(job.id)?.state.status !== 'sending') return;
    await spool.move(job.id, 'return', now(), { attempts, firstSentAt });
  }

  /** It was for this moment only (rule JD1). Resolves with how long to rest after it. */
  async #drop({ job }: SpoolEntry, detail: string, rest = 0): Promise<number> {
    const { spool, now } = this.#parts;
    await spool.move(job.id, 'drop', now(), { detail });
    return rest;
  }

  /** Not a byte of it is sent: it waits for another printer, another set-up, or somebody's word. */
  async #refuse(entry: SpoolEntry, fault: string): Promise<number> {
    if (opensDrawer(entry.job)) return this.#drop(entry, fault);
    await this.#hold(entry, fault);
    this.#refused.add(entry.job.id);
    return 0;
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
    const { body, sheet } = renderFor(receipt, profile);
    const paperMs = longestPaperMs(sheet, profile);
    const opened = await this.#open(printer, paperMs);
    if (!opened) return { outcome: { kind: 'notSent', reason: 'unreachable' }, remembered, detail };
    const id = newJobName(this.#parts.random);
    const plan = { body, id, manners: profile.manners, remembered, patience, paperMs };
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

  async #open(printer: Printer, paperMs = 0): Promise<OpenedDevice | null> {
    try {
      return await this.#parts.open(printer, paperMs);
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
    if (await this.#isCalledAwayFromMeeting(printer)) return 0;
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

  /** Asks it once, without work, who it is; true when there was something else to do before it had said so. */
  async #isCalledAwayFromMeeting(printer: Printer): Promise<boolean> {
    const { acquaintances, spool } = this.#parts;
    const device = deviceOf(printer);
    if (!acquaintances?.isDue(device)) return false;
    const away = new AbortController();
    this.#isWoken = false;
    this.#interrupt = () => away.abort();
    const open = (): Promise<OpenedDevice | null> => this.#open(printer);
    const language = languageOf(this.#profile(printer));
    const learnt = await acquaintances.meet({ device, language, open, away: away.signal });
    if (learnt && spool.remembered(device).proof === 'unknown') await spool.remember(device, learnt);
    return away.signal.aborted;
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
    const identity = this.#parts.acquaintances?.identityOf(deviceOf(this.#printer));
    const told = identity ? { ...news, identity } : news;
    if (isSameNews(told, this.#news)) return;
    this.#news = told;
    this.#parts.onNews(this.#printer.id, told);
  }

  #profile(printer: Printer): PrinterProfile {
    return profileOf(printer);
  }
}

const TAKEN_AWAY = 'It was taken from this printer while it was being printed.';

function setUpOf({ address, profile, columns }: Printer): string {
  return `${address} ${profile} ${columns}`;
}

/** What a printer can say belongs to the device, not to its name in the house. */
function deviceOf({ id, address }: Printer): string {
  return `${id} ${address}`;
}
