import { millis } from '#shared/basics/instant.ts';
import { capacityAfter, isSameCapacity } from '#shared/kitchen/capacity-level.ts';
import { stationLoads } from '#shared/kitchen/capacity-loads.ts';
import { expected } from '#shared/kitchen/capacity-promise.ts';
import type { CapacityState } from '#shared/kitchen/capacity-state.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Estimate } from '#shared/orders/promise.ts';
import type { HostClock } from './clock.ts';
import type { Desk } from './desk/api.ts';
import { HOST, type DeskCommand } from './desk/commands.ts';
import { SITE } from './desk/context.ts';

const EVERY_MS = 5000;
/** What is expected of orders is worked out again every so many looks. */
const PROMISES_EVERY = 3;
/** Minutes of work that come and go are told only so often. */
const MINUTES_EVERY_MS = 30_000;
/** Smaller moves tell nobody anything. */
const LEAST_MOVE_MS = 75_000;
/** So many orders are told of a new time at once; the rest at the next look. */
const MOST_AT_ONCE = 20;
/** So many orders are worked out before anybody else may do something. */
const TOGETHER = 10;
/** So many at one look; more than any kitchen has open, so that a flood of orders does not keep the house from them. */
const MOST_AT_A_LOOK = 250;

/** The command that says how busy the house is, when that has changed for anybody. */
export function measuredNow(desk: Desk, lastAt: number): DeskCommand | null {
  const { now, settings, kitchen } = desk.load();
  const stations = stationLoads(kitchen, millis(now));
  const before = desk.get('capacity', SITE)?.body ?? null;
  const after = capacityAfter(before, { stations, settings, now });
  if (before === null && isQuiet(after)) return null;
  const waits = millis(now) - lastAt < MINUTES_EVERY_MS;
  const same = isSameCapacity(before, after, waits ? Number.POSITIVE_INFINITY : 1);
  return same ? null : { type: 'measure-capacity', stations };
}

function isQuiet({ level, stations }: CapacityState): boolean {
  return level === 'calm' && stations.every(({ minutes }) => minutes === 0);
}

/**
 * Orders whose time has moved with the kitchen's load, those first that moved the most (rule CP2). `turn` counts the
 * looks: where there are very many orders each look is at others.
 */
export async function movedPromises(
  desk: Desk,
  breathe: () => Promise<void>,
  turn = 0,
): Promise<DeskCommand[]> {
  const { now, works, kitchen, spread } = desk.load();
  const moved: { readonly by: number; readonly command: DeskCommand }[] = [];
  for (const [index, { id, body }] of inTurn(desk.all('order'), turn).entries()) {
    if (index % TOGETHER === TOGETHER - 1) await breathe();
    const estimate = body && expected(body, works.get(id) ?? [], kitchen, spread, millis(now));
    const by = body && estimate ? moveOf(body, estimate) : 0;
    if (!estimate || by < LEAST_MOVE_MS) continue;
    const { at, ...promise } = estimate;
    moved.push({ by, command: { type: 'order', orderId: id, command: { type: 'promise', at, promise } } });
  }
  return moved
    .toSorted((a, b) => b.by - a.by)
    .slice(0, MOST_AT_ONCE)
    .map(({ command }) => command);
}

/** The part of them all that is looked at in this turn; after some turns every one was. */
export function inTurn<T>(all: readonly T[], turn: number): readonly T[] {
  const turns = Math.ceil(all.length / MOST_AT_A_LOOK);
  const from = turns === 0 ? 0 : (turn % turns) * MOST_AT_A_LOOK;
  return all.slice(from, from + MOST_AT_A_LOOK);
}

function moveOf(order: Order, estimate: Estimate): number {
  if (order.estimatedReadyAt === null) return Number.POSITIVE_INFINITY;
  const move = millis(estimate.at) - millis(order.estimatedReadyAt);
  // Wanted for a time: it is not handed over earlier, and only a later time is news.
  return order.requestedFor !== null ? move : Math.abs(move);
}

/** Measures how busy the house is and keeps promises honest, until it is stopped. */
export function watchCapacity(desk: Desk, { now, every }: HostClock): { stop(): void } {
  let looks = 0;
  let busy = false;
  let lastAt = 0;
  const submit = (command: DeskCommand) =>
    desk.submit({ command, by: HOST, keyed: null, answer: () => ({ status: 200, body: '' }) });
  const look = async () => {
    looks += 1;
    const measured = measuredNow(desk, lastAt);
    if (measured) {
      lastAt = now();
      await submit(measured);
    }
    if (looks % PROMISES_EVERY !== 0) return;
    const breathe = () => new Promise<void>((resolve) => void setImmediate(resolve));
    const moved = await movedPromises(desk, breathe, looks / PROMISES_EVERY);
    await Promise.all(moved.map(submit));
  };
  return every(EVERY_MS, () => {
    if (busy) return;
    busy = true;
    void look().finally(() => {
      busy = false;
    });
  });
}
