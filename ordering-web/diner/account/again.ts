import type { Amount } from '#shared/basics/money.ts';
import type { PastLine } from '#shared/contract/accounts.ts';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { addLine, MOST, type Cart, type CartLine } from '../cart/cart.ts';
import { checkCart, type Fault } from '../cart/check.ts';
import { priceOf } from '../cart/line-price.ts';

type Items = ReadonlyMap<string, MenuItem>;

/** A dish of before beside the menu as it is now. */
export interface AgainLine {
  readonly past: PastLine;
  /** Null: it is not on the menu any more. */
  readonly item: MenuItem | null;
  /** How it goes into the cart, at the price of now; null: it cannot. */
  readonly line: CartLine | null;
  /** Why it cannot, or why fewer go; null: all is well. */
  readonly fault: Fault | null;
  /** What one cost before, where it costs something else now. */
  readonly wasPrice: Amount | null;
}

/**
 * What of an order of before can be ordered now. Nothing is put in the place of what is gone: a dish whose
 * choices are not to be had stays out, because what was left off it may have been somebody's allergy.
 */
export function orderAgain(
  past: readonly PastLine[],
  cart: Cart,
  items: Items,
  newId: () => string,
): AgainLine[] {
  const wished = past.map((line) => lineOf(line, newId()));
  const fewer = checkedWith(cart, wished, items).map(({ line, fault }) =>
    fault?.kind === 'too-many' ? { line: { ...line, quantity: fault.left }, fault } : { line, fault: null },
  );
  const checked = checkedWith(
    cart,
    fewer.map(({ line }) => line),
    items,
  );
  return past.flatMap((each, index): AgainLine[] => {
    const found = checked[index];
    if (!found) return [];
    const { line, item, fault } = found;
    if (item === null || fault !== null) return [{ past: each, item, line: null, fault, wasPrice: null }];
    const seenPrice = priceOf(item, line.modifiers, 1);
    const wasPrice = seenPrice === each.price ? null : each.price;
    return [{ past: each, item, line: { ...line, seenPrice }, fault: fewer[index]?.fault ?? null, wasPrice }];
  });
}

/** Whether it can go into the cart without a word: all of it, for what it cost. */
export function isAsBefore(lines: readonly AgainLine[]): boolean {
  return lines.every(({ line, fault, wasPrice }) => line !== null && fault === null && wasPrice === null);
}

/** The cart with everything of it that can be ordered. */
export function withAgain(cart: Cart, lines: readonly AgainLine[]): Cart {
  return lines.reduce((held, { line }) => (line === null ? held : addLine(held, line)), cart);
}

/** What goes into the cart: how many dishes, and what they come to. */
export function sumOfAgain(lines: readonly AgainLine[]): { readonly dishes: number; readonly sum: Amount } {
  const going = lines.flatMap(({ line }) => line ?? []);
  return {
    dishes: going.reduce((all, { quantity }) => all + quantity, 0),
    sum: going.reduce((all, { quantity, seenPrice }) => all + quantity * seenPrice, 0),
  };
}

function checkedWith(cart: Cart, lines: readonly CartLine[], items: Items) {
  return checkCart({ ...cart, lines: [...cart.lines, ...lines] }, items, new Map()).slice(cart.lines.length);
}

function lineOf({ menuItemId, quantity, modifiers, note, price }: PastLine, id: string): CartLine {
  return {
    id,
    itemId: menuItemId,
    quantity: Math.min(MOST, quantity),
    modifiers: modifiers.map(({ modifierId, quantity: many }) => ({ modifierId, quantity: many })),
    note,
    seenPrice: price,
  };
}
