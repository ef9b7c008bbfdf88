import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { LineId, PlaceId, TicketId } from '../basics/ids.ts';
import { Allergen, OrderType } from '../menu/menu.ts';
import { FailReason } from '../orders/carry.ts';
import { LineChange, LineRequest, PlaceOrder } from '../orders/commands.ts';
import { Customer, Order, StatusChange } from '../orders/order.ts';
import { OrderStatus } from '../orders/status.ts';
import { list, Page, route } from './route.ts';

/** Every change may name the version it was decided on; another version is refused with `version_conflict`. */
export const expected = z.object({ expectedVersion: z.int().min(1).optional() });
const note = z.string().trim().max(300);
const csv = <T extends z.ZodType<string, string>>(of: T) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(of));

export const OrdersQuery = Page.extend({
  status: csv(OrderStatus).optional(),
  orderType: csv(OrderType).optional(),
  place: PlaceId.optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  q: z.string().trim().max(80).optional(),
});
export const CourseBody = expected.extend({ course: z.int().min(1).max(9).nullable().default(null) });
export const StatusBody = expected.extend({ status: OrderStatus, note: note.nullable().default(null) });
/** A manager's, where the house asks for one to take back what the kitchen has (`service.voidNeedsManager`). */
const pin = z.string().min(1).max(20).optional();
export const CancelBody = expected.extend({ reason: note.min(1, 'Say why.'), pin });
export const DetailsBody = expected.extend({
  customer: Customer.optional(),
  specialInstructions: z.string().trim().optional(),
  guests: z.int().min(1).max(200).optional(),
  allergies: z.array(Allergen).optional(),
  vip: z.boolean().optional(),
  firstTime: z.boolean().optional(),
});
export const AddLinesBody = expected.extend({ items: z.array(LineRequest).min(1).max(500) });
export const ChangeLineBody = LineChange.extend(expected.shape).extend({ pin });
export const VoidLineBody = expected.extend({ reason: note.default(''), pin });
export const RushBody = expected.extend({ rush: z.boolean().default(true) });
export const TransferBody = expected.extend({ place: PlaceId });
export const SplitBody = expected.extend({ lines: z.array(LineId).min(1), place: PlaceId.optional() });
export const MergeBody = expected.extend({ from: z.string().min(1).max(96) });

/** Left out: everything of the order that stands at the pass. */
export const TakeBody = expected.extend({ tickets: z.array(TicketId).max(200).nullable().default(null) });
/** Left out: what the caller has of the order. */
const ofCarry = expected.extend({ carry: z.string().min(1).max(120).nullable().default(null) });
export const DeliverBody = ofCarry;
export const FailBody = ofCarry.extend({ reason: FailReason, note: note.default('') });
export const HandBackBody = ofCarry.extend({ note: note.default('') });

