import type { Clock } from '#shared/client/ports.ts';

/** A clock that runs so many times as fast as the real one from when it is made on, and stands still at 0. */
export class PracticeClock implements Clock {
  private readonly real: Clock;
  private at: number;
  private since: number;
  private rate = 1;

  constructor(real: Clock) {
    this.real = real;
    this.at = real.now();
    this.since = real.steady();
  }

  now(): number {
    return this.at + (this.real.steady() - this.since) * this.rate;
  }

  /** Real time: a link is as silent as it is, however fast the kitchen runs. */
  steady(): number {
    return this.real.steady();
  }

  setRate(rate: number): void {
    this.at = this.now();
    this.since = this.real.steady();
    this.rate = rate;
  }
}
