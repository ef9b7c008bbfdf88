import type { z } from 'zod';
import type { Amount } from '#shared/basics/money.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import type { PlaceOrder } from '#shared/orders/commands.ts';
import type { Cart } from './cart.ts';
import type { CheckedLine } from './check.ts';

/** Where the order goes. */
export interface Goal {
  readonly orderType: OrderType;
  readonly placeId: string | null;
}

/** The body of `POST /orders`: the lines that can go, in the order of the cart. */
export function orderRequest(
  cart: Cart,
  lines: readonly CheckedLine[],
  goal: Goal,
  expectedTotal: Amount | null,
): z.input<typeof PlaceOrder> {
  return {
    orderType: goal.orderType,
    placeId: goal.placeId,
    customer: customerOf(cart, goal),
    items: lines
      .filter((each) => each.fault === null)
      .map(({ line }) => ({
        menuItemId: line.itemId,
        quantity: line.quantity,
        modifiers: line.modifiers,
        specialInstructions: line.note.trim(),
      })),
    specialInstructions: cart.note.trim(),
    allergies: cart.allergies,
    slotId: cart.when?.slotId ?? null,
    paymentMethod: cart.payment,
    expectedTotal,
  };
}

/** Who it is for, where nobody sits at a place. */
function customerOf({ customer }: Cart, { placeId }: Goal): { name: string; phone?: string } | null {
  if (placeId !== null) return null;
  const phone = customer.phone.trim();
  return { name: customer.name.trim(), ...(phone === '' ? {} : { phone }) };
}
