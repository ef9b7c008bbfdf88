import type { z } from 'zod';
import { ok } from '#shared/basics/result.ts';
import type { OrdersQuery } from '#shared/contract/routes-orders.ts';
import { maySee, orderViewOf } from '#shared/contract/views.ts';
import type { Desk } from '../desk/api.ts';
import type { OrderFilter } from '../desk/journal.ts';
import { mayDo, type Principal } from '../desk/principal.ts';
import { orderJson } from './order-json.ts';
import type { Reply } from './reply.ts';

/** A page of orders, newest first: all of them for staff, their own for guests. */
export async function listOrders(
  desk: Desk,
  query: z.output<typeof OrdersQuery>,
  principal: Principal,
): Promise<Reply> {
  const { limit } = query;
  const found = await desk.orders({ ...filterOf(query), ...ownOnly(principal), limit: limit + 1 });
  const view = orderViewOf(principal.role);
  const page = found.slice(0, limit);
  const seen = page.filter(({ body, customerId }) => body && maySee(principal, { order: body, customerId }));
  const next = found.length > limit ? (page.at(-1)?.id ?? null) : null;
  return ok({
    status: 200,
    body: listJson(
      'orders',
      seen.map((held) => orderJson(held, view)),
      next,
    ),
  });
}

function filterOf(query: z.output<typeof OrdersQuery>): Omit<OrderFilter, 'limit'> {
  const { status, orderType, place, from, to, q, cursor } = query;
  return { status, orderType, placeId: place, from, to, search: q, before: cursor };
}

/** What narrows a guest's list down to what is theirs. */
function ownOnly(principal: Principal): Partial<OrderFilter> {
  if (mayDo(principal, 'order.read.all')) return {};
  const { sittingId, customerId } = principal;
  return sittingId === null ? { customerId: customerId ?? '' } : { sittingId };
}

/** `{NAME: [...], nextCursor}` of entries that are JSON already. */
export function listJson(name: string, entries: readonly string[], next: string | null): string {
  return `{${JSON.stringify(name)}:[${entries.join(',')}],"nextCursor":${JSON.stringify(next)}}`;
}
