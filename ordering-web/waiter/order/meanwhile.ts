import type { Line, Order } from '#shared/orders/order.ts';
import { say } from '../words.ts';
import { allergenWord } from '../floor/allergies.ts';

/** What a person decided on when they changed an order: the order as they saw it, and the line, if it was one. */
export interface Seen {
  readonly order: Order;
  readonly lineId: string | null;
}

/**
 * What other people changed of it since, in words. What the kitchen did (started, bumped, printed) is left out: it
 * makes nobody's decision wrong, and the host judges by itself whether it is still possible.
 */
export function meanwhile({ order: before, lineId }: Seen, now: Order): string[] {
  const lines = before.items.filter((line) => lineId === null || line.id === lineId);
  const changed = lines.flatMap((line) => {
    const words = lineWords(
      line,
      now.items.find((each) => each.id === line.id),
    );
    return words === null ? [] : [words];
  });
  return lineId === null ? [...changed, ...aroundLines(before, now)] : changed;
}

function lineWords(before: Line, now: Line | undefined): string | null {
  if (now === undefined || now.status === 'voided') {
    return before.status === 'voided' ? null : say('lineGone', { name: before.name });
  }
  const what = spoken(now);
  return what === spoken(before) ? null : say('lineNow', { name: before.name, what });
}

/** Everything about a line that a person says: `3 × MEDIUM, NO mint, seat 2, “well done”`. */
function spoken(line: Line): string {
  const words = [
    ...line.modifiers.map((each) => [each.prefix, each.name].filter(Boolean).join(' ')),
    line.seat === null ? '' : `#${line.seat}`,
    line.specialInstructions === '' ? '' : `“${line.specialInstructions}”`,
    ...line.allergies.map(allergenWord),
  ];
  return [`${line.quantity} ×`, words.filter(Boolean).join(', ')].filter(Boolean).join(' ');
}

function aroundLines(before: Order, now: Order): string[] {
  const known = new Set(before.items.map((line) => line.id));
  const added = now.items
    .filter((line) => !known.has(line.id) && line.status !== 'voided')
    .map((line) => say('lineNew', { name: line.name }));
  const moved =
    before.place?.id === now.place?.id ? [] : [say('movedMeanwhile', { where: now.place?.name ?? '' })];
  return [...added, ...moved];
}
