import type { Line, Order } from '#shared/orders/order.ts';
import { word } from '#shared/i18n/words/say.ts';
import { wordsOf } from '../cart/line-price.ts';
import type { SquareState } from '#shared/ui/square.tsx';

/** A dish of an order with its square and the word beside it. */
export interface Dish {
  readonly line: Line;
  readonly square: SquareState;
  readonly word: string;
}

/** Every dish of the order, as the guest may know it. */
export function dishesOf(order: Order): Dish[] {
  const handed = order.status === 'served' || order.status === 'delivered' || order.status === 'completed';
  return order.items.map((line) => {
    const served = handed && line.status === 'done';
    const off = order.status === 'cancelled' && line.status !== 'voided';
    if (off) return { line, square: 'voided', word: word('line.unmade') };
    return { line, square: line.status, word: word(served ? 'line.served' : `line.${line.status}`) };
  });
}

/** What was chosen and asked for on a line, in one row of words. */
export function dishDetail(line: Line): string {
  const note = line.specialInstructions === '' ? '' : `“${line.specialInstructions}”`;
  return [wordsOf(line.modifiers), note].filter((words) => words !== '').join(', ');
}
