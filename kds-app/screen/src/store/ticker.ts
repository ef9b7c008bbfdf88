import { instantOf, millis, type Instant } from '#shared/basics/instant.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Timers, Unsubscribe } from '#shared/client/ports.ts';

/**
 * The one clock of a screen: it strikes at every full second of the host's time. Between two strikes everything that
 * shows a time shows the same one.
 */
export class Ticker {
  private readonly hostNow: () => number;
  private readonly timers: Timers;
  private readonly listeners = new Listeners();
  private second: Instant;
  private cancel: () => void = () => undefined;

  constructor(hostNow: () => number, timers: Timers) {
    this.hostNow = hostNow;
    this.timers = timers;
    this.second = instantOf(hostNow());
  }

  start(): void {
    this.wait();
  }

  /** The moment of the last strike, by the host's clock. */
  now = (): Instant => this.second;

  /** The host's time at this very moment. */
  exactly(): Instant {
    return instantOf(this.hostNow());
  }

  /** The host's clock became known, or was set: strikes at once when it is another second than was shown. */
  adjust(): void {
    const off = Math.abs(this.hostNow() - millis(this.second));
    if (off > 1500) this.strike();
  }

  /** Calls at every strike. */
  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  private wait(): void {
    this.cancel();
    this.cancel = this.timers.after(1000 - (this.hostNow() % 1000), () => this.strike());
  }

  private strike(): void {
    this.second = instantOf(this.hostNow());
    this.listeners.call();
    this.wait();
  }
}
