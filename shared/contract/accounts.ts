import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { ItemId, ModifierId, OrderId } from '../basics/ids.ts';
import { Amount, Currency } from '../basics/money.ts';
import { OrderType } from '../menu/menu.ts';
import { OrderStatus } from '../orders/status.ts';
import { lineTotal } from '../orders/pricing.ts';
import type { Line, Order } from '../orders/order.ts';
import { AccountName, AccountPin, Contact, ContactText } from '../people/account.ts';

/** What whoever is signed in sees of their own account. */
export const Account = z.object({ name: z.string(), contact: Contact });
export type Account = z.infer<typeof Account>;

/** `POST /account`. What this telephone has ordered so far is kept in it. */
export const NewAccount = z.object({ name: AccountName, contact: ContactText, pin: AccountPin });

/** `POST /account/sign-in`. */
export const SignIn = z.object({ contact: ContactText, pin: z.string().trim().max(12) });

/** `PATCH /account`: what is left out stays. Another contact or PIN asks for the PIN there is. */
export const AccountChange = z.object({
  name: AccountName.optional(),
  contact: ContactText.optional(),
  newPin: AccountPin.optional(),
  pin: z.string().trim().max(12).optional(),
});
export type AccountChange = z.infer<typeof AccountChange>;

/** `DELETE /account`. */
export const ForgetAccount = z.object({ pin: z.string().trim().max(12) });

/** `POST /accounts/remove`. */
export const RemoveAccount = z.object({ contact: ContactText });

/** One dish of an order of before. */
export const PastLine = z.object({
  menuItemId: ItemId,
  name: z.string(),
  quantity: z.int().min(1),
  modifiers: z.array(z.object({ modifierId: ModifierId, name: z.string(), quantity: z.int().min(1) })),
  note: z.string(),
  /** What one cost with its modifiers, in minor units. */
  price: Amount,
});
export type PastLine = z.infer<typeof PastLine>;

/** An order of before, as far as it was this person's: of a table's order the dishes that they put in themselves. */
export const PastOrder = z.object({
  id: OrderId,
  number: z.int(),
  orderType: OrderType,
  status: OrderStatus,
  placedAt: Instant,
  currency: Currency,
  lines: z.array(PastLine),
  /** Others have eaten of it too: `total` is then of these lines alone, without taxes that are added and service. */
  shared: z.boolean(),
  total: Amount,
});
export type PastOrder = z.infer<typeof PastOrder>;

/** What of an order was somebody's own, by the lines that were (rule AC6); null: nothing is left of it. */
export function pastOrder(order: Order, own: ReadonlySet<string>): PastOrder | null {
  const eaten = order.items.filter((line) => line.status !== 'voided');
  const theirs = eaten.filter((line) => own.has(line.id));
  if (theirs.length === 0) return null;
  const shared = theirs.length < eaten.length;
  const { id, number, orderType, status, createdAt, currency, totals } = order;
  const sum = theirs.reduce((all, line) => all + lineTotal(line), 0);
  return {
    id,
    number,
    orderType,
    status,
    placedAt: createdAt,
    currency,
    lines: theirs.map(pastLine),
    shared,
    total: shared ? sum : totals.total,
  };
}

/** A line as it can be ordered again. */
export function pastLine(line: Line): PastLine {
  return {
    menuItemId: line.menuItemId,
    name: line.name,
    quantity: line.quantity,
    modifiers: line.modifiers.map(({ modifierId, name, quantity }) => ({ modifierId, name, quantity })),
    note: line.specialInstructions,
    price: lineTotal({ ...line, quantity: 1 }),
  };
}
