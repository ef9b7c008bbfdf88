import { err, ok } from '../../basics/result.ts';
import { refusal, type Refusal } from '../../basics/refusal.ts';
import { isStaff } from '../../people/roles.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { OrderFact } from '../facts.ts';
import type { Order, OrderTicket } from '../order.ts';
import { mayBecome, nextStatuses, type OrderStatus } from '../status.ts';
import { isOpen, TICKET_MOVES } from '../ticket-moves.ts';
import { givenOut } from './carry.ts';
import { following } from './follow.ts';
import { sendLines, voidOn } from './tickets.ts';

/** Sets a status by hand, within the table; the tickets follow it (rules T5 to T8). */
export function setStatus(
  order: Order,
  status: OrderStatus,
  note: string | null,
  context: OrderContext,
): Decision {
  if (!mayBecome(order.status, status, order.orderType)) return err(wrongMove(order, status));
  const change: OrderFact = { type: 'status-changed', status, note };
  switch (status) {
    case 'confirmed':
      return ok([
        change,
        ...sendLines(
          order,
          order.items.filter((line) => line.status !== 'voided'),
          context,
        ),
      ]);
    case 'cancelled':
      return cancel(order, note ?? 'Cancelled', context);
    case 'ready': {
      const early = sequenceFault(order, context);
      return early ? err(early) : ok([...bumpAll(order), change]);
    }
    case 'out_for_delivery':
      return ok([givenOut(order, context), change]);
    case 'cooking':
      return ok(order.status === 'ready' ? [...recallLast(order), change] : [change]);
    default:
      return ok([change]);
  }
}

/** The stations that have not bumped yet, where the expo has to wait for them (rule E1). */
function sequenceFault(order: Order, context: OrderContext): Refusal | null {
  const manages = context.by.role === 'manager' || context.by.role === 'owner';
  if (context.settings.kitchen.expo === 'free' || manages) return null;
  const open = order.tickets.filter((ticket) => isOpen(ticket.status) || ticket.status === 'held');
  if (open.length === 0) return null;
  const names = open.map(({ station }) => context.stations.get(station)?.name ?? station);
  return refusal(
    'invalid_transition',
    `${[...new Set(names)].join(' and ')} has not bumped it yet. A manager can send it anyway.`,
  );
}

/** The refusal of a move that is not in the table, with what is possible instead. */
export function wrongMove(order: Order, to: OrderStatus): Refusal {
  const next = nextStatuses(order.status, order.orderType).map(spokenStatus);
  const may = next.length > 0 ? `It can become ${next.join(' or ')}.` : 'Nothing more can happen to it.';
  return refusal(
    'invalid_transition',
    `Order ${order.number} is ${spokenStatus(order.status)} and cannot become ${spokenStatus(to)}. ${may}`,
  );
}

function spokenStatus(status: OrderStatus): string {
  return status.replaceAll('_', ' ');
}

/** Bumps every ticket that is not done, held ones too: a person says that the whole order is at the pass. */
export function bumpAll(order: Order): OrderFact[] {
  return order.tickets.flatMap((ticket): OrderFact[] => {
    if (ticket.status === 'held') return [moved(ticket, 'fire'), moved(ticket, 'bump')];
    return isOpen(ticket.status) ? [moved(ticket, 'bump')] : [];
  });
}

function moved(ticket: OrderTicket, move: 'fire' | 'bump' | 'recall' | 'void'): OrderFact {
  return { type: 'ticket-moved', ticketId: ticket.id, move };
}

/** Brings back the ticket that was bumped last. */
function recallLast(order: Order): OrderFact[] {
  const bumped = order.tickets.filter((ticket) => ticket.status === 'bumped');
  const last = bumped.sort((a, b) => ((a.bumpedAt ?? '') < (b.bumpedAt ?? '') ? 1 : -1))[0];
  return last ? [moved(last, 'recall')] : [];
}

/** Cancels: what is on a screen is struck through there until a cook has seen it (rule T7). */
export function cancel(order: Order, reason: string, context: OrderContext, approvedBy?: string): Decision {
  if (!mayBecome(order.status, 'cancelled', order.orderType)) return err(wrongMove(order, 'cancelled'));
  if (
    context.by.role !== 'system' &&
    !isStaff(context.by.role) &&
    !['pending', 'confirmed'].includes(order.status)
  ) {
    return err(refusal('invalid_transition', 'The kitchen is already making it. Ask your waiter to cancel.'));
  }
  const facts = order.tickets.flatMap((ticket) => voidTicket(order, ticket, reason, context));
  return ok([...facts, { type: 'status-changed', status: 'cancelled', note: reason, approvedBy }]);
}

function voidTicket(order: Order, ticket: OrderTicket, reason: string, context: OrderContext): OrderFact[] {
  if (TICKET_MOVES[ticket.status].void === undefined || ticket.status === 'bumped') return [];
  const lines = ticket.lines.flatMap((part) => {
    const line = order.items.find((each) => each.id === part.lineId);
    return line && part.status === 'waiting' ? voidOn(ticket, line, reason, context) : [];
  });
  const done = lines.some((fact) => fact.type === 'ticket-moved');
  return done ? lines : [...lines, moved(ticket, 'void')];
}

/** A pending order that nobody accepted in time is cancelled by itself (rule O8). */
export function timeOut(order: Order, context: OrderContext): Decision {
  if (order.status !== 'pending') return err(wrongMove(order, 'cancelled'));
  const { orderTimeoutMinutes } = context.settings.limits;
  return cancel(order, `Nobody accepted it within ${orderTimeoutMinutes} minutes.`, context);
}

/** A station has started gathering. */
export function prepare(order: Order, context: OrderContext): Decision {
  return setStatus(order, 'preparing', null, context);
}

/**
 * The kitchen says the whole order is at the pass: every open ticket is bumped, in legal steps. Where the site enforces
 * the sequence, the stations come first, unless a manager overrides (rule E1).
 */
export function ready(order: Order, override: boolean, context: OrderContext): Decision {
  const early = override ? null : sequenceFault(order, context);
  if (early) return err(early);
  if (!['confirmed', 'preparing', 'cooking'].includes(order.status)) return err(wrongMove(order, 'ready'));
  const facts = following(order, bumpAll(order), context);
  return facts.length > 0 ? ok(facts) : err(wrongMove(order, 'ready'));
}
