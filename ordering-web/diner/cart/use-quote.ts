import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Failure } from '#shared/client/failure.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import type { PlaceOrder } from '#shared/orders/commands.ts';
import type { Totals } from '#shared/orders/order.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { useHouse } from '../house.ts';

/** What the host says an order would cost. `totals` stay those of before while the next ones are fetched. */
export interface Quote {
  readonly totals: Totals | null;
  /** Whether `totals` are those of this very order. */
  readonly current: boolean;
  readonly failure: Failure | null;
}

/** The last answer, and what it was asked for. */
interface Asked {
  readonly of: string;
  readonly totals: Totals | null;
  readonly failure: Failure | null;
}

const NOT_ASKED: Asked = { of: '', totals: null, failure: null };

/** A finger on the stepper is quicker than this. */
const REST_MS = 180;

/**
 * Asks what the order would cost whenever it, or the sum of its lines by the menu, changes. `request` null: there is
 * nothing to ask for.
 */
export function useQuote(request: z.input<typeof PlaceOrder> | null, sum: number): Quote {
  const { api } = useHouse();
  const [asked, setAsked] = useState<Asked>(NOT_ASKED);
  const key = request === null ? '' : JSON.stringify([request, sum]);
  useEffect(() => {
    if (request === null) return;
    let wanted = true;
    const ask = async () => {
      const answer = await api.call(ORDER_ROUTES.quoteOrder, { body: request });
      if (!wanted) return;
      if (answer.ok) setAsked({ of: key, totals: answer.value.totals, failure: null });
      else setAsked((before) => ({ ...before, of: key, failure: answer.error }));
    };
    const timer = window.setTimeout(() => ask().catch(surprise), REST_MS);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
    // The key says all that the request says, and stays the same while that does.
    // eslint-disable-next-line react/exhaustive-deps
  }, [api, key]);
  const known = asked.of === key;
  return {
    totals: asked.totals,
    current: known && asked.failure === null,
    failure: known ? asked.failure : null,
  };
}
