import type { Order } from '#shared/orders/order.ts';
import { tell, track } from '#shared/i18n/track/say.ts';
import { word } from '#shared/i18n/words/say.ts';
import type { TimeLeft } from './promise.ts';

/** What is said first and largest about an order. */
export interface Headline {
  readonly lead: string;
  /** The large figure or word. */
  readonly large: string;
  readonly unit: string | null;
}

const READY_WORDS = {
  dine_in: 'readyTable',
  takeout: 'readyCounter',
  online: 'readyCounter',
  room_service: 'readyRoom',
  delivery: 'readyDelivery',
} as const;

/** What is said of an order that nobody has to wait for any more. */
const SETTLED = {
  out_for_delivery: ['leftKitchen', 'onItsWay'],
  served: ['allWithYou', 'enjoy'],
  delivered: ['allWithYou', 'enjoy'],
  completed: ['closed', 'thanks'],
} as const;

/** Where an order stands, in one sentence and one large word. */
export function headlineOf(order: Order, left: TimeLeft | null): Headline {
  switch (order.status) {
    case 'ready':
      return { lead: tell(READY_WORDS[order.orderType]), large: tell('ready'), unit: null };
    case 'cancelled':
      return { lead: cancelledWords(order), large: tell('cancelled'), unit: null };
    case 'out_for_delivery':
    case 'served':
    case 'delivered':
    case 'completed': {
      const [lead, large] = SETTLED[order.status];
      return { lead: tell(lead), large: tell(large), unit: null };
    }
    case 'pending':
      return waiting(tell('readyInPending'), left);
    default:
      return waiting(tell('readyIn'), left);
  }
}

function waiting(lead: string, left: TimeLeft | null): Headline {
  switch (left?.kind) {
    case 'range':
      return { lead, large: `${left.low}–${left.high}`, unit: tell('minutes') };
    case 'any-minute':
      return { lead: tell('readyAny'), large: tell('anyMinute'), unit: null };
    case 'late':
      return { lead: tell('late'), large: tell('stillOnIt'), unit: null };
    case 'later':
    case undefined:
      return { lead: tell('kitchenHas'), large: tell('inHand'), unit: null };
  }
}

/** The reason that the host is given when a guest takes an order back; shown to them in their own language. */
export const TAKEN_BACK = 'Taken back by the guest';

/** The sentence of a cancelled order: by whom is the house's business, why is the guest's. */
function cancelledWords(order: Order): string {
  const note = order.statusHistory.findLast((change) => change.status === 'cancelled')?.note?.trim() ?? '';
  const reason = note === TAKEN_BACK ? tell('takenBack') : note;
  return tell('payNothing', { why: reason === '' ? tell('noReason') : ended(reason) });
}

function ended(sentence: string): string {
  return /[.!?。।؟]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** A few words for a list: `7–10 min`, `ready`, `cancelled`. */
export function shortWords(order: Order, left: TimeLeft | null): string {
  if (order.status !== 'pending' && isAwaited(order)) {
    const { large, unit } = waiting('', left);
    return unit === null ? lowered(large) : tell('inMinutes', { range: large });
  }
  return word(`status.${order.status}`);
}

/** In the middle of a sentence; a German noun keeps its capital. */
function lowered(text: string): string {
  return track.language() === 'de' ? text : text.toLocaleLowerCase();
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
