import { instantOf, type Instant } from '#shared/basics/instant.ts';
import { canPrint, isSettled } from '#shared/kitchen/job.ts';
import { loadOf } from '#shared/kitchen/load.ts';
import { isWatched, routingFindings } from '#shared/kitchen/routing-check.ts';
import type { KitchenState, StationState } from '#shared/kitchen/state.ts';
import { ticketsOf, type Ticket } from '#shared/kitchen/ticket.ts';
import type { BodyOf } from '#shared/contract/documents.ts';
import type { Station } from '#shared/menu/routing.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import type { Desk } from '../desk/api.ts';
import type { SubjectKind } from '../desk/journal.ts';
import type { ScreenHere } from './ports.ts';

/** Who works, who listens, what nobody has seen, and what would keep food from being made. */
export function kitchenState(desk: Desk, screens: readonly ScreenHere[], now: Instant): KitchenState {
  const orders = bodies(desk, 'order');
  const open = orders.flatMap((order) => ticketsOf(order).filter((ticket) => isOpen(ticket.status)));
  const stations = bodies(desk, 'station').toSorted((a, b) => a.position - b.position);
  const printers = bodies(desk, 'printer');
  // Whoever reads that paper has a ticket must not be told of a printer that is dead.
  const dead = new Set(printers.filter((printer) => !canPrint(printer)).map(({ name }) => name));
  const states = stations.map((station) => stateOf(station, { desk, screens, open, now }));
  return {
    at: now,
    stations: states,
    screens: screens.map(({ id, name, page }) => ({ id, name, page })),
    unseen: orders.flatMap((order) =>
      order.tickets.flatMap((ticket) =>
        isOpen(ticket.status) && ticket.unseen && ticket.shown.length === 0 && ticket.firedAt !== null
          ? {
              ticketId: ticket.id,
              orderId: order.id,
              orderNumber: order.number,
              place: order.place?.name ?? null,
              station: ticket.station,
              firedAt: ticket.firedAt,
              printers: ticket.unseen.printers.filter((name) => !dead.has(name)),
            }
          : [],
      ),
    ),
    findings: routingFindings({
      items: bodies(desk, 'item'),
      groups: bodies(desk, 'group'),
      routes: bodies(desk, 'route'),
      stations,
      printers,
      profiles: bodies(desk, 'profile'),
      screens: bodies(desk, 'screen'),
      live: screens,
    }),
  };
}

/** Every body of a kind that is there. */
function bodies<K extends SubjectKind>(desk: Desk, kind: K): NonNullable<BodyOf<K>>[] {
  return desk.all(kind).flatMap(({ body }) => (body ? [body] : []));
}

interface Looking {
  readonly desk: Desk;
  readonly screens: readonly ScreenHere[];
  readonly open: readonly Ticket[];
  readonly now: Instant;
}

/** The slips of a printer that are not on paper yet. */
function slipsOf(printerId: string, desk: Desk): { waiting: number; undecided: number } {
  const open = bodies(desk, 'job').filter((job) => job.printerId === printerId && !isSettled(job.status));
  const undecided = open.filter(({ status }) => status === 'decision').length;
  return { waiting: open.length - undecided, undecided };
}

function stateOf(station: Station, { desk, screens, open, now }: Looking): StationState {
  const own = open.filter((ticket) => ticket.station === station.id);
  const here = screens.filter((screen) => isWatched(screen, station));
  const load = loadOf(own, now);
  return {
    station: station.id,
    name: station.name,
    handedTo: station.handedTo,
    screens: here.map(({ id, name, since }) => ({ id, name, since: instantOf(since) })),
    printers: bodies(desk, 'printer')
      .filter((printer) => printer.stations.includes(station.id))
      .map(({ id, name, state }) => ({ id, name, state, ...slipsOf(id, desk) })),
    openTickets: own.length,
    lateTickets: load.late,
    loadSeconds: load.seconds,
    orphans: here.length === 0 ? own.length : 0,
  };
}
