import type { Result } from '#shared/basics/result.ts';
import { STAFF_PACE, waitBefore } from '#shared/client/backoff.ts';
import { isPassing, type Failure } from '#shared/client/failure.ts';
import type { Random, Timers } from '#shared/client/ports.ts';

/** Something that the host has to hear. */
export interface Report {
  /** A newer report about the same subject takes its place. */
  readonly subject: string;
  readonly send: () => Promise<Result<unknown, Failure>>;
  /** The host has heard it, or will never take it. */
  readonly heard: () => Promise<void>;
}

export interface ReporterParts {
  readonly timers: Timers;
  readonly random: Random;
  readonly warn: (sentence: string) => void;
}

/** Tells the host, one thing after the other, each until it was heard; of one subject only the latest. */
export class Reporter {
  readonly #parts: ReporterParts;
  readonly #waiting = new Map<string, Report>();
  #failures = 0;
  #isTelling = false;
  #isStopped = false;
  #cancelRetry: () => void = () => undefined;
  readonly #failed = Promise.withResolvers<never>();

  constructor(parts: ReporterParts) {
    this.#parts = parts;
  }

  /** Never resolves; rejects when what was heard could not be written down. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  say(report: Report): void {
    this.#waiting.set(report.subject, report);
    this.#begin();
  }

  /** The host is there again. */
  retryNow(): void {
    this.#failures = 0;
    this.#begin();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelRetry();
  }

  #begin(): void {
    if (this.#isTelling || this.#isStopped || this.#waiting.size === 0) return;
    this.#cancelRetry();
    this.#isTelling = true;
    this.#tellAll().then((wait) => {
      this.#isTelling = false;
      if (wait === null) this.#begin();
      else if (!this.#isStopped) this.#cancelRetry = this.#parts.timers.after(wait, () => this.#begin());
    }, this.#failed.reject);
  }

  /** Tells what waits; how long to rest when the host cannot hear now, else null. */
  async #tellAll(): Promise<number | null> {
    for (const [subject, report] of this.#waiting) {
      if (this.#isStopped) return null;
      const sent = await report.send();
      if (!sent.ok && isPassing(sent.error)) {
        this.#failures += 1;
        return waitBefore(this.#failures, STAFF_PACE, this.#parts.random);
      }
      if (!sent.ok)
        this.#parts.warn(`The host did not take what was said of ${subject}: ${sent.error.detail}`);
      this.#failures = 0;
      if (this.#waiting.get(subject) === report) this.#waiting.delete(subject);
      await report.heard();
    }
    return null;
  }
}
