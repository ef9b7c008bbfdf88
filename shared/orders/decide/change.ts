import { err, ok, type Result } from '../../basics/result.ts';
import type { LineId } from '../../basics/ids.ts';
import { fieldRefusal, refusal, type Refusal } from '../../basics/refusal.ts';
import type { Item } from '../../menu/menu.ts';
import type { LineChange, LineRequest, OrderCommand } from '../commands.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import type { Line, Mark, Order, OrderTicket } from '../order.ts';
import { lineTotal, totalsOf } from '../pricing.ts';
import { isInKitchen } from '../status.ts';
import { isOpen } from '../ticket-moves.ts';
import { following } from './follow.ts';
import { reopened } from './kitchen.ts';
import {
  allergensOf,
  lineFault,
  makeLines,
  prepSecondsOf,
  routed,
  servedFault,
  stockFault,
  wantedBy,
} from './lines.ts';
import { chooseModifiers } from './modifiers.ts';
import { sendLines, voidOn, voidOnTickets } from './tickets.ts';

type Of<T extends OrderCommand['type']> = Extract<OrderCommand, { type: T }>;

/** Adds lines to a sent order; the kitchen sees them marked (rules A1 and A2). */
export function addLines(order: Order, requests: readonly LineRequest[], context: OrderContext): Decision {
  const closed = changeFault(order);
  if (closed) return err(closed);
  const { itemsPerOrder } = context.settings.limits;
  if (live(order).length + requests.length > itemsPerOrder) {
    return err(
      fieldRefusal('items', `An order has at most ${itemsPerOrder} items. Send the rest as a second order.`),
    );
  }
  const target = { orderId: order.id, orderType: order.orderType, firstNumber: order.named.lines + 1 };
  const made = makeLines(requests, target, context);
  if (!made.ok) return made;
  const unserved = servedFault(requests, order.requestedFor ?? context.now, context);
  if (unserved) return err(unserved);
  const short = stockFault(wantedBy(made.value), context);
  if (short) return err(short);
  const lines = made.value;
  const full = context.capacity?.fault(order, [...live(order), ...lines]);
  if (full) return err(full);
  const totals = totalsOf([...live(order), ...lines], order.orderType, context.settings, order.totals.fees);
  const facts: OrderFact[] = [{ type: 'lines-added', lines, totals }];
  if (order.status !== 'pending') facts.push(...sendLines(order, lines, context));
  return ok(following(order, facts, context));
}

function changeFault(order: Order): Refusal | null {
  if (isInKitchen(order.status)) return null;
  const where = order.status.replaceAll('_', ' ');
  return refusal('invalid_transition', `Order ${order.number} is ${where}: send a new order instead.`);
}

function live(order: Order): Line[] {
  return order.items.filter((line) => line.status !== 'voided');
}

function lineOf(order: Order, lineId: LineId): Result<Line, Refusal> {
  const line = order.items.find((each) => each.id === lineId);
  if (!line) return err(refusal('not_found', 'There is no such line in this order.'));
  if (line.status === 'voided') return err(refusal('invalid_transition', `${line.name} is void already.`));
  return ok(line);
}

/** Changes a sent line: quantity, modifiers, note or seat (rules A3 to A5). */
export function changeLine(
  order: Order,
  { lineId, change, approvedBy }: Of<'change-line'>,
  context: OrderContext,
): Decision {
  const closed = changeFault(order);
  if (closed) return err(closed);
  const found = lineOf(order, lineId);
  if (!found.ok) return found;
  const changed = changedLine(order, found.value, change, context);
  if (!changed.ok) return changed;
  const line = changed.value;
  const lines = live(order).map((each) => (each.id === lineId ? line : each));
  const full = context.capacity?.fault(order, lines);
  if (full) return err(full);
  const totals = totalsOf(lines, order.orderType, context.settings, order.totals.fees);
  const facts: OrderFact[] = [{ type: 'line-changed', line, totals, approvedBy }];
  if (order.status !== 'pending') facts.push(...tellStations(order, found.value, line, context));
  return ok(following(order, facts, context));
}

