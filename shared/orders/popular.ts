import type { Order } from './order.ts';

/** In fewer orders than this a dish is no talk of the day. */
const FEWEST = 3;
/** More than a menu shows, as some may be sold out or not served now. */
const MOST = 12;

/**
 * What is in the most orders, the first first. Orders are counted, not portions: one party that takes ten beers says
 * nothing of what the house likes. What was cancelled or not yet accepted does not count.
 */
export function popularOf(orders: Iterable<Pick<Order, 'status' | 'items'>>): string[] {
  const counts = new Map<string, number>();
  for (const { status, items } of orders) {
    if (status === 'pending' || status === 'cancelled') continue;
    const dishes = items.filter((line) => line.status !== 'voided').map((line) => line.menuItemId);
    for (const id of new Set(dishes)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([id]) => id);
}
