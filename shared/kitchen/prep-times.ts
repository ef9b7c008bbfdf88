import { millis } from '../basics/instant.ts';
import type { Item } from '../menu/menu.ts';
import type { Order } from '../orders/order.ts';
import type { PrepSuggestion } from './state.ts';

/** Too few samples say nothing. */
const LEAST_SAMPLES = 5;
/** Longer than this nobody was cooking: it was bumped late, or the next morning. */
const MOST_SECONDS = 3 * 3600;

interface Sample {
  readonly seconds: number;
  readonly hour: number;
}

/**
 * What dishes really took, from the ticket's fire to its bump, beside what is set; only dishes with enough samples, and
 * nothing is changed by it (rule X7). A ticket counts for the dish that it took longest for: the others only waited.
 */
export function suggestions(
  items: readonly Item[],
  orders: Iterable<Order>,
  timeZone: string,
): PrepSuggestion[] {
  const samples = new Map<string, Sample[]>();
  for (const order of orders) collect(order, hourOf(timeZone), samples);
  return items.flatMap((item) => {
    const taken = samples.get(item.id) ?? [];
    if (taken.length < LEAST_SAMPLES) return [];
    const hours = Map.groupBy(taken, (sample) => sample.hour);
    return {
      itemId: item.id,
      name: item.name,
      set: item.prepSeconds,
      median: medianOf(taken),
      samples: taken.length,
      hours: [...hours]
        .map(([hour, some]) => ({ hour, median: medianOf(some), samples: some.length }))
        .sort((a, b) => a.hour - b.hour),
    };
  });
}

function collect(order: Order, hour: (at: number) => number, samples: Map<string, Sample[]>): void {
  for (const { status, firedAt, bumpedAt, recalled, lines } of order.tickets) {
    if (status !== 'bumped' || firedAt === null || bumpedAt === null || recalled !== null) continue;
    const seconds = Math.round((millis(bumpedAt) - millis(firedAt)) / 1000);
    const cooked = order.items.filter((line) => lines.some((part) => part.lineId === line.id));
    const slowest = cooked.toSorted((a, b) => b.prepSeconds - a.prepSeconds)[0];
    if (!slowest || seconds > MOST_SECONDS) continue;
    const known = samples.get(slowest.menuItemId) ?? [];
    known.push({ seconds, hour: hour(millis(firedAt)) });
    samples.set(slowest.menuItemId, known);
  }
}

function hourOf(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  return (at) => Number(format.format(at));
}

function medianOf(samples: readonly Sample[]): number {
  const sorted = samples.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? upper) + upper) / 2);
}
