import { err, ok } from '#shared/basics/result.ts';
import type { Instant } from '#shared/basics/instant.ts';
import { refusal } from '#shared/basics/refusal.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { EffectOf } from '../facts.ts';

/** 86, back on the menu, or a countdown. */
export function setStock(
  itemId: string,
  change: { count?: number | null; available?: boolean; until: Instant | null },
  ask: Ask,
): Drafted {
  const item = ask.shelves.get('item', itemId)?.body;
  if (!item) return err(refusal('not_found', 'There is no such item.'));
  const count = change.count === undefined ? item.stock : change.count;
  const available = change.available ?? (change.count === undefined ? item.available : true);
  const until = available ? null : change.until;
  const about = { kind: 'item' as const, id: itemId };
  return ok({ about, effects: [{ ...about, facts: [{ type: 'stock-set', count, available, until }] }] });
}

/** 86 of a modifier or a variant in every group that offers it, or back (rules S5 and S6). */
export function setModifierStock(
  modifierId: string,
  available: boolean,
  until: Instant | null,
  ask: Ask,
): Drafted {
  const offering = ask.shelves
    .bodies('group')
    .filter((group) => group.modifiers.some((each) => each.id === modifierId));
  const [first] = offering;
  if (!first) return err(refusal('not_found', 'There is no such modifier.'));
  const unavailableUntil = available ? null : until;
  const effects = offering.map((group): EffectOf<'group'> => {
    const modifiers = group.modifiers.map((each) =>
      each.id === modifierId ? { ...each, available, unavailableUntil } : each,
    );
    return { kind: 'group', id: group.id, facts: [{ type: 'put', body: { ...group, modifiers } }] };
  });
  return ok({ about: { kind: 'group', id: first.id }, effects });
}

/** What a change of an order takes from the counted stock, or gives back (rules S1 and S3). */
export function stockMoves(before: Order | null, after: Order, ask: Ask): EffectOf<'item'>[] {
  const had = wanted(before);
  const has = wanted(after);
  const ids = new Set([...had.keys(), ...has.keys()]);
  return [...ids].flatMap((id): EffectOf<'item'>[] => {
    const more = (has.get(id) ?? 0) - (had.get(id) ?? 0);
    const counted = ask.shelves.get('item', id)?.body?.stock ?? null;
    if (more === 0 || counted === null) return [];
    const type = more > 0 ? 'stock-taken' : 'stock-returned';
    return [{ kind: 'item', id, facts: [{ type, quantity: Math.abs(more) }] }];
  });
}

function wanted(order: Order | null): Map<string, number> {
  const counts = new Map<string, number>();
  if (order === null || order.status === 'cancelled') return counts;
  for (const line of order.items) {
    if (line.status !== 'voided')
      counts.set(line.menuItemId, (counts.get(line.menuItemId) ?? 0) + line.quantity);
  }
  return counts;
}
