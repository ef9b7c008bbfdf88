import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { orderViewOf } from '#shared/contract/views.ts';
import { allDay } from '#shared/kitchen/all-day.ts';
import { openTickets } from '#shared/kitchen/board.ts';
import { ticketsOf, type Ticket } from '#shared/kitchen/ticket.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Desk, Held } from '../desk/api.ts';

import { answers, type Endpoint } from './endpoint.ts';
import { orderJson } from './order-json.ts';
import { listJson } from './order-list.ts';
import { said, saidText } from './reply.ts';
import type { Sessions } from './ports.ts';
import { changeOf } from './submit.ts';
import { managesByPin } from './by-pin.ts';
import { stationEndpoints, type StationParts } from './station-endpoints.ts';
import { lineWork, ticketWork } from './ticket-endpoints.ts';

/** Every call of the kitchen. */
export function kitchenEndpoints(parts: StationParts): readonly Endpoint[] {
  const { desk, sessions } = parts;
  const endpoints: Record<keyof typeof KITCHEN_ROUTES, Endpoint> = {
    ...boardEndpoints(desk),
    ...orderWork(desk, sessions),
    ...ticketWork(desk, sessions),
    ...lineWork(desk),
    ...stationEndpoints(parts),
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

function orderWork(desk: Desk, sessions: Sessions) {
  return {
    prepareOrder: answers(KITCHEN_ROUTES.prepareOrder, (call) => changeOf(desk, call, { type: 'prepare' })),
    readyOrder: answers(KITCHEN_ROUTES.readyOrder, async (call) => {
      const override = await managesByPin(sessions, call.principal, call.body.pin);
      return override.ok ? changeOf(desk, call, { type: 'ready', override: override.value }) : override;
    }),
  };
}
