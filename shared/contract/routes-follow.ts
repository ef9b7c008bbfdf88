import { z } from 'zod';
import { Order } from '../orders/order.ts';
import { route } from './route.ts';

export const FollowCode = z.string().regex(/^[0-9A-Z]{16}$/, 'This link is not complete.');

export const FOLLOW_ROUTES = {
  followLink: route({
    method: 'get',
    path: '/orders/:id/link',
    action: 'session',
    summary: "The address at which anybody may follow one's order, and do nothing else",
    answer: z.object({ path: z.string() }),
    status: 200,
  }),
  followOrder: route({
    method: 'get',
    path: '/follow/:id',
    action: 'anyone',
    summary: 'How far an order is, by its link: without names, numbers, addresses and notes',
    query: z.object({ code: FollowCode }),
    answer: Order,
    status: 200,
  }),
} as const;
