import { TicketId, LineId } from '#shared/basics/ids.ts';
import { refusal } from '#shared/basics/refusal.ts';
import { err, must } from '#shared/basics/result.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { orderViewOf } from '#shared/contract/views.ts';
import { allDay } from '#shared/kitchen/all-day.ts';
import { openTickets } from '#shared/kitchen/board.ts';
import { ticketsOf, type Ticket } from '#shared/kitchen/ticket.ts';
import type { OrderCommand } from '#shared/orders/commands.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Desk, Held, Outcome } from '../desk/api.ts';
import { answers, type Endpoint } from './endpoint.ts';
import { orderIn, orderJson } from './order-json.ts';
import { listJson } from './order-list.ts';
import { said, saidText, type Reply } from './reply.ts';
import { changeOf, submit, type Commanding } from './submit.ts';

const NO_TICKET = refusal('not_found', 'There is no such ticket any more.');
const NO_LINE = refusal('not_found', 'There is no such line on a ticket.');

/** Every call of the kitchen. */
export function kitchenEndpoints(desk: Desk): readonly Endpoint[] {
  const endpoints: Record<keyof typeof KITCHEN_ROUTES, Endpoint> = {
    ...boardEndpoints(desk),
    ...orderWork(desk),
    ...ticketWork(desk),
    ...lineWork(desk),
  };
  return Object.values(endpoints);
}

function boardEndpoints(desk: Desk) {
  return {
    kitchenOrders: answers(KITCHEN_ROUTES.kitchenOrders, ({ query, principal }) => {
      const view = orderViewOf(principal.role);
      const orders = openOrders(desk).filter(({ body }) => body && isFor(body, query.station));
      return saidText(
        200,
        listJson(
          'orders',
          orders.map((held) => orderJson(held, view)),
          null,
        ),
      );
    }),
    kitchenTickets: answers(KITCHEN_ROUTES.kitchenTickets, ({ query }) =>
      said(200, { tickets: openTickets(tickets(desk, query.station)), nextCursor: null }),
    ),
    allDay: answers(KITCHEN_ROUTES.allDay, ({ query }) =>
      said(200, { items: allDay(tickets(desk, query.station)) }),
    ),
  };
}

/** Oldest first: ids sort by age, but an order that was split off keeps the age of its first. */
function openOrders(desk: Desk): Held<'order'>[] {
  const age = ({ body }: Held<'order'>) => body?.createdAt ?? '';
  return [...desk.all('order')].sort((a, b) => (age(a) < age(b) ? -1 : 1));
}

function isFor(order: Order, station: string | undefined): boolean {
  return station === undefined || order.tickets.some((ticket) => ticket.station === station);
}

function tickets(desk: Desk, station: string | undefined): Ticket[] {
  return desk
    .all('order')
    .flatMap(({ body }) => (body ? ticketsOf(body) : []))
    .filter((ticket) => station === undefined || ticket.station === station);
}

function orderWork(desk: Desk) {
  return {
    prepareOrder: answers(KITCHEN_ROUTES.prepareOrder, (call) => changeOf(desk, call, { type: 'prepare' })),
    readyOrder: answers(KITCHEN_ROUTES.readyOrder, (call) => changeOf(desk, call, { type: 'ready' })),
  };
}

/** A call about a ticket, by the id in its path. */
interface TicketCall extends Commanding {
  readonly params: { readonly id: string };
  readonly body: { readonly expectedVersion?: number };
}

function ticketWork(desk: Desk) {
  const work = (
    call: TicketCall,
    type: 'start-ticket' | 'bump-ticket' | 'recall-ticket' | 'see-ticket',
  ): Reply | Promise<Reply> => {
    const ticketId = TicketId.safeParse(call.params.id);
    if (!ticketId.success) return err(NO_TICKET);
    const orderId = desk.orderOfTicket(ticketId.data)?.id ?? bornIn(ticketId.data);
    return workOn(
      desk,
      call,
      orderId,
      { type, ticketId: ticketId.data },
      (ticket) => ticket.id === ticketId.data,
    );
  };
  return {
    startTicket: answers(KITCHEN_ROUTES.startTicket, (call) => work(call, 'start-ticket')),
    bumpTicket: answers(KITCHEN_ROUTES.bumpTicket, (call) => work(call, 'bump-ticket')),
    recallTicket: answers(KITCHEN_ROUTES.recallTicket, (call) => work(call, 'recall-ticket')),
    seeTicket: answers(KITCHEN_ROUTES.seeTicket, (call) => work(call, 'see-ticket')),
  };
}

function lineWork(desk: Desk) {
  const work = (
    call: TicketCall & { readonly body: { readonly ticketId: TicketId | null } },
    type: 'bump-line' | 'recall-line',
  ): Reply | Promise<Reply> => {
    const lineId = LineId.safeParse(call.params.id);
    if (!lineId.success) return err(NO_LINE);
    const orderId = desk.orderOfLine(lineId.data)?.id ?? bornIn(lineId.data);
    const { ticketId } = call.body;
    const isIt = (ticket: Ticket) =>
      ticketId === null ? ticket.lines.some((line) => line.id === lineId.data) : ticket.id === ticketId;
    return workOn(desk, call, orderId, { type, lineId: lineId.data, ticketId }, isIt);
  };
  return {
    bumpLine: answers(KITCHEN_ROUTES.bumpLine, (call) => work(call, 'bump-line')),
    recallLine: answers(KITCHEN_ROUTES.recallLine, (call) => work(call, 'recall-line')),
  };
}

/** The order after which a ticket or line is named. A closed one is asked too: this may be a key that it has answered. */
function bornIn(partId: string): string {
  return partId.slice(0, Math.max(0, partId.lastIndexOf('.')));
}

/** Works on a ticket of an order; answers with the ticket. */
function workOn(
  desk: Desk,
  call: TicketCall,
  orderId: string,
  command: OrderCommand,
  isIt: (ticket: Ticket) => boolean,
): Promise<Reply> {
  const { expectedVersion } = call.body;
  const ticketIn = (outcome: Outcome) =>
    must(ticketsOf(orderIn(outcome)).find(isIt), 'the ticket that was worked on');
  return submit(desk, call, { type: 'order', orderId, expectedVersion, command }, (outcome) => ({
    status: 200,
    body: JSON.stringify(ticketIn(outcome)),
  }));
}
