import type { MenuItem } from '#shared/contract/menu-view.ts';
import type { Line, Order } from '#shared/orders/order.ts';
import type { Draft, DraftLine } from './draft.ts';

/**
 * The round to bring again: of the newest order at the place, what belongs to no course (drinks), or everything
 * where all of it does. Voided lines are not part of it.
 */
export function lastRound(orders: readonly Order[]): Line[] {
  const [newest] = orders
    .filter((order) => order.status !== 'cancelled')
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const lines = (newest?.items ?? []).filter((line) => line.status !== 'voided');
  const drinks = lines.filter((line) => line.course === null);
  return drinks.length > 0 ? drinks : lines;
}

/** The draft with a round added as new lines, and the names of what cannot be had again. */
export function again(
  draft: Draft,
  round: readonly Line[],
  itemOf: (id: string) => MenuItem | undefined,
  newId: () => string,
): { draft: Draft; missing: string[] } {
  const missing: string[] = [];
  const lines = round.flatMap((line) => {
    const item = itemOf(line.menuItemId);
    if (item?.available) return [draftLine(line, item, newId())];
    missing.push(line.name);
    return [];
  });
  return { draft: { ...draft, lines: [...draft.lines, ...lines] }, missing };
}

function draftLine(line: Line, item: MenuItem, id: string): DraftLine {
  const choices = item.modifierGroups.flatMap((group) => group.modifiers);
  const offered = new Set<string>(choices.filter((each) => each.available).map((each) => each.id));
  return {
    id,
    itemId: item.id,
    quantity: line.quantity,
    modifiers: line.modifiers
      .filter((each) => offered.has(each.modifierId))
      .map(({ modifierId, quantity }) => ({ modifierId, quantity })),
    note: line.specialInstructions,
    allergies: [...line.allergies],
    seats: line.seat === null ? [] : [line.seat],
    course: line.course,
  };
}
