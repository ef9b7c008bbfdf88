import type { Line, Order } from '#shared/orders/order.ts';
import { wordsOf } from '../cart/line-price.ts';
import type { SquareState } from '#shared/ui/square.tsx';

/** A dish of an order with its square and the word beside it. */
export interface Dish {
  readonly line: Line;
  readonly square: SquareState;
  readonly word: string;
}

const WORDS: Readonly<Record<Line['status'], readonly [SquareState, string]>> = {
  held: ['held', 'later'],
  waiting: ['waiting', 'waiting'],
  cooking: ['cooking', 'cooking'],
  done: ['done', 'done'],
  voided: ['voided', 'taken off'],
};

/** Every dish of the order, as the guest may know it. */
export function dishesOf(order: Order): Dish[] {
  const handed = order.status === 'served' || order.status === 'delivered' || order.status === 'completed';
  return order.items.map((line) => {
    const [square, word] = WORDS[line.status];
    const served = handed && line.status === 'done';
    const off = order.status === 'cancelled' && line.status !== 'voided';
    if (off) return { line, square: 'voided', word: 'not made' };
    return { line, square, word: served ? 'with you' : word };
  });
}

/** What was chosen and asked for on a line, in one row of words. */
export function dishDetail(line: Line): string {
  const note = line.specialInstructions === '' ? '' : `“${line.specialInstructions}”`;
  return [wordsOf(line.modifiers), note].filter((words) => words !== '').join(', ');
}
