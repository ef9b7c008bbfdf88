import { opensDrawer } from '#shared/kitchen/drawer.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import { isSettled } from '#shared/kitchen/job.ts';
import { isOver, MoveRefused } from './job-moves.ts';
import { PrinterQueue } from './printer-queue.ts';
import type { QueueParts } from './queue-parts.ts';

/** The printers of this machine and their lines of jobs. */
export class PrintRoom {
  readonly #parts: QueueParts;
  readonly #queues = new Map<string, PrinterQueue>();
  /** The last words of queues of printers that were taken away: a new one for the same printer waits for them. */
  readonly #leaving = new Map<string, Promise<void>>();
  /** What the host wants of jobs that were with a printer when it said so. */
  readonly #wanted = new Map<string, 'cancel' | 'release'>();
  readonly #fences = new Map<string, number>();
  readonly #failed = Promise.withResolvers<never>();

  constructor(parts: QueueParts) {
    this.#parts = parts;
    parts.spool.onChange(({ job, state }) => {
      const move = this.#wanted.get(job.id);
      if (move === undefined || state.status === 'sending') return;
      this.#end(job.id, move).catch((error: unknown) => this.#failed.reject(error));
    });
  }

  /** Never resolves; rejects when the spool failed a queue: then nothing may be printed any more. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  /** These printers, and no others, are driven from here. */
  setPrinters(printers: readonly Printer[]): void {
    const wanted = new Set<string>(printers.map(({ id }) => id));
    for (const [id, queue] of this.#queues) {
      if (wanted.has(id)) continue;
      queue.lose();
      this.#queues.delete(id);
      this.#leaving.set(id, queue.ended);
    }
    for (const printer of printers) {
      this.#fences.set(printer.id, printer.fence);
      this.#setPrinter(printer);
    }
  }

  /**
   * Takes jobs in, oldest first, each once, whatever it is called now, for the printers that are driven from here. One
   * that the host has settled without this machine is not printed any more, unless its first byte was let go; one that
   * the host wants back is let go, and what of it is being sent stops before its next byte.
   */
  async take(jobs: readonly Job[], timeZone: string): Promise<void> {
    const inOrder = jobs.toSorted(
      (one, other) => compare(one.createdAt, other.createdAt) || one.revision - other.revision,
    );
    await Promise.all(inOrder.map((job) => this.#takeOne(job, timeZone)));
  }

  /** Somebody wants to know anew who the printers are: each is asked as soon as it has nothing to print. */
  askAgain(): void {
    this.#parts.acquaintances?.askAgain();
    for (const queue of this.#queues.values()) queue.wake();
  }

  /** Begins nothing more, and resolves when what was begun is done. */
  async stop(): Promise<void> {
    for (const queue of this.#queues.values()) queue.stop();
    await Promise.all([...this.#leaving.values(), ...[...this.#queues.values()].map(({ ended }) => ended)]);
  }

  async #takeOne(job: Job, timeZone: string): Promise<void> {
    const { spool, now } = this.#parts;
    const isKnown = spool.find(job.id) !== null;
    if (isSettled(job.status) || job.status === 'decision') await this.#settledElsewhere(job);
    else if (isKnown || this.#isOurs(job)) await spool.take(job, timeZone, now());
    if (job.recall !== null && isKnown) await this.#letGo(job, 'release', 'now');
    this.#queues.get(job.printerId)?.wake();
  }

  /** What was handed out under an older lease may be on paper: the host hands it out anew. */
  #isOurs({ printerId, fence }: Job): boolean {
    return this.#queues.has(printerId) && fence >= (this.#fences.get(printerId) ?? 0);
  }

  /**
   * What is being sent at this moment comes out, and is told; unless it is stuck, or goes to another printer, or is a
   * drawer before which nobody stands any more.
   */
  async #settledElsewhere(job: Job): Promise<void> {
    const isLate = job.status !== 'cancelled' || opensDrawer(job);
    await this.#letGo(job, 'cancel', isLate ? 'now' : 'stuck');
  }

  async #letGo({ id, printerId }: Job, move: 'cancel' | 'release', when: 'stuck' | 'now'): Promise<void> {
    const entry = this.#parts.spool.find(id);
    if (!entry || isOver(entry.state.status)) return;
    this.#wanted.set(id, move);
    await this.#end(id, move);
    this.#queues.get(printerId)?.drop(id, when);
  }

  async #end(id: string, move: 'cancel' | 'release'): Promise<void> {
    if (await this.#try(id, move)) this.#wanted.delete(id);
  }

  /** Whether the job could still make the move. */
  async #try(id: string, move: 'cancel' | 'release'): Promise<boolean> {
    const { spool, now } = this.#parts;
    const status = spool.find(id)?.state.status;
    if (status === undefined || isOver(status)) return true;
    try {
      await spool.move(id, move, now());
      return true;
    } catch (error) {
      if (!(error instanceof MoveRefused)) throw error;
      return isOver(error.from);
    }
  }

  #setPrinter(printer: Printer): void {
    const known = this.#queues.get(printer.id);
    if (known) return known.setPrinter(printer);
    const queue = new PrinterQueue(printer, this.#parts, this.#leaving.get(printer.id));
    queue.ended.catch((error: unknown) => this.#failed.reject(error));
    this.#queues.set(printer.id, queue);
  }
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
