import { businessDay } from '#shared/basics/business-day.ts';
import { instantOf, plus } from '#shared/basics/instant.ts';
import { must, ok } from '#shared/basics/result.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { suggestions } from '#shared/kitchen/prep-times.ts';
import { screenIdOf } from '#shared/kitchen/profile.ts';
import { ticketsOf, type Ticket } from '#shared/kitchen/ticket.ts';
import type { Desk, Held } from '../desk/api.ts';
import { answers, type Call } from './endpoint.ts';
import { kitchenState } from './kitchen-state.ts';
import { ordersOfDay } from './orders-of-day.ts';
import type { Clock, Presence, Sessions } from './ports.ts';
import { said, type Reply } from './reply.ts';
import { subjectAnswer, submit } from './submit.ts';

/** What the kitchen's calls need. */
export interface StationParts {
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly presence: Presence;
  readonly clock: Clock;
}

/** Calls about stations, screens and what was done lately. */
export function stationEndpoints({ desk, presence, clock }: StationParts) {
  const site = () => must(desk.get('settings', 'site')?.body?.site, 'the site');
  const now = () => instantOf(clock.now());
  return {
    kitchenState: answers(KITCHEN_ROUTES.kitchenState, () =>
      said(200, kitchenState(desk, presence.screens(), now())),
    ),
    bumpedTickets: answers(KITCHEN_ROUTES.bumpedTickets, async ({ query }) => {
      const { timeZone, dayStartHour } = site();
      const today = businessDay(now(), timeZone, dayStartHour);
      const tickets = bumpedOf(await ordersOfDay(desk, today, now()), query.station);
      const begin = tickets.findIndex(({ id }) => id === query.cursor) + 1;
      const page = tickets.slice(begin, begin + query.limit);
      const more = begin + page.length < tickets.length;
      return said(200, { tickets: page, nextCursor: more ? (page.at(-1)?.id ?? null) : null });
    }),
    prepTimes: answers(KITCHEN_ROUTES.prepTimes, async () => {
      const orders = await desk.orders({ from: plus(now(), -MOST_DAYS_MS), limit: MOST_ORDERS });
      const items = desk.all('item').flatMap(({ body }) => body ?? []);
      const taken = orders.flatMap(({ body }) => body ?? []);
      return said(200, { items: suggestions(items, taken, site().timeZone) });
    }),
    ticketsShown: answers(KITCHEN_ROUTES.ticketsShown, (call) => shown(desk, call)),
    handStation: answers(KITCHEN_ROUTES.handStation, (call) => {
      const command = { type: 'hand-station', stationId: call.params.id, to: call.body.to } as const;
      return submit(desk, call, command, subjectAnswer(200));
    }),
  };
}

/** How far back preparation times are looked at, and in how many orders at the most. */
const MOST_DAYS_MS = 28 * 24 * 3_600_000;
const MOST_ORDERS = 2000;

/** Bumped tickets, the one bumped last first. */
function bumpedOf(orders: readonly Held<'order'>[], station: string | undefined): Ticket[] {
  return orders
    .flatMap(({ body }) => (body ? ticketsOf(body) : []))
    .filter((ticket) => ticket.status === 'bumped' && (station === undefined || ticket.station === station))
    .sort((a, b) => ((a.bumpedAt ?? '') < (b.bumpedAt ?? '') ? 1 : -1));
}

/**
 * A screen has drawn tickets. What is known already, or gone since, is no fault of the screen: it is answered for all the
 * same.
 */
async function shown(desk: Desk, call: Call<typeof KITCHEN_ROUTES.ticketsShown>): Promise<Reply> {
  const { principal, body } = call;
  const screen = screenIdOf(principal.deviceId ?? principal.role, body.page);
  const name = desk.get('screen', screen)?.body?.name ?? principal.deviceName ?? principal.name;
  const byOrder = Map.groupBy(body.tickets, ({ id }) => desk.orderOfTicket(id)?.id ?? null);
  const done = [...byOrder].flatMap(([orderId, tickets]) => {
    if (orderId === null) return [];
    const command = { type: 'show-tickets', screen, name, tickets } as const;
    return submit(desk, { principal, keyed: null }, { type: 'order', orderId, command }, () => NOTHING);
  });
  const answers = await Promise.all(done);
  const unkept = answers.find((answer) => !answer.ok && answer.error.code === 'storage_full');
  return unkept ?? ok({ status: 204, body: '' });
}

const NOTHING = { status: 204, body: '' };
