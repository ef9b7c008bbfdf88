type Step = () => unknown;

/**
 * The end of the process. On SIGTERM or SIGINT everything is taken down in the reverse order of its setting up and the
 * process ends with 0; a crash ends it at once with 1, because nobody knows then what is stored.
 */
export class Stopping {
  readonly #steps: Step[] = [];
  #begun = false;

  constructor() {
    process.once('SIGTERM', () => void this.#stop());
    process.once('SIGINT', () => void this.#stop());
  }

  /** What to do before the process ends; what came last is done first. */
  before(step: Step): void {
    this.#steps.unshift(step);
  }

  crash(error: unknown): void {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  }

  async #stop(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    for (const step of this.#steps) await step();
    process.exit(0);
  }
}
