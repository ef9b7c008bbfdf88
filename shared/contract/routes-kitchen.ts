import { z } from 'zod';
import { TicketId } from '../basics/ids.ts';
import { AllDayCount } from '../kitchen/all-day.ts';
import { Ticket } from '../kitchen/ticket.ts';
import { Order } from '../orders/order.ts';
import { list, route } from './route.ts';
import { expected } from './routes-orders.ts';

export const StationQuery = z.object({ station: z.string().max(96).optional() });
export const BumpLineBody = expected.extend({ ticketId: TicketId.nullable().default(null) });

export const KITCHEN_ROUTES = {
  kitchenOrders: route({
    method: 'get',
    path: '/kitchen/orders',
    action: 'kitchen.read',
    summary: 'Open orders, oldest first',
    query: StationQuery,
    answer: list('orders', Order),
    status: 200,
  }),
  kitchenTickets: route({
    method: 'get',
    path: '/kitchen/tickets',
    action: 'kitchen.read',
    summary: 'Open tickets, rush first, then oldest first',
    query: StationQuery,
    answer: list('tickets', Ticket),
    status: 200,
  }),
  allDay: route({
    method: 'get',
    path: '/kitchen/all-day',
    action: 'kitchen.read',
    summary: 'How many of each item are wanted over all open tickets',
    query: StationQuery,
    answer: z.object({ items: z.array(AllDayCount) }),
    status: 200,
  }),
  prepareOrder: route({
    method: 'post',
    path: '/kitchen/orders/:id/prepare',
    action: 'kitchen.work',
    summary: 'A station has started gathering',
    body: expected,
    answer: Order,
    status: 200,
  }),
  readyOrder: route({
    method: 'post',
    path: '/kitchen/orders/:id/ready',
    action: 'kitchen.work',
    summary: 'Bump every open ticket of the order',
    body: expected,
    answer: Order,
    status: 200,
  }),
  startTicket: route({
    method: 'post',
    path: '/kitchen/tickets/:id/start',
    action: 'kitchen.work',
    summary: 'Begin a ticket',
    body: expected,
    answer: Ticket,
    status: 200,
  }),
  bumpTicket: route({
    method: 'post',
    path: '/kitchen/tickets/:id/bump',
    action: 'kitchen.work',
    summary: 'Finish a ticket',
    body: expected,
    answer: Ticket,
    status: 200,
  }),
  recallTicket: route({
    method: 'post',
    path: '/kitchen/tickets/:id/recall',
    action: 'kitchen.work',
    summary: 'Bring a ticket back; its clock goes on',
    body: expected,
    answer: Ticket,
    status: 200,
  }),
  seeTicket: route({
    method: 'post',
    path: '/kitchen/tickets/:id/seen',
    action: 'kitchen.work',
    summary: 'The cook has seen what was added, changed or voided',
    body: expected,
    answer: Ticket,
    status: 200,
  }),
  bumpLine: route({
    method: 'post',
    path: '/kitchen/lines/:id/bump',
    action: 'kitchen.work',
    summary: 'Finish a line; the last one bumps the ticket',
    body: BumpLineBody,
    answer: Ticket,
    status: 200,
  }),
  recallLine: route({
    method: 'post',
    path: '/kitchen/lines/:id/recall',
    action: 'kitchen.work',
    summary: "Take a line's tick back",
    body: BumpLineBody,
    answer: Ticket,
    status: 200,
  }),
} as const;
