import type { StationId } from '#shared/basics/ids.ts';
import type { OrderWork } from '#shared/kitchen/capacity-work.ts';

interface Sum {
  readonly seconds: number;
  readonly lines: number;
}

const NOTHING: Sum = { seconds: 0, lines: 0 };

/**
 * The work of many orders where it does not matter whose it is: what simply stands in a station's queue is one sum, so
 * that a promise costs the same with ten orders before it or ten thousand. What has been begun, is not to be begun yet
 * or is wanted for a time is kept as it is.
 */
export class SummedWork {
  readonly #sums = new Map<StationId, Sum>();
  readonly #others = new Map<string, readonly OrderWork[]>();

  /** An order's work has changed. */
  replace(orderId: string, before: readonly OrderWork[], after: readonly OrderWork[]): void {
    for (const work of before.filter(isPlain)) this.#add(work, -1);
    for (const work of after.filter(isPlain)) this.#add(work, 1);
    const others = after.filter((work) => !isPlain(work));
    if (others.length > 0) this.#others.set(orderId, others);
    else this.#others.delete(orderId);
  }

  /** All of it, a station's queue as one piece. */
  works(): OrderWork[] {
    const sums = [...this.#sums].map(([station, sum]) => ({ ...ANYBODYS, ...sum, station }));
    return [...sums, ...[...this.#others.values()].flat()];
  }

  #add({ station, seconds, lines }: OrderWork, sign: 1 | -1): void {
    const known = this.#sums.get(station) ?? NOTHING;
    const left = known.lines + sign * lines;
    // What parts of seconds leave behind does not add up over an evening.
    if (left === 0) this.#sums.delete(station);
    else this.#sums.set(station, { seconds: known.seconds + sign * seconds, lines: left });
  }
}

const ANYBODYS = {
  orderId: '',
  ticketId: null,
  startedAt: null,
  since: 0,
  longest: 0,
  from: null,
  due: null,
};

function isPlain({ startedAt, from, due }: OrderWork): boolean {
  return startedAt === null && from === null && due === null;
}
