import { z } from 'zod';
import { addressOf } from '#shared/client/address.ts';
import type { KeptCommand } from '#shared/client/command.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import { PlaceOrder } from '#shared/orders/commands.ts';
import { Totals } from '#shared/orders/order.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import type { House } from '../house.ts';
import type { Shortage } from './check.ts';

type Sender = Pick<House, 'cart' | 'outbox'>;

/**
 * Hands the order over: the cart remembers its key, the outbox stores it, and only then is it sent. From there on it
 * is sent until the host has answered, also after a reload. False: this phone keeps nothing, and nothing was sent.
 */
export async function sendOrder(
  { cart, outbox }: Sender,
  request: z.input<typeof PlaceOrder>,
): Promise<boolean> {
  for (const old of outbox.state().refused) await outbox.dismiss(old.key);
  const key = makeKey();
  cart.change((held) => ({ ...held, sentAs: key }));
  const address = addressOf(ORDER_ROUTES.placeOrder.path);
  const command = {
    key,
    method: ORDER_ROUTES.placeOrder.method,
    address,
    body: request,
    label: 'Your order',
  };
  return outbox.add(command).then(
    () => true,
    () => {
      cart.change((held) => ({ ...held, sentAs: null }));
      return false;
    },
  );
}

/** A cart whose order was never stored (the page ended in between) is open again. Call it once the outbox is open. */
export function reopenCart({ cart, outbox }: Sender): void {
  const { sentAs } = cart.cart();
  const onItsWay = outbox.state().waiting.some((command) => command.key === sentAs);
  if (sentAs !== null && !onItsWay) cart.change((held) => ({ ...held, sentAs: null }));
}

const NewTotals = z.object({ totals: Totals });
const Short = z.object({ items: z.array(z.object({ menuItemId: z.string(), left: z.int() })) });
const Sent = PlaceOrder.pick({ expectedTotal: true });

/** The total that a refused order was sent with, and the one that the host asks for instead. */
export function priceChange({ body, refused }: KeptCommand): { was: number | null; totals: Totals } | null {
  if (refused?.code !== 'price_changed') return null;
  const now = NewTotals.safeParse(refused);
  const sent = Sent.safeParse(body);
  return now.success ? { was: sent.success ? sent.data.expectedTotal : null, totals: now.data.totals } : null;
}

/** How many are left of the items that the host refused for want of them. */
export function shortageOf(refused: readonly KeptCommand[]): Shortage {
  const short = refused.flatMap((command) => {
    if (command.refused?.code !== 'out_of_stock') return [];
    const parsed = Short.safeParse(command.refused);
    return parsed.success ? parsed.data.items : [];
  });
  return new Map(short.map((each) => [each.menuItemId, each.left]));
}
