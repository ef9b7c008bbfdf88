import type { Result } from '#shared/basics/result.ts';
import type { Applied } from './apply.ts';
import type { Commit, CommitRefusal, Journal } from './journal.ts';

/** One commit on its way to the disk, and who waits for it. */
export interface Waiting {
  readonly commit: Commit;
  readonly changes: readonly Applied[];
  readonly settle: (result: Result<number, CommitRefusal>) => void;
}

/** What became of a batch: how each commit went, in their order. */
export type BatchDone = (
  batch: readonly Waiting[],
  results: readonly Result<number, CommitRefusal>[],
) => void;

/**
 * Group commit: commands that arrive together share one transaction and one fsync. Whatever comes in while a batch is
 * being written goes into the next one.
 */
export class GroupCommit {
  readonly #journal: Journal;
  readonly #done: BatchDone;
  readonly #failed: (error: unknown) => void;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(journal: Journal, done: BatchDone, failed: (error: unknown) => void) {
    this.#journal = journal;
    this.#done = done;
    this.#failed = failed;
  }

  push(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#running ??= this.#run();
  }

  /** Takes back everything that is not being written yet. */
  withdraw(): Waiting[] {
    const withdrawn = this.#waiting;
    this.#waiting = [];
    return withdrawn;
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#write(batch);
    }
    this.#running = null;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.#journal.append(batch.map((each) => each.commit));
      this.#done(batch, results);
    } catch (error) {
      this.#failed(error);
    }
  }
}
