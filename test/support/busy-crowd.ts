import type { Instant } from '#shared/basics/instant.ts';
import type { Order } from '#shared/orders/order.ts';
import type { DishId } from './busy-dishes.ts';
import { line, tell, type Told } from './busy-order.ts';

const GRILL: readonly DishId[] = [
  'burger',
  'ribeye',
  'cutlets',
  'halloumi',
  'bass',
  'flat-iron',
  'corn-ribs',
  'skewers',
];
const REST: readonly DishId[] = ['fries', 'slaw', 'salad', 'stout', 'wine', 'calamari'];
const CHOICES: readonly (readonly string[])[] = [
  ['Medium rare'],
  ['Well done', 'NO onion'],
  [],
  ['Medium', 'EXTRA chimichurri'],
  ['ADD fried egg', 'SUB salad for fries'],
];

/** A small generator of numbers below `2^31`, the same for the same seed (Park and Miller). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function pick<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}

/** `count` more orders, each with something for the grill: always the same ones. */
export function moreOrders(count: number, at: (secondsAgo: number) => Instant): Order[] {
  const roll = dice(4711);
  return Array.from({ length: count }, (_, index) => {
    const lines: Told[] = Array.from({ length: 1 + roll(4) }, () =>
      line(
        1 + roll(3),
        pick(GRILL, roll(97)),
        roll(3) === 0 ? 'cooking' : 'waiting',
        pick(CHOICES, roll(89)),
      ),
    );
    for (let side = roll(3); side > 0; side -= 1)
      lines.push(line(1 + roll(2), pick(REST, roll(83)), 'waiting'));
    return tell({ number: 200 + index, place: `T${30 + index}`, age: 20 + roll(500), lines }, at);
  });
}
