import { millis } from '#shared/basics/instant.ts';
import type { Order } from '#shared/orders/order.ts';
import { quantile } from '#test/load/figures.ts';
import type { Channel, Wish } from './ledger.ts';

/** What was promised by one way of ordering, against what came. Minutes; later than promised is above zero. */
export interface Kept {
  readonly channel: Channel | 'all';
  readonly orders: number;
  /** The middle of the errors, with their sign. */
  readonly bias: number;
  /** The middle and the 90th percentile of the errors, whatever their sign. */
  readonly median: number;
  readonly p90: number;
  /** The share that was ready by the end of the range, or of the window, that was promised. */
  readonly inTime: number;
}

interface Outcome {
  readonly channel: Channel;
  readonly minutes: number;
  readonly inTime: boolean;
}

/** The first promise of each order against when it was really ready, by channel. */
export function keptPromises(wishes: readonly Wish[], stored: readonly Order[]): Kept[] {
  const byId = new Map<string, Order>(stored.map((order) => [order.id, order]));
  const outcomes = wishes.flatMap((wish) => outcomeOf(wish, byId.get(wish.orderId ?? '')) ?? []);
  const channels = [...Map.groupBy(outcomes, ({ channel }) => channel)];
  const rows = channels.map(([channel, of]) => keptOf(channel, of));
  return [...rows.sort((a, b) => (a.channel < b.channel ? -1 : 1)), keptOf('all', outcomes)];
}

function outcomeOf({ channel, order: first }: Wish, last: Order | undefined): Outcome | null {
  if (!first || !last || first.estimatedReadyAt === null) return null;
  const ready = last.statusHistory.find(({ status }) => status === 'ready');
  if (!ready) return null;
  const at = millis(ready.at);
  const until = first.slot?.to ?? first.promise?.to ?? first.estimatedReadyAt;
  return { channel, minutes: (at - millis(first.estimatedReadyAt)) / 60_000, inTime: at <= millis(until) };
}

function keptOf(channel: Kept['channel'], of: readonly Outcome[]): Kept {
  const errors = of.map(({ minutes }) => minutes);
  const sizes = errors.map(Math.abs);
  return {
    channel,
    orders: of.length,
    bias: quantile(errors, 0.5),
    median: quantile(sizes, 0.5),
    p90: quantile(sizes, 0.9),
    inTime: of.filter(({ inTime }) => inTime).length / Math.max(1, of.length),
  };
}

/** The table for people. */
export function promiseTable(rows: readonly Kept[]): string {
  const head = '| way | orders | error, middle (min) | size, median | size, p90 | in time |';
  const lines = rows.map(({ channel, orders, bias, median, p90, inTime }) => {
    const [a, b, c] = [bias, median, p90].map((minutes) => minutes.toFixed(1));
    return `| ${channel} | ${orders} | ${a} | ${b} | ${c} | ${Math.round(inTime * 100)} % |`;
  });
  return [head, '|---|---|---|---|---|---|', ...lines].join('\n');
}
