import type { z } from 'zod';
import type { Amount } from '#shared/basics/money.ts';
import type { KeptCommand } from '#shared/client/command.ts';
import type { Failure } from '#shared/client/failure.ts';
import type { Allergen } from '#shared/menu/menu.ts';
import type { PlaceOrder } from '#shared/orders/commands.ts';
import type { Totals } from '#shared/orders/order.ts';
import { useOutbox } from '#shared/ui/browser/hooks.ts';
import { aheadRequest, pricedAhead, useAhead } from '../ahead/ahead.ts';
import { fieldWords } from '../failure-words.ts';
import { useCart, useHouse } from '../house.ts';
import { avoidedHere } from '../menu/kept-filter.ts';
import type { LiveMenu } from '../menu/use-menu.ts';
import type { Cart } from './cart.ts';
import { checkCart, sumOf, type CheckedLine } from './check.ts';
import { orderRequest } from './request.ts';
import { shortageOf } from './send.ts';
import { useQuote, type Quote } from './use-quote.ts';
import { useSending } from './use-sending.ts';

/** The order that is being put together, beside the menu, the house's reckoning, and what became of sending it. */
export interface OrderInHand {
  readonly cart: Cart;
  readonly lines: readonly CheckedLine[];
  /** The lines that can go, by the menu. */
  readonly sum: Amount;
  readonly quote: Quote;
  /** As the house reckons it, also once it is on its way; null while it has not said. */
  readonly totals: Totals | null;
  /** By the menu alone while the house has not said. */
  readonly total: Amount;
  readonly request: z.input<typeof PlaceOrder>;
  /** Something in it can go. */
  readonly sendable: boolean;
  /** The total is known, or there is no connection to ask for it. */
  readonly ready: boolean;
  /** It is on its way. */
  readonly locked: boolean;
  readonly refused: KeptCommand | undefined;
  /** What somebody here must not eat. */
  readonly avoid: readonly Allergen[];
  /** The host's sentence against one field. */
  readonly problem: (path: string) => string | null;
}

export function useOrder(menu: LiveMenu): OrderInHand {
  const { goal, outbox } = useHouse();
  const cart = useCart();
  const { refused: allRefused } = useOutbox(outbox);
  const locked = useSending();
  const lines = checkCart(cart, menu.items, shortageOf(allRefused));
  const sendable = lines.some((each) => each.fault === null);
  const sum = sumOf(lines);
  const ahead = useAhead();
  const request = aheadRequest(orderRequest(cart, lines, goal, null), ahead);
  // What it costs depends on the dishes alone, not on the words that are being typed.
  const priced = { ...pricedAhead(request, ahead), specialInstructions: '', paymentMethod: null };
  const quote = useQuote(sendable && !locked ? priced : null, sum);
  const refused = allRefused.at(-1);
  const totals = quote.current || locked ? quotedOf(quote) : null;
  return {
    cart,
    lines,
    sum,
    quote,
    totals,
    total: totals?.total ?? sum,
    request,
    sendable,
    ready: sendable && (quote.current || isSilent(quote.failure)),
    locked,
    refused,
    avoid: avoidedHere(cart.allergies),
    problem: (path) => problemOf(refused, path),
  };
}

const quotedOf = ({ value }: Quote): Totals | null => value?.totals ?? null;

function problemOf(command: KeptCommand | undefined, path: string): string | null {
  return command?.refused ? fieldWords(command.refused, path) : null;
}

/** Without a connection the order can be handed to the outbox all the same: the host checks the total. */
function isSilent(failure: Failure | null): boolean {
  return failure !== null && failure.kind !== 'refused';
}
