import { millis, type Instant } from '#shared/basics/instant.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';

/** One finished ticket: how long it took and how long it should have. */
interface Finished {
  readonly at: number;
  readonly seconds: number;
  readonly due: number;
}

/** How fast it goes now against the promise, in seconds. `tickets` 0: nothing was finished lately. */
export interface Pace {
  readonly average: number;
  readonly aim: number;
  readonly tickets: number;
}

const LATELY_MS = 60 * 60_000;
const COUNTED = 12;

/** Remembers how long tickets took, also after their orders are closed and gone. */
export class PaceLog {
  private readonly finished = new Map<string, Finished>();

  observe(tickets: Iterable<Ticket>): void {
    for (const { id, status, firedAt, bumpedAt, dueSeconds } of tickets) {
      if (status !== 'bumped') this.finished.delete(id);
      else if (firedAt !== null && bumpedAt !== null) {
        const at = millis(bumpedAt);
        this.finished.set(id, { at, seconds: (at - millis(firedAt)) / 1000, due: dueSeconds });
      }
    }
    for (const id of [...this.finished.keys()].slice(0, -500)) this.finished.delete(id);
  }

  /** The mean of the last dozen tickets of the last hour. */
  now(now: Instant): Pace {
    const lately = [...this.finished.values()]
      .filter(({ at }) => millis(now) - at < LATELY_MS)
      .sort((a, b) => b.at - a.at)
      .slice(0, COUNTED);
    const mean = (of: (each: Finished) => number) =>
      lately.reduce((sum, each) => sum + of(each), 0) / (lately.length || 1);
    return { average: mean((each) => each.seconds), aim: mean((each) => each.due), tickets: lately.length };
  }
}
