import { queueBefore, WINDOW_MS, type Bench, type Work } from './capacity.ts';

/** A stretch of windows: from the first, to the one before `end`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

interface Reserved extends Stretch {
  readonly seconds: number;
}

/** The windows in which work for a time is made: `spanMs` before it, whole windows, one at least. */
export function stretchFor(due: number, spanMs: number): Stretch {
  const end = Math.floor(due / WINDOW_MS);
  return { first: Math.min(Math.ceil((due - spanMs) / WINDOW_MS), end - 1), end };
}

/**
 * How many more seconds of work a station can take in a stretch, besides everything that is promised already and what
 * waits now (rule CP3). Everything promised can be done in time as long as no stretch holds more work than it has room
 * for; so the room is the least that any wider stretch has left. `share`: how much of the station slots may fill.
 */
export function roomIn(bench: Bench, stretch: Stretch, share: number, now: number): number {
  const reserved = reservedOf(bench, now);
  const room = windowRoom(bench, share, now);
  const firsts = new Set([stretch.first, ...reserved.map(({ first }) => first)]);
  let least = Number.POSITIVE_INFINITY;
  for (const first of firsts) {
    if (first <= stretch.first) least = Math.min(least, leastFrom(first, stretch, reserved, room));
  }
  return Math.max(0, least);
}

/** The least room of all stretches that begin at `first` and reach at least to the end of `stretch`. */
function leastFrom(
  first: number,
  stretch: Stretch,
  reserved: readonly Reserved[],
  room: (stretch: Stretch) => number,
): number {
  const inside = reserved.filter((each) => each.first >= first).sort((a, b) => a.end - b.end);
  const ends = [stretch.end, ...inside.map(({ end }) => end).filter((end) => end > stretch.end)];
  let taken = 0;
  let next = 0;
  return Math.min(
    ...[...new Set(ends)].map((end) => {
      for (let each = inside[next]; each !== undefined && each.end <= end; each = inside[next]) {
        taken += each.seconds;
        next += 1;
      }
      return room({ first, end }) - taken;
    }),
  );
}

function reservedOf(bench: Bench, now: number): Reserved[] {
  const earliest = Math.floor(now / WINDOW_MS);
  return bench.works.flatMap((work) => {
    if (work.due === null || work.due <= now) return [];
    const { first, end } = stretchOfWork(work, work.due);
    return [{ first: Math.max(first, earliest), end: Math.max(end, earliest + 1), seconds: work.seconds }];
  });
}

function stretchOfWork(work: Work, due: number): Stretch {
  return stretchFor(due, due - (work.from ?? due - work.longest * 1000));
}

/** The room for slots over a stretch: of each window their share, and not what those who wait now will need. */
function windowRoom(bench: Bench, share: number, now: number): (stretch: Stretch) => number {
  const whole = (bench.hands * WINDOW_MS) / 1000;
  const rate = bench.hands / 1000;
  const busyUntil = now + queueBefore(bench, now).seconds / rate;
  const atMost = whole * share;
  const busyWindow = Math.floor(busyUntil / WINDOW_MS);
  const roomOf = (window: number): number => {
    const free = rate * ((window + 1) * WINDOW_MS - Math.max(busyUntil, window * WINDOW_MS));
    return Math.max(0, Math.min(atMost, free));
  };
  return ({ first, end }) => {
    const from = Math.max(first, busyWindow);
    if (from >= end) return 0;
    const rest = Math.max(0, end - Math.max(from, busyWindow + 1)) * atMost;
    return from === busyWindow ? roomOf(from) + rest : rest;
  };
}