export const ORDER_ROUTES = {
  listOrders: route({
    method: 'get',
    path: '/orders',
    action: 'session',
    summary: "Orders, newest first: all for staff, one's own for guests",
    query: OrdersQuery,
    answer: list('orders', Order),
    status: 200,
  }),
  placeOrder: route({
    method: 'post',
    path: '/orders',
    action: 'order.place',
    summary: 'Place an order',
    body: PlaceOrder,
    answer: Order,
    status: 201,
  }),
  quoteOrder: route({
    method: 'post',
    path: '/orders/quote',
    action: 'order.place',
    summary: 'What an order would cost, placing nothing',
    body: PlaceOrder,
    answer: z.object({ totals: Order.shape.totals, currency: z.string() }),
    status: 200,
  }),
  getOrder: route({
    method: 'get',
    path: '/orders/:id',
    action: 'session',
    summary: 'One order',
    answer: Order,
    status: 200,
  }),
  changeOrder: route({
    method: 'patch',
    path: '/orders/:id',
    action: 'order.change',
    summary: 'Change whom it is for and its note',
    body: DetailsBody,
    answer: Order,
    status: 200,
  }),
  setStatus: route({
    method: 'put',
    path: '/orders/:id/status',
    action: 'order.status',
    summary: 'Set the status, within the table of moves',
    body: StatusBody,
    answer: Order,
    status: 200,
  }),
  cancelOrder: route({
    method: 'post',
    path: '/orders/:id/cancel',
    action: 'session',
    summary: 'Cancel: staff while it is not ready, a guest while it is not yet being made',
    body: CancelBody,
    answer: Order,
    status: 200,
  }),
  orderHistory: route({
    method: 'get',
    path: '/orders/:id/history',
    action: 'session',
    summary: 'Every status it had: when, by whom, with which note',
    answer: z.object({ history: z.array(StatusChange) }),
    status: 200,
  }),
  addLines: route({
    method: 'post',
    path: '/orders/:id/items',
    action: 'order.change',
    summary: 'Add lines to a sent order',
    body: AddLinesBody,
    answer: Order,
    status: 200,
  }),
  changeLine: route({
    method: 'patch',
    path: '/orders/:id/items/:line',
    action: 'order.change',
    summary: 'Change a sent line; the kitchen sees it marked',
    body: ChangeLineBody,
    answer: Order,
    status: 200,
  }),
  voidLine: route({
    method: 'delete',
    path: '/orders/:id/items/:line',
    action: 'order.change',
    summary: 'Void a sent line; the kitchen sees it struck through',
    body: VoidLineBody,
    answer: Order,
    status: 200,
  }),
  fire: route({
    method: 'post',
    path: '/orders/:id/fire',
    action: 'order.pace',
    summary: 'Fire a held course, or all of them',
    body: CourseBody,
    answer: Order,
    status: 200,
  }),
  hold: route({
    method: 'post',
    path: '/orders/:id/hold',
    action: 'order.pace',
    summary: 'Hold a course that nobody has started',
    body: CourseBody,
    answer: Order,
    status: 200,
  }),
  rush: route({
    method: 'post',
    path: '/orders/:id/rush',
    action: 'order.pace',
    summary: 'Let it jump the queue, visibly',
    body: RushBody,
    answer: Order,
    status: 200,
  }),
  transfer: route({
    method: 'post',
    path: '/orders/:id/transfer',
    action: 'order.change',
    summary: 'Move it to another place',
    body: TransferBody,
    answer: Order,
    status: 200,
  }),
  split: route({
    method: 'post',
    path: '/orders/:id/split',
    action: 'order.change',
    summary: 'Move lines to an order of their own',
    body: SplitBody,
    answer: z.object({ order: Order, split: Order }),
    status: 201,
  }),
  merge: route({
    method: 'post',
    path: '/orders/:id/merge',
    action: 'order.change',
    summary: 'Take another order of the place into this one',
    body: MergeBody,
    answer: Order,
    status: 200,
  }),
  takeOrder: route({
    method: 'post',
    path: '/orders/:id/take',
    action: 'order.carry',
    summary: 'Take what stands at the pass: everybody sees who has it',
    body: TakeBody,
    answer: Order,
    status: 200,
  }),
  deliverOrder: route({
    method: 'post',
    path: '/orders/:id/deliver',
    action: 'order.carry',
    summary: 'Whoever it was for has it',
    body: DeliverBody,
    answer: Order,
    status: 200,
  }),
  failDelivery: route({
    method: 'post',
    path: '/orders/:id/fail-delivery',
    action: 'order.carry',
    summary: 'It was refused, nobody was found, or something else; it stays with whoever has it',
    body: FailBody,
    answer: Order,
    status: 200,
  }),
  handBack: route({
    method: 'post',
    path: '/orders/:id/hand-back',
    action: 'order.carry',
    summary: 'It is brought back to the pass, for anybody',
    body: HandBackBody,
    answer: Order,
    status: 200,
  }),
} as const;
