import type { Clock, Timers } from '#shared/client/ports.ts';

/** Timers and clocks that stand still until the test lets time pass. */
export class HandTimers implements Timers, Clock {
  private readonly waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  private passed = 0;

  now(): number {
    return 1_800_000_000_000 + this.passed;
  }

  steady(): number {
    return this.passed;
  }

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.passed + ms, run };
    this.waiting.add(entry);
    return () => {
      this.waiting.delete(entry);
    };
  }

  /** Lets `ms` milliseconds pass and runs what falls due, in order. */
  pass(ms: number): void {
    const until = this.passed + ms;
    for (let next = this.nextBy(until); next; next = this.nextBy(until)) {
      this.passed = next.at;
      this.waiting.delete(next);
      next.run();
    }
    this.passed = until;
  }

  /** Milliseconds until the next thing falls due; null when nothing will. */
  untilNext(): number | null {
    const times = [...this.waiting].map((entry) => entry.at);
    return times.length === 0 ? null : Math.min(...times) - this.passed;
  }

  private nextBy(until: number) {
    const due = [...this.waiting].filter((entry) => entry.at <= until);
    return due.toSorted((a, b) => a.at - b.at)[0];
  }
}
