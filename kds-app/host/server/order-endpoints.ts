import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import { orderFor, orderViewOf } from '#shared/contract/views.ts';
import type { Desk } from '../desk/api.ts';
import { managerOf } from './by-pin.ts';
import { carryEndpoints } from './carry-endpoints.ts';
import { answers, answersOneOf, type Endpoint } from './endpoint.ts';
import { orderJson, placedFor } from './order-json.ts';
import { listOrders } from './order-list.ts';
import { orderSeenBy, READ } from './order-seen.ts';
import type { Sessions } from './ports.ts';
import { said, saidText } from './reply.ts';
import { changeEndpoints, regroupEndpoints, serviceEndpoints } from './service-endpoints.ts';
import { changeOf, submit } from './submit.ts';

const CANCEL = ['order.cancel', 'order.cancel.own'] as const;

/** Every call about orders. */
export function orderEndpoints(desk: Desk, sessions: Sessions): readonly Endpoint[] {
  const endpoints: Record<keyof typeof ORDER_ROUTES, Endpoint> = {
    ...placeEndpoints(desk),
    ...readEndpoints(desk, sessions),
    ...changeEndpoints(desk, sessions),
    ...serviceEndpoints(desk),
    ...regroupEndpoints(desk),
    ...carryEndpoints(desk),
  };
  return Object.values(endpoints);
}

function placeEndpoints(desk: Desk) {
  return {
    placeOrder: answers(ORDER_ROUTES.placeOrder, (call) =>
      submit(desk, call, { type: 'place-order', request: call.body }, placedFor(call.principal.role)),
    ),
    quoteOrder: answers(ORDER_ROUTES.quoteOrder, ({ body, principal }) => {
      const totals = desk.quote(body, principal);
      const currency = desk.get('settings', 'site')?.body?.site.currency;
      return totals.ok ? said(200, { totals: totals.value, currency }) : totals;
    }),
  };
}

function readEndpoints(desk: Desk, sessions: Sessions) {
  return {
    listOrders: answersOneOf(READ, ORDER_ROUTES.listOrders, ({ query, principal }) =>
      listOrders(desk, query, principal),
    ),
    getOrder: answersOneOf(READ, ORDER_ROUTES.getOrder, async ({ params, principal }) => {
      const found = await orderSeenBy(principal, params.id, desk);
      return found.ok ? saidText(200, orderJson(found.value.held, orderViewOf(principal.role))) : found;
    }),
    orderHistory: answersOneOf(READ, ORDER_ROUTES.orderHistory, async ({ params, principal }) => {
      const found = await orderSeenBy(principal, params.id, desk);
      if (!found.ok) return found;
      return said(200, { history: orderFor(orderViewOf(principal.role), found.value.order).statusHistory });
    }),
    cancelOrder: answersOneOf(CANCEL, ORDER_ROUTES.cancelOrder, async (call) => {
      const found = await orderSeenBy(call.principal, call.params.id, desk);
      if (!found.ok) return found;
      const manager = await managerOf(sessions, call.principal, call.body.pin);
      if (!manager.ok) return manager;
      const { reason } = call.body;
      return changeOf(desk, call, { type: 'cancel', reason, approvedBy: manager.value });
    }),
  };
}
