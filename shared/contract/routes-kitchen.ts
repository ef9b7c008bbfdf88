import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { StationId, TicketId } from '../basics/ids.ts';
import { AllDayCount } from '../kitchen/all-day.ts';
import { KitchenState, PrepSuggestion } from '../kitchen/state.ts';
import { Ticket } from '../kitchen/ticket.ts';
import { Station } from '../menu/routing.ts';
import { Order } from '../orders/order.ts';
import { list, Page, route } from './route.ts';
import { expected } from './routes-orders.ts';

export const StationQuery = z.object({ station: z.string().max(96).optional() });
export const BumpedQuery = Page.extend({ station: z.string().max(96).optional() });
export const BumpLineBody = expected.extend({ ticketId: TicketId.nullable().default(null) });

export const CountLineBody = BumpLineBody.extend({ done: z.int().min(0).max(999) });
export const PackLineBody = expected.extend({ packed: z.boolean().default(true) });
export const HoldTicketBody = expected.extend({ until: Instant.nullable().default(null) });
export const MoveTicketBody = expected.extend({ station: StationId });
/** By name where the site asks for no more, else by PIN. */
export const AllergyBody = expected.extend({
  name: z.string().trim().min(1).max(40).optional(),
  pin: z
    .string()
    .regex(/^\d{4,8}$/)
    .optional(),
});
/** A manager's PIN lets the pass bump what the stations have not, where the site enforces the sequence. */
export const ReadyBody = expected.extend({
  pin: z
    .string()
    .regex(/^\d{4,8}$/)
    .optional(),
});
export const ShownBody = z.object({
  page: z.string().min(1).max(96),
  tickets: z
    .array(z.object({ id: TicketId, revision: z.int() }))
    .min(1)
    .max(200),
});
export const HandBody = z.object({ to: StationId.nullable() });

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
    body: ReadyBody,
    answer: Order,
    status: 200,
  }),
  kitchenState: route({
    method: 'get',
    path: '/kitchen/state',
    action: 'kitchen.read',
    summary: 'Who works, who listens, what nobody has seen, and what the routing check finds',
    answer: KitchenState,
    status: 200,
  }),
  bumpedTickets: route({
    method: 'get',
    path: '/kitchen/bumped',
    action: 'kitchen.read',
    summary: 'What was bumped this business day, newest first, of closed orders too',
    query: BumpedQuery,
    answer: list('tickets', Ticket),
    status: 200,
  }),
  prepTimes: route({
    method: 'get',
    path: '/kitchen/prep-times',
    action: 'stations.read',
    summary: 'What dishes really took, beside what is set; nothing is changed',
    answer: z.object({ items: z.array(PrepSuggestion) }),
    status: 200,
  }),
  ticketsShown: route({
    method: 'post',
    path: '/kitchen/shown',
    action: 'kitchen.work',
    summary: 'A screen has drawn these tickets',
    body: ShownBody,
    answer: null,
    status: 204,
  }),
  handStation: route({
    method: 'post',
    path: '/stations/:id/hand',
    action: 'kitchen.work',
    summary: 'Hand a station and what is open on it to another, or take it back',
    body: HandBody,
    answer: Station,
    status: 200,
  }),
  holdTicket: route({
    method: 'post',
    path: '/kitchen/tickets/:id/hold',
    action: 'order.pace',
    summary: 'Hold a ticket that nobody has started, until a time or until it is fired',
    body: HoldTicketBody,
    answer: Ticket,
    status: 200,
  }),
  fireTicket: route({
    method: 'post',
    path: '/kitchen/tickets/:id/fire',
    action: 'order.pace',
    summary: 'Fire a held ticket',
    body: expected,
    answer: Ticket,
    status: 200,
  }),
  moveTicket: route({
    method: 'post',
    path: '/kitchen/tickets/:id/move',
    action: 'kitchen.work',
    summary: 'Move a ticket to another station',
    body: MoveTicketBody,
    answer: Ticket,
    status: 200,
  }),
  answerAllergy: route({
    method: 'post',
    path: '/kitchen/tickets/:id/allergy',
    action: 'kitchen.work',
    summary: 'A cook answers by name for the declared allergies of a ticket',
    body: AllergyBody,
    answer: Ticket,
    status: 200,
  }),
  countLine: route({
    method: 'post',
    path: '/kitchen/lines/:id/done',
    action: 'kitchen.work',
    summary: "Say how many of a line's quantity are finished; all of them bumps the line",
    body: CountLineBody,
    answer: Ticket,
    status: 200,
  }),
  packLine: route({
    method: 'post',
    path: '/kitchen/lines/:id/pack',
    action: 'kitchen.work',
    summary: 'A line is in the bag, or is taken out again',
    body: PackLineBody,
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
