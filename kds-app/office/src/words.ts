import type { OrderType } from '#shared/menu/menu.ts';

/** Order types as an owner reads them. */
export const TYPES: readonly (readonly [OrderType, string])[] = [
  ['dine_in', 'Tables'],
  ['takeout', 'Takeaway'],
  ['delivery', 'Delivery'],
  ['online', 'Online'],
  ['room_service', 'Rooms'],
];

/** `4 min`, `4 min 30 s`. */
export function minutesText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 90) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  const rest = Math.round(seconds % 60);
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
