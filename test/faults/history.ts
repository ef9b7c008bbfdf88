import type { Order } from '#shared/orders/order.ts';
import { MOVES } from '#shared/orders/status.ts';

/** One command as a client knows it: asked, and then answered, refused or never heard of again. */
export interface Invocation {
  readonly key: string;
  /** A word that stands in the order's note, by which its order is found. */
  readonly mark: string;
  outcome: 'ok' | 'refused' | 'unknown';
  /** The order as it was acknowledged. */
  orderId: string | null;
  number: number | null;
}

/** What is wrong between what clients were told and what is stored. Empty: the promise was kept. */
export function faultsOf(history: readonly Invocation[], stored: readonly Order[]): string[] {
  const byMark = new Map<string, Order[]>();
  for (const order of stored)
    byMark.set(order.specialInstructions, [...(byMark.get(order.specialInstructions) ?? []), order]);
  return [
    ...history.flatMap((each) => faultsOfOne(each, byMark.get(each.mark) ?? [])),
    ...stored.flatMap(historyFaults),
    ...numberFaults(stored),
  ];
}

function faultsOfOne(each: Invocation, found: readonly Order[]): string[] {
  const faults: string[] = [];
  if (found.length > 1) faults.push(`doubled: ${each.mark} is there ${found.length} times`);
  if (each.outcome === 'ok' && found.length === 0)
    faults.push(`lost: ${each.mark} was acknowledged and is not there`);
  if (each.outcome === 'refused' && found.length > 0) faults.push(`refused but there: ${each.mark}`);
  if (each.outcome === 'ok' && found[0] && found[0].id !== each.orderId)
    faults.push(`another order than was acknowledged: ${each.mark}`);
  return faults;
}

function historyFaults(order: Order): string[] {
  const steps = order.statusHistory.map((change) => change.status);
  return steps.slice(1).flatMap((to, index) => {
    const from = steps[index] ?? 'pending';
    return Object.keys(MOVES[from]).includes(to) ? [] : [`order ${order.number} went from ${from} to ${to}`];
  });
}

function numberFaults(stored: readonly Order[]): string[] {
  const seen = new Set<string>();
  return stored.flatMap((order) => {
    const name = `${order.businessDay} #${order.number}`;
    if (seen.has(name)) return [`two orders are called ${name}`];
    seen.add(name);
    return [];
  });
}
