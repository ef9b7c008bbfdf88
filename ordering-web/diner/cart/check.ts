import type { Instant } from '#shared/basics/instant.ts';
import type { Amount } from '#shared/basics/money.ts';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import type { Modifier } from '#shared/menu/menu.ts';
import { missingChoices } from '../../menu/choices.ts';
import type { Cart, CartLine } from './cart.ts';
import { lineModifiers, priceOf } from './line-price.ts';

/** Why a line cannot go as it is. It stays in the cart, and is left out of the order and of its total. */
export type Fault =
  | { readonly kind: 'gone' }
  | { readonly kind: 'sold-out' }
  /** It is not served at this hour. */
  | { readonly kind: 'later'; readonly from: Instant }
  | { readonly kind: 'too-many'; readonly left: number }
  | { readonly kind: 'choice-gone'; readonly modifiers: readonly Modifier[]; readonly canDoWithout: boolean }
  | { readonly kind: 'choose'; readonly group: string };

/** A line of the cart beside the menu as it is now. */
export interface CheckedLine {
  readonly line: CartLine;
  /** Null: it is not on the menu any more. */
  readonly item: MenuItem | null;
  readonly fault: Fault | null;
  /** What the line costs now; 0 with a fault. */
  readonly total: Amount;
  /** What one cost when the person last looked, where that is not what it costs now. */
  readonly wasPrice: Amount | null;
}

type Items = ReadonlyMap<string, MenuItem>;

/** How many are left of items that the host refused, where the feed has not said so yet. */
export type Shortage = ReadonlyMap<string, number>;

/** Each line beside the menu. Where there is not enough for all lines of an item, the first ones get it. */
export function checkCart(cart: Cart, items: Items, shortage: Shortage): CheckedLine[] {
  const taken = new Map<string, number>();
  return cart.lines.map((line) => {
    const item = items.get(line.itemId) ?? null;
    if (item === null) return { line, item, fault: { kind: 'gone' }, total: 0, wasPrice: null };
    const before = taken.get(line.itemId) ?? 0;
    const stock = hourFault(item) ?? stockFault(item, line.quantity, before, shortage.get(line.itemId));
    const fault = stock ?? choiceFault(item, line);
    if (fault === null) taken.set(line.itemId, before + line.quantity);
    const one = priceOf(item, line.modifiers, 1);
    const wasPrice = fault === null && one !== line.seenPrice ? line.seenPrice : null;
    return { line, item, fault, total: fault === null ? one * line.quantity : 0, wasPrice };
  });
}

/** How many of an item can still be put into the cart; null: as many as wanted. */
export function roomFor(item: MenuItem, cart: Cart, exceptLine: string | null): number | null {
  const left = leftOf(item);
  if (left === null) return null;
  const others = cart.lines.filter((line) => line.itemId === item.id && line.id !== exceptLine);
  return Math.max(0, left - others.reduce((sum, line) => sum + line.quantity, 0));
}

/** How many are left; null: not counted. */
export function leftOf(item: MenuItem): number | null {
  return item.available ? item.stock : 0;
}

/** The sum of the lines that can go. */
export function sumOf(lines: readonly CheckedLine[]): Amount {
  return lines.reduce((sum, each) => sum + each.total, 0);
}

/** Whether it is not served at this hour. */
export function isLater({ serving }: MenuItem): boolean {
  return serving?.open === false;
}

function hourFault({ serving }: MenuItem): Fault | null {
  return serving?.open === false ? { kind: 'later', from: serving.changesAt } : null;
}

function stockFault(item: MenuItem, wanted: number, before: number, short: number | undefined): Fault | null {
  const known = leftOf(item);
  const left = short === undefined ? known : Math.min(short, known ?? short);
  if (left === null || before + wanted <= left) return null;
  const rest = Math.max(0, left - before);
  return rest === 0 ? { kind: 'sold-out' } : { kind: 'too-many', left: rest };
}

function choiceFault(item: MenuItem, line: CartLine): Fault | null {
  const offered = new Map(
    item.modifierGroups.flatMap((group) => group.modifiers).map((each) => [each.id, each]),
  );
  const gone = line.modifiers.filter(({ modifierId }) => !offered.get(modifierId)?.available);
  if (gone.length > 0) {
    const rest = line.modifiers.filter((each) => !gone.includes(each));
    const modifiers = gone.flatMap(({ modifierId }) => offered.get(modifierId) ?? []);
    return { kind: 'choice-gone', modifiers, canDoWithout: missingChoices(item, rest).length === 0 };
  }
  const missing = missingChoices(item, line.modifiers)[0];
  return missing ? { kind: 'choose', group: missing.name } : null;
}

/** The line without the choices that are not to be had now. */
export function withoutGone(item: MenuItem, line: CartLine): CartLine {
  const had = new Set<string>(
    item.modifierGroups.flatMap((group) =>
      group.modifiers.filter((each) => each.available).map((each) => each.id),
    ),
  );
  const modifiers = line.modifiers.filter((each) => had.has(each.modifierId));
  return { ...line, modifiers, seenPrice: priceOf(item, modifiers, 1) };
}

/** The allergens of a line as chosen. `NO` takes nothing away, because nobody tasted it. */
export function allergensOf(item: MenuItem, line: Pick<CartLine, 'modifiers'>): ReadonlySet<string> {
  const brought = lineModifiers(item, line.modifiers).filter((each) => each.prefix !== 'NO');
  return new Set([...item.allergens, ...brought.flatMap((each) => each.allergens)]);
}

/** The cart with the prices of now as those that were seen: the person sends it for them. */
export function acceptPrices(cart: Cart, checked: readonly CheckedLine[]): Cart {
  const now = new Map(
    checked.map(({ line, fault, total }) => [line.id, fault ? null : total / line.quantity]),
  );
  return {
    ...cart,
    lines: cart.lines.map((line) => ({ ...line, seenPrice: now.get(line.id) ?? line.seenPrice })),
  };
}
