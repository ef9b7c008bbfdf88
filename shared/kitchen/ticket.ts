import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { LineId, OrderId, StationId, TicketId } from '../basics/ids.ts';
import { Allergen, ModifierPrefix, OrderType } from '../menu/menu.ts';
import { allergyOf } from '../orders/allergy.ts';
import { customerOf } from '../orders/called.ts';
import {
  Mark,
  OrderPlace,
  Wait,
  type Line,
  type Order,
  type OrderTicket,
  type OrderTicketLine,
} from '../orders/order.ts';
import { TicketLineStatus, TicketStatus } from '../orders/ticket-moves.ts';

/** One line as a cook reads it. */
export const TicketLine = z.object({
  id: LineId,
  itemId: z.string(),
  name: z.string(),
  kitchenName: z.string(),
  quantity: z.int(),
  modifiers: z.array(
    z.object({
      modifierId: z.string(),
      name: z.string(),
      kitchenName: z.string(),
      prefix: ModifierPrefix.nullable(),
      quantity: z.int(),
    }),
  ),
  specialInstructions: z.string(),
  seat: z.int().nullable(),
  allergens: z.array(Allergen),
  status: TicketLineStatus,
  /** How many of the quantity are finished. */
  done: z.int().default(0),
  prepSeconds: z.int().default(0),
  mark: Mark.nullable(),
});
export type TicketLine = z.infer<typeof TicketLine>;

/**
 * A ticket as a station's screen and its paper show it: a view of one order, stored apart from it only as the slip that a
 * print job holds. What older slips do not have is as nobody wanted it.
 */
export const Ticket = z.object({
  id: TicketId,
  orderId: OrderId,
  orderNumber: z.int(),
  orderType: OrderType,
  place: OrderPlace.nullable(),
  customerName: z.string().nullable(),
  guests: z.int().nullable(),
  station: StationId,
  course: z.int().nullable(),
  status: TicketStatus,
  rush: z.boolean(),
  revision: z.int(),
  specialInstructions: z.string(),
  placedBy: z.string(),
  firedAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  bumpedAt: Instant.nullable(),
  dueSeconds: z.int(),
  soonSeconds: z.int().nullable().default(null),
  recalled: z.object({ at: Instant, by: z.string() }).nullable(),
  /** Why it is held; null unless held. */
  wait: Wait.nullable().default(null),
  requestedFor: Instant.nullable().default(null),
  vip: z.boolean().default(false),
  firstTime: z.boolean().default(false),
  /** No screen had drawn it in time: when that was found, and the printers that were given it instead. */
  unseen: z
    .object({ at: Instant, printers: z.array(z.string()) })
    .nullable()
    .default(null),
  /** A declared allergy, and who answers for it; null when none was declared. */
  allergy: z
    .object({
      declared: z.array(Allergen),
      inWords: z.boolean(),
      conflicts: z.array(z.object({ lineId: LineId, allergens: z.array(Allergen) })),
      answered: z.object({ at: Instant, by: z.string() }).nullable(),
    })
    .nullable()
    .default(null),
  /** The station that hands it over, and those that get its lines next. */
  from: StationId.nullable().default(null),
  next: z.array(StationId).default([]),
  movedFrom: StationId.nullable().default(null),
  /** The other stations that cook for the same order and course now: `ALSO AT FRY`. */
  alsoAt: z.array(StationId),
  lines: z.array(TicketLine),
});
export type Ticket = z.infer<typeof Ticket>;

/** The tickets of an order, all stations, or those of one. */
export function ticketsOf(order: Order, station: StationId | null = null): Ticket[] {
  return order.tickets
    .filter((ticket) => station === null || ticket.station === station)
    .map((ticket) => ticketOf(order, ticket));
}

/** One ticket of the order. */
export function ticketOf(order: Order, ticket: OrderTicket): Ticket {
  const alsoAt = order.tickets
    .filter(
      (other) =>
        other.course === ticket.course && other.station !== ticket.station && other.status !== 'voided',
    )
    .map((other) => other.station);
  return {
    id: ticket.id,
    orderId: order.id,
    orderNumber: order.number,
    orderType: order.orderType,
    place: order.place,
    customerName: customerOf(order),
    guests: order.guests,
    station: ticket.station,
    course: ticket.course,
    status: ticket.status,
    rush: order.rush,
    revision: ticket.revision,
    specialInstructions: order.specialInstructions,
    placedBy: order.placedBy,
    firedAt: ticket.firedAt,
    startedAt: ticket.startedAt,
    bumpedAt: ticket.bumpedAt,
    dueSeconds: ticket.dueSeconds,
    soonSeconds: ticket.soonSeconds,
    recalled: ticket.recalled,
    wait: ticket.wait,
    requestedFor: order.requestedFor,
    vip: order.vip,
    firstTime: order.firstTime,
    unseen: ticket.unseen,
    allergy: allergyIn(order, ticket),
    from: ticket.from,
    next: nextStations(order, ticket),
    movedFrom: ticket.movedFrom,
    alsoAt: [...new Set(alsoAt)],
    lines: linesOf(order, ticket),
  };
}

function allergyIn(order: Order, ticket: OrderTicket): Ticket['allergy'] {
  const allergy = allergyOf(order, ticket);
  if (allergy === null) return null;
  return {
    ...allergy,
    declared: [...allergy.declared],
    conflicts: allergy.conflicts.map(({ lineId, allergens }) => ({ lineId, allergens: [...allergens] })),
    answered: ticket.allergySeen,
  };
}

/** Where the lines of a ticket go from here, when stations pass them on. */
function nextStations(order: Order, ticket: OrderTicket): Ticket['next'] {
  const after = order.tickets.filter(
    (other) => other.from === ticket.station && other.course === ticket.course && other.status !== 'voided',
  );
  return [...new Set(after.map((other) => other.station))];
}

function linesOf(order: Order, ticket: OrderTicket): TicketLine[] {
  const byId = new Map<string, Line>(order.items.map((line) => [line.id, line]));
  return ticket.lines.flatMap((part) => {
    const line = byId.get(part.lineId);
    return line ? [ticketLine(line, part)] : [];
  });
}

function ticketLine(line: Line, { status, done, mark }: OrderTicketLine): TicketLine {
  return {
    id: line.id,
    itemId: line.menuItemId,
    name: line.name,
    kitchenName: line.kitchenName,
    quantity: line.quantity,
    modifiers: line.modifiers.map(({ modifierId, name, kitchenName, prefix, quantity }) => ({
      modifierId,
      name,
      kitchenName,
      prefix,
      quantity,
    })),
    specialInstructions: line.specialInstructions,
    seat: line.seat,
    allergens: line.allergens,
    status,
    done: status === 'done' ? line.quantity : Math.min(done, line.quantity),
    prepSeconds: line.prepSeconds,
    mark,
  };
}