function changedLine(
  order: Order,
  line: Line,
  change: LineChange,
  context: OrderContext,
): Result<Line, Refusal> {
  const fault = lineFault(change, 'line', context);
  if (fault) return err(fault);
  const item = context.menu.items.get(line.menuItemId);
  const quantity = change.quantity ?? line.quantity;
  const more = quantity - line.quantity;
  const short = more > 0 ? stockFault(new Map([[line.menuItemId, more]]), context) : null;
  if (short) return err(short);
  const kept = {
    ...line,
    quantity,
    specialInstructions: change.specialInstructions ?? line.specialInstructions,
    seat: change.seat === undefined ? line.seat : change.seat,
    allergies: change.allergies ?? line.allergies,
  };
  if (change.modifiers === undefined) return ok({ ...kept, total: lineTotal(kept) });
  if (!item)
    return err(refusal('invalid_request', `${line.name} is not on the menu any more: void it instead.`));
  return rechosen(order, kept, item, change.modifiers, context);
}

function rechosen(
  order: Order,
  line: Line,
  item: Item,
  wanted: LineRequest['modifiers'],
  context: OrderContext,
): Result<Line, Refusal> {
  const chosen = chooseModifiers(item, wanted, 'line', context.menu);
  if (!chosen.ok) return chosen;
  const modifiers = chosen.value;
  const was = routed(item, line.modifiers, order.orderType, context);
  const now = routed(item, modifiers, order.orderType, context);
  const moves = was.stations.join(' ') !== now.stations.join(' ');
  // A line that was moved by hand stays where it is unless the change itself sends it elsewhere.
  const { stations, inOrder } = moves ? now : line;
  const next = {
    ...line,
    modifiers,
    stations,
    inOrder,
    station: stations[0] ?? line.station,
    prepSeconds: prepSecondsOf(item, modifiers, context),
    allergens: allergensOf(item, modifiers),
  };
  return ok({ ...next, total: lineTotal(next) });
}

/** Every station concerned sees the change: marked where the line stays, void where it left, new where it came. */
function tellStations(order: Order, before: Line, after: Line, context: OrderContext): OrderFact[] {
  const facts: OrderFact[] = [];
  const holding = order.tickets.filter((ticket) =>
    ticket.lines.some((line) => line.lineId === after.id && line.status !== 'voided'),
  );
  // A station may be named twice: it has its own part and one that was moved there.
  const fresh = [...after.stations];
  for (const ticket of holding) {
    const stays = fresh.indexOf(ticket.station);
    if (stays < 0) facts.push(...voidOn(ticket, before, 'made elsewhere now', context));
    else {
      fresh.splice(stays, 1);
      facts.push(...markChanged(ticket, before, after, context));
    }
  }
  return fresh.length > 0 ? [...facts, ...sendLines(order, [{ ...after, stations: fresh }], context)] : facts;
}

function markChanged(ticket: OrderTicket, before: Line, after: Line, context: OrderContext): OrderFact[] {
  if (!isOpen(ticket.status) && ticket.status !== 'bumped') return [];
  const was = before.quantity === after.quantity ? null : before.quantity;
  const mark: Mark = { kind: 'changed', was, reason: '', at: context.now, by: context.by.name };
  const marked: OrderFact = { type: 'ticket-line-marked', ticketId: ticket.id, lineId: after.id, mark };
  if (ticket.status === 'bumped') return [...reopened(ticket, after.id), marked];
  const part = ticket.lines.find((line) => line.lineId === after.id);
  if (part?.status !== 'done') return [marked];
  return [{ type: 'ticket-line-moved', ticketId: ticket.id, lineId: after.id, move: 'recall' }, marked];
}

/** Takes a line back; the kitchen sees it struck through until a cook has seen it (rules A6 and A7). */
export function voidLine(
  order: Order,
  { lineId, reason, approvedBy }: Of<'void-line'>,
  context: OrderContext,
): Decision {
  const closed = changeFault(order);
  if (closed) return err(closed);
  const line = lineOf(order, lineId);
  if (!line.ok) return line;
  const rest = live(order).filter((each) => each.id !== lineId);
  if (rest.length === 0) {
    return err(refusal('invalid_transition', 'This is the last line: cancel the order instead.'));
  }
  const totals = totalsOf(rest, order.orderType, context.settings, order.totals.fees);
  const facts: OrderFact[] = [
    { type: 'line-voided', lineId, reason, totals, approvedBy },
    ...voidOnTickets(order, line.value, reason, context),
  ];
  return ok(following(order, facts, context));
}
