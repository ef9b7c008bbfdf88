import type { Line } from '#shared/orders/order.ts';
import { asIs } from '../../device/as-is.ts';
import { say } from '../words.ts';

/** The words of the house that a state needs: the names of its courses and stations. */
export interface HouseWords {
  courseName(course: number): string;
  stationName(station: string): string;
}

/** `2 Lamb cutlets, 1 Fries`: equal dishes together, in the order in which they were asked for. */
export function dishes(lines: readonly Pick<Line, 'kitchenName' | 'quantity'>[]): string {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.kitchenName, (counts.get(line.kitchenName) ?? 0) + line.quantity);
  return [...counts].map(([name, count]) => asIs(`${count} ${name}`)).join(', ');
}

/** The same in the space of a table: one dish by name, several as a count. */
export function dishesInShort(lines: readonly Pick<Line, 'kitchenName' | 'quantity'>[]): string {
  const plates = lines.reduce((sum, line) => sum + line.quantity, 0);
  return new Set(lines.map((line) => line.kitchenName)).size > 1
    ? say('plateCount', { n: plates })
    : dishes(lines);
}

/** Whole minutes: `now`, `11 min`, `1 h 5`. */
export function minutes(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds) / 60);
  if (whole === 0) return say('nowShort');
  return whole < 60
    ? say('minutesShort', { n: whole })
    : say('hoursShort', { h: Math.floor(whole / 60), m: whole % 60 });
}

/** How long ago: `just now`, `11 min ago`. */
export function ago(seconds: number): string {
  return seconds < 60 ? say('justNow') : say('agoIs', { time: minutes(seconds) });
}
