import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { ItemId, ModifierId, PlaceId, SittingId } from '../basics/ids.ts';
import { Price } from '../basics/money.ts';
import { Allergen } from '../menu/menu.ts';

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w.:-]+$/);

/** Somebody who has joined a table: one telephone, or one of the house's tablets. */
export const Member = z.object({
  id,
  /** What the others call them; `Guest 2` until they say. */
  name: z.string().trim().min(1).max(30),
  joinedAt: Instant,
  /** They have said that their dishes can go, where everybody has to. */
  ready: z.boolean().default(false),
});
export type Member = z.infer<typeof Member>;

/** What was chosen of an item's modifiers. */
export const CartChoices = z
  .array(z.object({ modifierId: ModifierId, quantity: z.int().min(1).max(20).default(1) }))
  .max(60);

/** A dish that somebody at the table means to order. */
export const CartLine = z.object({
  /** Named by whoever puts it in: to do it again changes nothing. */
  id,
  /** Whose it is (`Member.id`). */
  member: id,
  itemId: ItemId,
  quantity: z.int().min(1).max(999),
  modifiers: CartChoices.default([]),
  note: z.string().max(1000).default(''),
  /** What one cost when whoever put it in last saw it. */
  seenPrice: Price.default(0),
  /** Raised by every change: a change of something older is refused, so that nobody overwrites what they never saw. */
  version: z.int().min(1).default(1),
});
export type CartLine = z.infer<typeof CartLine>;

/** How somebody at the table means to pay when they ask for the bill. Nothing is paid by it. */
export const BillWish = z.object({
  method: z.enum(['card', 'cash', 'room']),
  /** All of it, their own dishes, an equal part of so many, or an amount. */
  part: z.discriminatedUnion('of', [
    z.object({ of: z.literal('all') }),
    z.object({ of: z.literal('equal'), parts: z.int().min(2).max(60) }),
    z.object({ of: z.literal('lines'), lines: z.array(z.string().max(96)).min(1).max(200) }),
    z.object({ of: z.literal('amount'), amount: Price.min(1) }),
  ]),
  tip: Price.default(0),
});
export type BillWish = z.infer<typeof BillWish>;

/** The table wants something of the house. */
export const PlaceCall = z.object({
  kind: z.enum(['waiter', 'bill']),
  at: Instant,
  by: z.string(),
  member: id,
  /** What they wrote with it. */
  words: z.string().max(200).default(''),
  wishes: z.array(BillWish.extend({ member: id, by: z.string() })).default([]),
});
export type PlaceCall = z.infer<typeof PlaceCall>;

/**
 * What the people of one sitting share before it is an order: who is there, the dishes they mean to order, and what
 * they want of the house. One for each place, under the place's id.
 */
export const Cart = z.object({
  id: PlaceId,
  sittingId: SittingId,
  /** The house lets this table order (rules GT1 to GT4). */
  approved: z.boolean(),
  members: z.array(Member).max(60),
  lines: z.array(CartLine).max(500),
  note: z.string().max(1000).default(''),
  allergies: z.array(Allergen).default([]),
  calls: z.array(PlaceCall).default([]),
  /** How many times it was sent. */
  rounds: z.int().min(0).default(0),
  /** Raised by every change of this sitting's cart. */
  version: z.int().min(0).default(0),
});
export type Cart = z.infer<typeof Cart>;

/** Everything that somebody at the table can do to the cart, but for sending it. */
export type CartCommand =
  | { readonly type: 'join'; readonly name: string | null }
  | { readonly type: 'add'; readonly line: Omit<CartLine, 'member' | 'version'> }
  | {
      readonly type: 'change';
      readonly lineId: string;
      /** More, or fewer: two who count up at once are both counted. */
      readonly by?: number;
      readonly modifiers?: CartLine['modifiers'];
      readonly note?: string;
      readonly seenPrice?: number;
      readonly version?: number;
    }
  | { readonly type: 'remove'; readonly lineId: string }
  | { readonly type: 'describe'; readonly note?: string; readonly allergies?: readonly Allergen[] }
  | { readonly type: 'ready'; readonly ready: boolean }
  | {
      readonly type: 'call';
      readonly kind: PlaceCall['kind'];
      readonly words: string;
      readonly wish: BillWish | null;
    }
  | { readonly type: 'answer'; readonly kind: PlaceCall['kind'] };

/** A cart of nobody and nothing, for a sitting that has just begun. */
export function emptyCart(place: PlaceId, sitting: { id: SittingId; approved: boolean }): Cart {
  return {
    id: place,
    sittingId: sitting.id,
    approved: sitting.approved,
    members: [],
    lines: [],
    note: '',
    allergies: [],
    calls: [],
    rounds: 0,
    version: 0,
  };
}

/** The name of a line's owner; somebody who has not joined has none. */
export function memberName(cart: Pick<Cart, 'members'>, memberId: string): string {
  return cart.members.find((each) => each.id === memberId)?.name ?? '';
}

/** What somebody is called who has not said a name: the how manieth they are at the table. */
export function numberedGuest(number: number): string {
  return `Guest ${number}`;
}

/** The cart after some of its lines were ordered: the rest stays, and the next round begins. */
export function sentOff(cart: Cart, lineIds: ReadonlySet<string>): Cart {
  const lines = cart.lines.filter((line) => !lineIds.has(line.id));
  const members = cart.members.map((member) => ({ ...member, ready: false }));
  return { ...cart, lines, members, note: '', rounds: cart.rounds + 1, version: cart.version + 1 };
}
