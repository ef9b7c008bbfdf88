import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import type { Desk } from '../desk/api.ts';
import { answers } from './endpoint.ts';
import { changeOf } from './submit.ts';

/** What runners, porters and waiters do with what stands at the pass. */
export function carryEndpoints(desk: Desk) {
  return {
    takeOrder: answers(ORDER_ROUTES.takeOrder, (call) =>
      changeOf(desk, call, { type: 'take', tickets: call.body.tickets }),
    ),
    deliverOrder: answers(ORDER_ROUTES.deliverOrder, (call) =>
      changeOf(desk, call, { type: 'deliver', carry: call.body.carry }),
    ),
    failDelivery: answers(ORDER_ROUTES.failDelivery, (call) => {
      const { carry, reason, note } = call.body;
      return changeOf(desk, call, { type: 'fail-delivery', carry, reason, note });
    }),
    handBack: answers(ORDER_ROUTES.handBack, (call) => {
      const { carry, note } = call.body;
      return changeOf(desk, call, { type: 'hand-back', carry, note });
    }),
  };
}
