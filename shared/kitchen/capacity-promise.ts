import { instantOf, millis } from '../basics/instant.ts';
import type { Line, Order } from '../orders/order.ts';
import type { Estimate } from '../orders/promise.ts';
import { finishAt, queueBefore, type Bench } from './capacity.ts';
import { lineWorks, spanMs, type OrderWork } from './capacity-work.ts';
import type { Kitchen, StationBench } from './capacity-kitchen.ts';
import type { Spread } from './capacity-spread.ts';

const MINUTE = 60_000;
/** Nobody promises to the second. */
const LEAST_RANGE_MS = 2 * MINUTE;

interface Finish {
  readonly at: number;
  readonly bench: StationBench | null;
}

type LineOf = Pick<Line, 'stations' | 'prepSeconds' | 'quantity' | 'inOrder'>;

/** When lines that are sent now would be ready (rules CP1 and CP2). */
export function promiseFor(
  lines: readonly LineOf[],
  kitchen: Kitchen,
  spread: Spread,
  now: number,
): Estimate {
  const apart = lineWorks(lines.filter((line) => !line.inOrder));
  const side = [...apart].map(([station, work]): Finish => {
    const bench = kitchen.get(station) ?? null;
    const mine = { ...work, from: null, due: null };
    return { at: bench ? finishAt(bench, mine, now, now) : now + work.longest * 1000, bench };
  });
  return estimate(latest([...side, ...passedOn(lines, kitchen, now)], now), spread, now);
}

/** Lines that stations pass on: each begins when the one before has done its part (rule H1). */
function passedOn(lines: readonly LineOf[], kitchen: Kitchen, now: number): Finish[] {
  const chains = Map.groupBy(
    lines.filter((line) => line.inOrder),
    (line) => line.stations.join(' '),
  );
  return [...chains.values()].map((chain) => {
    let done: Finish = { at: now, bench: null };
    for (const station of chain[0]?.stations ?? []) {
      const work = lineWorks(chain.map((line) => ({ ...line, stations: [station] }))).get(station);
      const bench = kitchen.get(station);
      if (!work || !bench) continue;
      done = { at: finishAt(bench, { ...work, from: null, due: null }, done.at, now), bench };
    }
    return done;
  });
}

function latest(finishes: readonly Finish[], now: number): Finish {
  return finishes.reduce((last, each) => (each.at > last.at ? each : last), { at: now, bench: null });
}

function estimate({ at, bench }: Finish, spread: Spread, now: number): Estimate {
  const ms = at - now;
  const middle = now + ms * spread.middle;
  return {
    at: instantOf(Math.round(middle)),
    from: instantOf(Math.floor((now + ms * spread.early) / MINUTE) * MINUTE),
    to: instantOf(Math.ceil(Math.max(now + ms * spread.late, middle + LEAST_RANGE_MS) / MINUTE) * MINUTE),
    why: bench ? whyOf(bench, now) : 'Nothing in it has to be made.',
  };
}

function whyOf(bench: StationBench, now: number): string {
  const minutes = minutesAhead(bench, now);
  return minutes === 0
    ? `${bench.name} can begin at once.`
    : `${bench.name} has ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of work before it.`;
}

/** How many minutes a station works on what waits there now. */
export function minutesAhead(bench: Bench, now: number): number {
  return Math.round(queueBefore(bench, now).seconds / bench.hands / 60);
}

/**
 * When an order that is in the kitchen will be ready, by what is before it at each of its stations; null when nothing
 * of it is to be made any more, or only courses that wait to be fired.
 */
export function expected(
  order: Order,
  works: readonly OrderWork[],
  kitchen: Kitchen,
  spread: Spread,
  now: number,
) {
  const waiting = new Set(heldForHand(order));
  const mine = works.filter((work) => work.ticketId === null || !waiting.has(work.ticketId));
  if (mine.length === 0) return null;
  const finishes = mine.flatMap((work): Finish[] => {
    const bench = kitchen.get(work.station);
    if (!bench) return [];
    const before = { ...bench, works: bench.works.filter((other) => isBefore(other, work, order)) };
    return [{ at: finishOf(work, before, now), bench: before }];
  });
  return estimate(latest(finishes, now), spread, now);
}

function heldForHand(order: Order): string[] {
  return order.tickets
    .filter(
      ({ status, wait }) => status === 'held' && (wait?.until ?? null) === null && wait?.why !== 'chain',
    )
    .map(({ id }) => id);
}

function finishOf(work: OrderWork, before: StationBench, now: number): number {
  if (work.due !== null && work.startedAt === null && (work.from ?? 0) > now) return work.due;
  const arrives = Math.max(now, work.from ?? now);
  return finishAt(before, { ...work, due: null }, arrives, now);
}

/** Promised times are kept apart; of the rest the older ticket goes first, and what has been started before all. */
function isBefore(other: OrderWork, work: OrderWork, order: Order): boolean {
  if (other.orderId === order.id) return false;
  if (other.due !== null) return work.due === null || other.due <= work.due;
  if (other.startedAt !== null) return true;
  if (order.rush) return false;
  return other.since === work.since ? other.orderId < work.orderId : other.since < work.since;
}

/** How many seconds of a slot its own lines need, and from when: for the room of a slot. */
export function slotWorks(
  lines: readonly LineOf[],
  slot: { readonly from: string; readonly to: string },
  leadSeconds: number,
) {
  const due = millis(slot.from) - leadSeconds * 1000;
  const slowest = Math.max(0, ...lines.map((line) => line.prepSeconds));
  const span = spanMs({ slot: { id: '', ...slot } }, slowest);
  return { due, span, works: lineWorks(lines) };
}
