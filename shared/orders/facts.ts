import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { LineId, OrderId, SittingId, StaffId, StationId, TicketId } from '../basics/ids.ts';
import { Allergen } from '../menu/menu.ts';
import {
  Customer,
  Line,
  Mark,
  Order,
  OrderPlace,
  OrderTicket,
  Rating,
  Shown,
  Totals,
  Wait,
} from './order.ts';
import { Payment, Refund } from './payment.ts';
import { Carry, CarryState, FailReason } from './carry.ts';
import { Promised } from './promise.ts';
import { OrderStatus } from './status.ts';
import { TicketLineMove, TicketMove } from './ticket-moves.ts';

const fact = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** The manager whose PIN allowed it; left out: it needed none. */
const approvedBy = z.string().optional();

/**
 * Everything that can have happened to an order. Facts are what the journal keeps for ever: a fact's shape is only
 * ever added to.
 */
export const OrderFact = z.discriminatedUnion('type', [
  fact('placed', { order: Order }),
  fact('status-changed', { status: OrderStatus, note: z.string().nullable(), approvedBy }),
  fact('tickets-opened', { tickets: z.array(OrderTicket) }),
  fact('ticket-moved', { ticketId: TicketId, move: TicketMove }),
  fact('ticket-line-moved', { ticketId: TicketId, lineId: LineId, move: TicketLineMove }),
  fact('ticket-lines-added', {
    ticketId: TicketId,
    lineIds: z.array(LineId),
    mark: Mark,
    dueSeconds: z.int(),
  }),
  fact('ticket-line-marked', { ticketId: TicketId, lineId: LineId, mark: Mark }),
  fact('marks-seen', { ticketId: TicketId }),
  fact('ticket-line-counted', { ticketId: TicketId, lineId: LineId, done: z.int().min(0) }),
  fact('ticket-waits', { ticketId: TicketId, wait: Wait }),
  fact('ticket-shown', { ticketId: TicketId, shown: Shown }),
  fact('ticket-missed', { ticketId: TicketId, printers: z.array(z.string()) }),
  fact('allergy-answered', { ticketId: TicketId, name: z.string() }),
  fact('ticket-sent-to', { ticketId: TicketId, station: StationId }),
  fact('line-packed', { lineId: LineId, packed: z.boolean() }),
  fact('carry-taken', {
    id: z.string(),
    tickets: z.array(TicketId),
    staffId: StaffId.nullable(),
    name: z.string(),
    handed: z.boolean().optional(),
  }),
  fact('carry-changed', {
    id: z.string(),
    state: CarryState,
    reason: FailReason.nullable(),
    note: z.string(),
  }),
  fact('lines-added', { lines: z.array(Line), totals: Totals }),
  fact('line-changed', { line: Line, totals: Totals, approvedBy }),
  fact('line-voided', { lineId: LineId, reason: z.string(), totals: Totals, approvedBy }),
  fact('rush-set', { rush: z.boolean() }),
  fact('details-changed', {
    customer: Customer.nullable(),
    specialInstructions: z.string(),
    guests: z.int().nullable(),
    allergies: z.array(Allergen).optional(),
    vip: z.boolean().optional(),
    firstTime: z.boolean().optional(),
  }),
  /** The kitchen's load moved what is expected of the order. */
  fact('promised', { at: Instant, promise: Promised }),
  fact('transferred', { place: OrderPlace, sittingId: SittingId.nullable() }),
  fact('payment-recorded', { payment: Payment }),
  fact('payment-refunded', { paymentId: z.string(), refund: Refund }),
  fact('payment-voided', { paymentId: z.string(), reason: z.string() }),
  fact('rated', { rating: Rating }),
  fact('parts-left', { lineIds: z.array(LineId), to: OrderId, totals: Totals }),
  fact('parts-joined', {
    lines: z.array(Line),
    tickets: z.array(OrderTicket),
    from: OrderId,
    totals: Totals,
    carries: z.array(Carry).optional(),
  }),
]);
export type OrderFact = z.infer<typeof OrderFact>;

/** One fact of a given type. */
export type FactOf<T extends OrderFact['type']> = Extract<OrderFact, { type: T }>;
