/** The time of the host: what everything that is not about a socket reads its clock from. */
export interface HostClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Does something again and again, every so many milliseconds of this clock. */
  readonly every: (ms: number, run: () => void) => { stop(): void };
}

/** A clock that was at `shown` when it was `real`, and runs `rate` times as fast since. Milliseconds since 1970. */
export interface QuickTime {
  readonly rate: number;
  readonly real: number;
  readonly shown: number;
}

/** The machine's own time; for trying out a whole evening in minutes, one that runs quicker. */
export function hostClock(quick: QuickTime | null): HostClock {
  const { rate, real, shown } = quick ?? { rate: 1, real: 0, shown: 0 };
  return {
    now: () => (quick === null ? Date.now() : Math.floor(shown + (Date.now() - real) * rate)),
    every: (ms, run) => {
      const timer = setInterval(run, Math.max(1, ms / rate));
      return { stop: () => clearInterval(timer) };
    },
  };
}

const MOST = 200;

/** Reads `RATE,REAL,SHOWN`: how many times as fast, and at which moment which moment is shown. Null: makes no sense. */
export function readQuickTime(text: string): QuickTime | null {
  const [rate = Number.NaN, real = Number.NaN, shown = Number.NaN] = text
    .split(',')
    .map((part, index) => (index === 0 ? Number(part) : Date.parse(part)));
  const makesSense = rate > 0 && rate <= MOST && Number.isFinite(real) && Number.isFinite(shown);
  return makesSense ? { rate, real, shown } : null;
}
