import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { LineId, OrderId, StationId, TicketId } from '../basics/ids.ts';
import { Allergen, ModifierPrefix, OrderType } from '../menu/menu.ts';
import { Mark, OrderPlace, type Line, type Order, type OrderTicket } from '../orders/order.ts';
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
  mark: Mark.nullable(),
});
export type TicketLine = z.infer<typeof TicketLine>;

/** A ticket as a station's screen and its paper show it: a view of one order, never stored apart from it. */
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
  recalled: z.object({ at: Instant, by: z.string() }).nullable(),
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
    customerName: firstName(order),
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
    recalled: ticket.recalled,
    alsoAt: [...new Set(alsoAt)],
    lines: linesOf(order, ticket),
  };
}

/** The kitchen calls people by their first name and needs no more. */
function firstName(order: Order): string | null {
  return order.customer?.name?.split(' ')[0] || null;
}

function linesOf(order: Order, ticket: OrderTicket): TicketLine[] {
  const byId = new Map<string, Line>(order.items.map((line) => [line.id, line]));
  return ticket.lines.flatMap((part) => {
    const line = byId.get(part.lineId);
    return line ? [ticketLine(line, part.status, part.mark)] : [];
  });
}

function ticketLine(line: Line, status: TicketLineStatus, mark: Mark | null): TicketLine {
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
    mark,
  };
}
