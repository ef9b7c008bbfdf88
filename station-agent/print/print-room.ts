import type { Job, Printer } from '#shared/kitchen/job.ts';
import { isSettled } from '#shared/kitchen/job.ts';
import { isOver, MoveRefused } from './job-moves.ts';
import { PrinterQueue, type QueueParts } from './printer-queue.ts';

/** The printers of this machine and their lines of jobs. */
export class PrintRoom {
  readonly #parts: QueueParts;
  readonly #queues = new Map<string, PrinterQueue>();
  /** The last words of queues of printers that were taken away: a new one for the same printer waits for them. */
  readonly #leaving = new Map<string, Promise<void>>();
  readonly #failed = Promise.withResolvers<never>();

  constructor(parts: QueueParts) {
    this.#parts = parts;
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
      queue.stop();
      this.#queues.delete(id);
      this.#leaving.set(id, queue.ended);
    }
    for (const printer of printers) this.#setPrinter(printer);
  }

  /**
   * Takes jobs in, oldest first, each once, whatever it is called now. One that the host has settled without this
   * machine is not printed any more, unless its first byte was let go.
   */
  async take(jobs: readonly Job[], timeZone: string): Promise<void> {
    const inOrder = jobs.toSorted(
      (one, other) => compare(one.createdAt, other.createdAt) || one.revision - other.revision,
    );
    await Promise.all(inOrder.map((job) => this.#takeOne(job, timeZone)));
  }

  /** Begins nothing more, and resolves when what was begun is done. */
  async stop(): Promise<void> {
    for (const queue of this.#queues.values()) queue.stop();
    await Promise.all([...this.#leaving.values(), ...[...this.#queues.values()].map(({ ended }) => ended)]);
  }

  async #takeOne(job: Job, timeZone: string): Promise<void> {
    const { spool, now } = this.#parts;
    if (isSettled(job.status)) await this.#settledElsewhere(job.id);
    else await spool.take(job, timeZone, now());
    this.#queues.get(job.printerId)?.wake();
  }

  async #settledElsewhere(id: string): Promise<void> {
    const { spool, now } = this.#parts;
    const entry = spool.find(id);
    if (!entry || isOver(entry.state.status)) return;
    try {
      await spool.move(id, 'cancel', now());
    } catch (error) {
      // It is being sent at this moment: too late, and its own outcome will be told.
      if (!(error instanceof MoveRefused)) throw error;
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
