import type { Order } from '#shared/orders/order.ts';
import { atPass as standing, underWay, type Wave } from '#shared/orders/pass.ts';
import { say } from '../words.ts';

/** Plates of one order that stand at the pass together. */
export interface AtPass extends Wave {
  /** Names this appearance at the pass; plates that were recalled and bumped again get another. */
  readonly key: string;
}

/**
 * What of an order stands at the pass now and nobody has taken. `taken` names what was carried from this tablet, whether
 * the host has heard of it yet or not.
 */
export function atPass(order: Order, taken: ReadonlySet<string>): AtPass[] {
  return standing(order)
    .map((wave) => ({ ...wave, key: `${order.id}/${nameOf(order, wave)}/${wave.since}` }))
    .filter((wave) => !taken.has(wave.key));
}

function nameOf(order: Order, { course, station }: Wave): string {
  if (order.orderType !== 'dine_in') return 'all';
  return course === null ? `station ${station ?? ''}` : `course ${course}`;
}

/** Who has what of an order in their hands: `Marek has it`, or why Marek still has it; null: nobody. */
export function carriedWords(order: Order): string | null {
  const carries = underWay(order);
  if (carries.length === 0) return null;
  return carries
    .map(({ name, state, reason, note }) => {
      if (state !== 'failed') return say('hasIt', { name });
      const why = note === '' ? say(`failed_${reason ?? 'other'}`) : note;
      return say('stillHasIt', { name, why });
    })
    .join(', ');
}
