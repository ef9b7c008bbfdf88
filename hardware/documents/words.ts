import type { Instant } from '#shared/basics/instant.ts';
import type { OrderType } from '#shared/menu/menu.ts';

/** How an order goes out, as cooks read it. */
export const ORDER_TYPE_WORDS: Readonly<Record<OrderType, string>> = {
  dine_in: 'dine in',
  takeout: 'TAKEOUT',
  delivery: 'DELIVERY',
  online: 'ONLINE',
  room_service: 'ROOM SERVICE',
};

/** A day and a time, to the second: `Fri 20 Nov 19:44:31`. */
export function dayAndTime(at: Instant, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('hour')}:${part('minute')}:${part('second')}`;
}
