import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Timers, Unsubscribe } from '#shared/client/ports.ts';

/** A sentence that stands beside what it is about, for as long as it takes to read it. */
export interface Notice {
  /** The ticket or order that it is about. */
  readonly about: string;
  readonly sentence: string;
}

const READING_MS = 9000;

/** What the host refused, in its own words, at the place where it was asked. */
export class Notices {
  private readonly timers: Timers;
  private readonly listeners = new Listeners();
  private shown: readonly Notice[] = [];

  constructor(timers: Timers) {
    this.timers = timers;
  }

  say(about: string, sentence: string): void {
    const notice = { about, sentence };
    this.show([...this.shown.filter((each) => each.about !== about), notice]);
    this.timers.after(READING_MS, () => this.show(this.shown.filter((each) => each !== notice)));
  }

  all = (): readonly Notice[] => this.shown;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  private show(notices: readonly Notice[]): void {
    this.shown = notices;
    this.listeners.call();
  }
}
