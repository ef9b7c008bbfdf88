import type { z } from 'zod';
import { CAPACITY_ROUTES, type SlotsView } from '#shared/contract/routes-capacity.ts';
import type { LineRequest } from '#shared/orders/commands.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import { useOutbox } from '#shared/ui/browser/hooks.ts';
import { useAsked, type Asked } from '#shared/ui/browser/use-asked.ts';
import { useHouse } from '../house.ts';

/** Others order too: what is left is asked for again so often, in milliseconds; and after a finger's rest. */
export const PACE = { restMs: 250, everyMs: 20_000 };

/** The windows of a day at the site (null: its first open one), and in which of them these dishes fit. */
export function useSlots(
  orderType: OrderType,
  items: readonly z.input<typeof LineRequest>[],
  date: string | null,
): Asked<SlotsView> {
  const { api, outbox } = useHouse();
  // What was just refused for want of room has filled up: nobody waits for the next look then.
  const refusal = useOutbox(outbox).refused.at(-1)?.key ?? null;
  const body = { orderType, items: [...items], ...(date === null ? {} : { date }) };
  return useAsked(
    { body, refusal },
    (asked) => api.call(CAPACITY_ROUTES.slotsFor, { body: asked.body }),
    PACE,
  );
}
