import { z } from 'zod';
import { instantOf, millis, type Instant } from './instant.ts';

/** A day of trading, `YYYY-MM-DD`. It runs from a configured hour to the same hour after midnight. */
export const BusinessDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export type BusinessDay = string;

const HOUR_MS = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/**
 * The business day of a moment: the calendar day at the site `startHour` hours earlier, so that a beer at 01:30
 * belongs to the evening before.
 */
export function businessDay(at: Instant, timeZone: string, startHour: number): BusinessDay {
  return dayFormat(timeZone).format(millis(at) - startHour * HOUR_MS);
}

const QUARTER_MS = HOUR_MS / 4;
/** No business day is longer, also when clocks are put back. */
const LONGEST_QUARTERS = 26 * 4;

/** When the business day of a moment ends, to the quarter of an hour in which time zones move. */
export function dayEnd(at: Instant, timeZone: string, startHour: number): Instant {
  const today = businessDay(at, timeZone, startHour);
  const quarter = Math.floor(millis(at) / QUARTER_MS);
  for (let ahead = 1; ahead < LONGEST_QUARTERS; ahead += 1) {
    const then = instantOf((quarter + ahead) * QUARTER_MS);
    if (businessDay(then, timeZone, startHour) !== today) return then;
  }
  return instantOf((quarter + LONGEST_QUARTERS) * QUARTER_MS);
}
