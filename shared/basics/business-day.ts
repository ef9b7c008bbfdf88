import { z } from 'zod';
import { millis, type Instant } from './instant.ts';

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
