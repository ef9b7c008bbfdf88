import { z } from 'zod';
import { Instant } from '#shared/basics/instant.ts';
import { ItemId, ModifierId } from '#shared/basics/ids.ts';
import { Price } from '#shared/basics/money.ts';
import { Allergen } from '#shared/menu/menu.ts';

/** The most of one item on a line. */
export const MOST = 99;

const Chosen = z.array(z.object({ modifierId: ModifierId, quantity: z.int().min(1) }));
export type Chosen = z.infer<typeof Chosen>;

export const CartLine = z.object({
  id: z.string(),
  itemId: ItemId,
  quantity: z.int().min(1).max(MOST),
  modifiers: Chosen,
  note: z.string(),
  /** What one cost, with its modifiers, when the person last saw it. */
  seenPrice: Price,
  /** Whose it is, at a table that shares its cart; left out: this telephone's own. */
  by: z.string().optional(),
  /** Which version of the shared line this is. */
  version: z.int().optional(),
});
export type CartLine = z.infer<typeof CartLine>;

/** What somebody means to order; kept on the phone until the host has it. */
export const Cart = z.object({
  lines: z.array(CartLine),
  /** What the kitchen must know beside the lines. */
  note: z.string(),
  /** What somebody here must not eat, to be told to the kitchen. */
  allergies: z.array(Allergen),
  customer: z.object({ name: z.string(), phone: z.string() }),
  /** How they mean to pay. */
  payment: z.string().nullable(),
  /** The window for which it is wanted; null: as soon as it can be. */
  when: z.object({ slotId: z.string(), from: Instant, to: Instant }).nullable().default(null),
  /** The key under which this cart was handed to the outbox; null while it is still being filled. */
  sentAs: z.string().nullable(),
  /** Milliseconds since 1970. */
  changedAt: z.number(),
});
export type Cart = z.infer<typeof Cart>;

export const EMPTY_CART: Cart = {
  lines: [],
  note: '',
  allergies: [],
  customer: { name: '', phone: '' },
  payment: null,
  when: null,
  sentAs: null,
  changedAt: 0,
};

/** The cart with one more line; the same dish with the same wishes is counted up instead, as far as a line goes. */
export function addLine(cart: Cart, line: CartLine): Cart {
  const same = cart.lines.find((each) => isAlike(each, line) && each.quantity + line.quantity <= MOST);
  if (!same) return { ...cart, lines: [...cart.lines, line] };
  return changeLine(cart, same.id, { quantity: same.quantity + line.quantity, seenPrice: line.seenPrice });
}

export function changeLine(cart: Cart, id: string, change: Partial<Omit<CartLine, 'id'>>): Cart {
  const lines = cart.lines.map((line) => (line.id === id ? { ...line, ...change } : line));
  return { ...cart, lines };
}

/** A line with this many of it: at least one, at most what a line holds. Taking it away is `removeLine`. */
export function setQuantity(cart: Cart, id: string, quantity: number): Cart {
  return changeLine(cart, id, { quantity: Math.min(MOST, Math.max(1, Math.trunc(quantity))) });
}

export function removeLine(cart: Cart, id: string): Cart {
  return { ...cart, lines: cart.lines.filter((line) => line.id !== id) };
}

/** The cart with a line back in its old place. */
export function putBack(cart: Cart, line: CartLine, index: number): Cart {
  return { ...cart, lines: cart.lines.toSpliced(index, 0, line) };
}

/** The cart after its lines were ordered; who it is for and how they pay stay for the next one. */
export function ordered(cart: Cart): Cart {
  return { ...cart, lines: [], note: '', when: null, sentAs: null };
}

/** How many dishes are in it. */
export function dishes(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.quantity, 0);
}

function isAlike(a: CartLine, b: CartLine): boolean {
  return (
    a.by === b.by &&
    a.itemId === b.itemId &&
    a.note === b.note &&
    chosenKey(a.modifiers) === chosenKey(b.modifiers)
  );
}

function chosenKey(chosen: Chosen): string {
  return chosen
    .map((each) => `${each.modifierId}*${each.quantity}`)
    .sort()
    .join(' ');
}
