/** The windows that capacity is counted in. */
export const WINDOW_MS = 300_000;

/** Work that one station is to do. Moments are milliseconds since 1970. */
export interface Work {
  readonly seconds: number;
  /** Of how many lines it is. */
  readonly lines: number;
  /** The line that takes longest: it is never done quicker, by however many hands. */
  readonly longest: number;
  /** Not begun before; null: can begin. */
  readonly from: number | null;
  /** Wanted by then and not begun long before; null: as soon as possible. */
  readonly due: number | null;
}

/** A station with what is on it. `hands`: how many things it does at once. */
export interface Bench {
  readonly hands: number;
  readonly works: readonly Work[];
}

/** What stands before work that comes now: seconds, and of how many lines. */
export interface Queue {
  readonly seconds: number;
  readonly lines: number;
}

/** The seconds of work of a line: a second portion goes into the same pan and costs a tenth more (rule X6). */
export function workSeconds(prepSeconds: number, quantity: number): number {
  return quantity <= 0 ? 0 : prepSeconds * (1 + (quantity - 1) / 10);
}

/** What is to be done before something that arrives at `at`. */
export function queueBefore(bench: Bench, at: number): Queue {
  const before = bench.works.filter((work) => work.due === null && (work.from ?? 0) <= at);
  return {
    seconds: before.reduce((sum, work) => sum + work.seconds, 0),
    lines: before.reduce((sum, work) => sum + work.lines, 0),
  };
}

/**
 * When work that arrives at `arrives` is done: after what stands before it, around what is promised for a time, and
 * never quicker than its longest line takes (rule CP1).
 */
export function finishAt(bench: Bench, mine: Work, arrives: number, now: number): number {
  const queue = queueBefore(bench, arrives);
  const free = freeTime(bench, now);
  const begins = Math.max(arrives, free(queue.seconds * shareBefore(queue, bench.hands)));
  return Math.max(free(queue.seconds + mine.seconds), begins + mine.longest * 1000);
}

/** How much of the queue has to be done before a hand is free: none while there are more hands than lines. */
function shareBefore(queue: Queue, hands: number): number {
  return queue.lines === 0 ? 0 : Math.max(0, 1 - (hands - 1) / queue.lines);
}

/** When the station has done so many seconds of work that nobody has promised for a time. */
function freeTime(bench: Bench, now: number): (seconds: number) => number {
  const { windows, overdue } = promisedWindows(bench, now);
  const room = bench.hands * (WINDOW_MS / 1000);
  return (seconds) => {
    let left = seconds + overdue;
    let at = now;
    for (const promised of windows) {
      const end = (Math.floor(at / WINDOW_MS) + 1) * WINDOW_MS;
      const free = Math.max(0, (room * (end - at)) / WINDOW_MS - promised);
      if (left <= free) return at + shareOf(left, free) * (end - at);
      left -= free;
      at = end;
    }
    return at + (left / bench.hands) * 1000;
  };
}

const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/**
 * What is promised for a time, put as late as it can be: seconds for each window from now on, and what of it cannot be
 * done in time any more.
 */
function promisedWindows(bench: Bench, now: number): { windows: number[]; overdue: number } {
  const first = Math.floor(now / WINDOW_MS);
  const due = new Map<number, number>();
  let last = first - 1;
  let overdue = 0;
  for (const work of bench.works) {
    if (work.due === null) continue;
    const window = Math.ceil(work.due / WINDOW_MS) - 1;
    if (window < first) overdue += work.seconds;
    else due.set(window, (due.get(window) ?? 0) + work.seconds);
    last = Math.max(last, window);
  }
  const windows: number[] = [];
  let waiting = 0;
  for (let window = last; window >= first; window -= 1) {
    const start = Math.max(now, window * WINDOW_MS);
    const room = (bench.hands * ((window + 1) * WINDOW_MS - start)) / 1000;
    waiting += due.get(window) ?? 0;
    const done = Math.min(waiting, room);
    windows.push(done);
    waiting -= done;
  }
  return { windows: windows.toReversed(), overdue: overdue + waiting };
}
