import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { TimeLeft } from './promise.ts';

/** What is said first and largest about an order. */
export interface Headline {
  readonly lead: string;
  /** The large figure or word. */
  readonly large: string;
  readonly unit: string | null;
}

const READY_WORDS: Readonly<Record<Order['orderType'], string>> = {
  dine_in: 'It is at the pass, on its way to your table.',
  takeout: 'Collect it at the counter.',
  online: 'Collect it at the counter.',
  room_service: 'A runner is taking it up to your room.',
  delivery: 'A runner is taking it to you.',
};

/** What is said of an order that nobody has to wait for any more. */
const SETTLED: Readonly<Partial<Record<Order['status'], Headline>>> = {
  out_for_delivery: { lead: 'It has left the kitchen.', large: 'On its way', unit: null },
  served: { lead: 'Everything of this order is with you.', large: 'Enjoy', unit: null },
  delivered: { lead: 'Everything of this order is with you.', large: 'Enjoy', unit: null },
  completed: { lead: 'This order is closed.', large: 'Thank you', unit: null },
};

/** Where an order stands, in one sentence and one large word. */
export function headlineOf(order: Order, left: TimeLeft | null): Headline {
  if (order.status === 'ready') return { lead: READY_WORDS[order.orderType], large: 'Ready', unit: null };
  if (order.status === 'cancelled') return { lead: cancelledWords(order), large: 'Cancelled', unit: null };
  const lead =
    order.status === 'pending'
      ? 'The house has yet to accept it. Then it is ready in'
      : 'Your food is ready in';
  return SETTLED[order.status] ?? waiting(lead, left);
}

function waiting(lead: string, left: TimeLeft | null): Headline {
  switch (left?.kind) {
    case 'range':
      return { lead, large: `${left.low}–${left.high}`, unit: 'min' };
    case 'any-minute':
      return { lead: 'Your food is ready', large: 'any minute', unit: null };
    case 'late':
      return { lead: 'Later than promised. The kitchen knows, and is', large: 'still on it', unit: null };
    case undefined:
      return { lead: 'The kitchen has it.', large: 'In hand', unit: null };
  }
}

/** The sentence of a cancelled order: by whom is the house's business, why is the guest's. */
function cancelledWords(order: Order): string {
  const note = order.statusHistory.findLast((change) => change.status === 'cancelled')?.note?.trim() ?? '';
  const why = note === '' ? 'No reason was given: please ask the staff.' : ended(note);
  return `${why} You pay nothing for it.`;
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

const SHORT: Readonly<Partial<Record<Order['status'], string>>> = {
  pending: 'not accepted yet',
  ready: 'ready',
  out_for_delivery: 'on its way',
  served: 'served',
  delivered: 'delivered',
  completed: 'closed',
  cancelled: 'cancelled',
};

/** A few words for a list: `7–10 min`, `ready`, `cancelled`. */
export function shortWords(order: Order, left: TimeLeft | null): string {
  const { large, unit } = waiting('', left);
  return SHORT[order.status] ?? (unit === null ? large.toLowerCase() : `${large} ${unit}`);
}

/** Whether food is still to come out of the kitchen. */
export function isAwaited(order: Order): boolean {
  return ['pending', 'confirmed', 'preparing', 'cooking'].includes(order.status);
}

/** Whether a guest may still take the order back: nobody has begun to make it. */
export function mayCancel(order: Order): boolean {
  const begun = order.tickets.some((ticket) => ticket.startedAt !== null || ticket.bumpedAt !== null);
  return !begun && (order.status === 'pending' || order.status === 'confirmed');
}

/** Whether somebody should be called by sound: it became ready, or left the kitchen, while they waited. */
export function rings(before: Order | undefined, after: Order): boolean {
  const comes = (order: Order) => order.status === 'ready' || order.status === 'out_for_delivery';
  return before !== undefined && !isClosed(before.status) && !comes(before) && comes(after);
}
