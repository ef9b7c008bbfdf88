import type { z } from 'zod';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import type { PlaceOrder } from '#shared/orders/commands.ts';
import { useAsked } from '#shared/ui/browser/use-asked.ts';
import { useHouse } from '../house.ts';

/** What the host says an order would cost. */
export type Quote = ReturnType<typeof useQuote>;

/** A finger on the stepper is quicker than this. */
const REST_MS = 180;

/**
 * Asks what the order would cost whenever it, or the sum of its lines by the menu, changes. `request` null: there is
 * nothing to ask for.
 */
export function useQuote(request: z.input<typeof PlaceOrder> | null, sum: number) {
  const { api } = useHouse();
  const question = request === null ? null : { body: request, sum };
  return useAsked(question, ({ body }) => api.call(ORDER_ROUTES.quoteOrder, { body }), { restMs: REST_MS });
}
