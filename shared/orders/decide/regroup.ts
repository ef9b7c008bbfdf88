import { err, ok, type Result } from '../../basics/result.ts';
import type { Amount } from '../../basics/money.ts';
import { TicketId, type LineId } from '../../basics/ids.ts';
import { refusal, type Refusal } from '../../basics/refusal.ts';
import type { OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import { carriesFor } from '../evolve-carry.ts';
import type { Line, Order, OrderTicket } from '../order.ts';
import { totalsOf } from '../pricing.ts';
import { isClosed } from '../status.ts';
import { following } from './follow.ts';
import type { NewOrder } from './place.ts';

/** The facts of two orders that change together. */
export type Regrouping = Result<{ readonly from: OrderFact[]; readonly to: OrderFact[] }, Refusal>;

/** Moves lines with their tickets' progress to an order of their own (rules G1 and G2). */
export function split(
  order: Order,
  lineIds: readonly LineId[],
  created: NewOrder,
  context: OrderContext,
): Regrouping {
  const goes = (line: { id: LineId }) => lineIds.includes(line.id);
  const moving = order.items.filter((line) => goes(line) && line.status !== 'voided');
  const staying = order.items.filter((line) => !goes(line));
  const fault = splitFault(order, lineIds, moving, staying);
  if (fault) return err(fault);
  const totals = (lines: readonly Line[], fees?: Amount) =>
    totalsOf(lines, order.orderType, context.settings, fees);
  const parts = partsOf(order, lineIds, created);
  const tickets = parts.map(({ is }) => is);
  const { stay: _stay, unapproved: _unapproved, ...named } = created;
  const born: Order = {
    ...order,
    ...named,
    items: moving,
    tickets,
    carries: carriesFor(order.carries, parts, (index) => `${created.id}.c${index + 1}`),
    named: { lines: 0, tickets: tickets.length },
    totals: totals(moving),
    payments: [],
    statusHistory: [
      {
        status: order.status,
        at: context.now,
        by: context.by.name,
        note: `Split from order ${order.number}.`,
      },
    ],
    version: 1,
    updatedAt: context.now,
  };
  const left: OrderFact = {
    type: 'parts-left',
    lineIds: [...lineIds],
    to: created.id,
    totals: totals(staying, order.totals.fees),
  };
  return ok({
    from: following(order, [left], context),
    to: following(born, [{ type: 'placed', order: born }], context),
  });
}

function splitFault(order: Order, ids: readonly LineId[], moving: readonly Line[], staying: readonly Line[]) {
  if (isClosed(order.status))
    return refusal('invalid_transition', `Order ${order.number} is ${order.status} already.`);
  if (order.payments.some((each) => each.voided === null)) return PAID_FOR;
  if (moving.length < new Set(ids).size)
    return refusal('not_found', 'One of the lines is not in this order.');
  if (!staying.some((line) => line.status !== 'voided')) {
    return refusal('invalid_request', 'At least one line has to stay: transfer the order instead.');
  }
  return null;
}

/** Money that was taken for an order stays with what it was taken for (rule Q8). */
const PAID_FOR = refusal(
  'invalid_transition',
  'Part of it is paid already: take the payments back first, or leave the bill as it is.',
);

/** A ticket as it was, and as it is in another order. */
interface Moved {
  readonly was: OrderTicket;
  readonly is: OrderTicket;
}

function partsOf(order: Order, lineIds: readonly LineId[], created: NewOrder): Moved[] {
  return order.tickets
    .map((ticket) => ({ ...ticket, lines: ticket.lines.filter((line) => lineIds.includes(line.lineId)) }))
    .filter((ticket) => ticket.lines.length > 0)
    .map((was, index) => ({ was, is: { ...was, id: TicketId.parse(`${created.id}.t${index + 1}`) } }));
}

/** Takes another order into this one; the other is cancelled and says where its lines went (rules G3 and G4). */
export function merge(order: Order, other: Order, context: OrderContext): Regrouping {
  const fault = mergeFault(order, other);
  if (fault) return err(fault);
  const lines = other.items.filter((line) => line.status !== 'voided');
  const first = order.named.tickets + 1;
  const moved = other.tickets
    .filter((ticket) => ticket.status !== 'voided')
    .map((was, index) => ({ was, is: { ...was, id: TicketId.parse(`${order.id}.t${first + index}`) } }));
  const tickets = moved.map(({ is }) => is);
  const known = order.carries.length + 1;
  const carries = carriesFor(other.carries, moved, (index) => `${order.id}.c${known + index}`);
  const own = order.items.filter((line) => line.status !== 'voided');
  const fees = order.totals.fees ?? other.totals.fees;
  const totals = totalsOf([...own, ...lines], order.orderType, context.settings, fees);
  const joined: OrderFact = { type: 'parts-joined', lines, tickets, from: other.id, totals, carries };
  const none = totalsOf([], order.orderType, context.settings);
  const lineIds = other.items.map((line) => line.id);
  return ok({
    to: following(order, [joined], context),
    from: [
      { type: 'parts-left', lineIds, to: order.id, totals: none },
      { type: 'status-changed', status: 'cancelled', note: `Merged into order ${order.number}.` },
    ],
  });
}

const MERGEABLE = ['confirmed', 'preparing', 'cooking'];

function mergeFault(order: Order, other: Order): Refusal | null {
  if (order.id === other.id) return refusal('invalid_request', 'An order cannot be merged into itself.');
  if (!MERGEABLE.includes(order.status) || !MERGEABLE.includes(other.status)) {
    return refusal('invalid_transition', 'Only orders that the kitchen is working on can be merged.');
  }
  if ([...order.payments, ...other.payments].some((each) => each.voided === null)) return PAID_FOR;
  if (order.orderType !== other.orderType) {
    return refusal('invalid_request', 'Orders of different types cannot be merged.');
  }
  return null;
}
