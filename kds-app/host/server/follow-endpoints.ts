import { millis } from '#shared/basics/instant.ts';
import { refusal } from '#shared/basics/refusal.ts';
import { err } from '#shared/basics/result.ts';
import { FOLLOW_ROUTES } from '#shared/contract/routes-follow.ts';
import { followPath } from '#shared/floor/codes.ts';
import { orderFor } from '#shared/contract/views.ts';
import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { Desk } from '../desk/api.ts';
import { answers, answersOneOf, type Endpoint } from './endpoint.ts';
import { orderSeenBy, READ } from './order-seen.ts';
import type { Clock, Sessions } from './ports.ts';
import { said } from './reply.ts';

/** A link goes on for so long after its order is over. */
const AFTER_MS = 86_400_000;

const NOT_HERE = refusal('not_found', 'There is no such order, or it was closed long ago.');

/** Following an order on a telephone that did not place it. */
export function followEndpoints(desk: Desk, sessions: Sessions, clock: Clock): readonly Endpoint[] {
  const endpoints: Record<keyof typeof FOLLOW_ROUTES, Endpoint> = {
    followLink: answersOneOf(READ, FOLLOW_ROUTES.followLink, async ({ params, principal }) => {
      const found = await orderSeenBy(principal, params.id, desk);
      if (!found.ok) return found;
      const { id } = found.value.order;
      return said(200, { path: followPath(id, sessions.followCode(id)) });
    }),
    followOrder: answers(FOLLOW_ROUTES.followOrder, async ({ params, query }) => {
      if (!sessions.isFollowCode(params.id, query.code)) return err(NOT_HERE);
      const order = (await desk.find('order', params.id))?.body;
      return order && isFollowed(order, clock.now()) ? said(200, followed(order)) : err(NOT_HERE);
    }),
  };
  return Object.values(endpoints);
}

function isFollowed({ status, statusHistory }: Order, now: number): boolean {
  const last = statusHistory.at(-1)?.at;
  return !isClosed(status) || (last !== undefined && now - millis(last) < AFTER_MS);
}

/** What somebody may know whom the link was sent on to. */
function followed(order: Order): Order {
  const items = order.items.map((line) => ({ ...line, specialInstructions: '', guest: '' }));
  return {
    ...orderFor('guest', order),
    items,
    customer: null,
    specialInstructions: '',
    payments: [],
    allergies: [],
  };
}
