import { instantOf } from '#shared/basics/instant.ts';

/** The evening's time: it began at `shown` and runs `rate` times as fast as ours, here and at the host alike. */
export class EveningTime {
  readonly rate: number;
  readonly began: number;
  readonly #real = Date.now();

  constructor(rate: number, shown: number) {
    this.rate = rate;
    this.began = shown;
  }

  /** What makes a host live in this time. */
  get option(): string {
    return `--quick-time=${this.rate},${instantOf(this.#real)},${instantOf(this.began)}`;
  }

  /** Milliseconds since 1970, as the host has it. */
  now = (): number => Math.floor(this.began + (Date.now() - this.#real) * this.rate);

  /** Minutes of the evening that are over. */
  minute(): number {
    return (this.now() - this.began) / 60_000;
  }

  /** Waits so many milliseconds of the evening. */
  sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, Math.max(1, ms / this.rate));
    });

  minutes(count: number): Promise<void> {
    return this.sleep(count * 60_000);
  }

  until(minute: number): Promise<void> {
    return this.sleep(Math.max(0, this.began + minute * 60_000 - this.now()));
  }
}
