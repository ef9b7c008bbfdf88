/** The passing of time, handed in: `after` runs `run` once, `ms` milliseconds from now, unless it is cancelled. */
export interface Timers {
  after(ms: number, run: () => void): () => void;
}

/** The machine's own clock. */
export const realTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
