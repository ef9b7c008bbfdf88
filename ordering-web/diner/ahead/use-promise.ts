import type { z } from 'zod';
import { CAPACITY_ROUTES, type PromiseView } from '#shared/contract/routes-capacity.ts';
import type { LineRequest } from '#shared/orders/commands.ts';
import { useAsked, type Asked } from '#shared/ui/browser/use-asked.ts';
import { PACE } from '../cart/use-slots.ts';
import { useHouse } from '../house.ts';
import type { Ahead } from './ahead.ts';

/** When these dishes would be ready, and whether they can be brought; it gets old while somebody writes their address. */
export function usePromise(
  orderType: Ahead['way'],
  items: readonly z.input<typeof LineRequest>[],
): Asked<PromiseView> {
  const { api } = useHouse();
  const question = items.length === 0 ? null : { orderType, items: [...items] };
  return useAsked(question, (body) => api.call(CAPACITY_ROUTES.promiseOrder, { body }), PACE);
}
