import { z } from 'zod';
import { instantOf, millis, type Instant } from '../basics/instant.ts';

export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof Weekday>;

/** A time of day at the site: `07:00`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day is written 07:30.');

/** Hours in which something is served. Where `to` is not after `from` they end on the next day. */
export const ServingHours = z.object({
  /** The days on which they begin; none: every day. */
  days: z.array(Weekday).max(7).default([]),
  from: ClockTime,
  to: ClockTime,
});
export type ServingHours = z.infer<typeof ServingHours>;

/** Whether something is served by the clock, and when that changes next. */
export interface Serving {
  readonly open: boolean;
  readonly changesAt: Instant;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** From the day before, whose hours may run past midnight, to the same day of next week. */
const DAYS_AROUND = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8];

/** How what is served in these hours stands at a moment; null: it is served at all hours. */
export function servingAt(hours: readonly ServingHours[], at: Instant, timeZone: string): Serving | null {
  if (hours.length === 0) return null;
  const now = millis(at);
  const stretches = stretchesAround(hours, now, timeZone);
  const within = stretches.find(({ from, to }) => from <= now && now < to);
  if (within) return { open: true, changesAt: instantOf(within.to) };
  const next = stretches.find(({ from }) => from > now);
  return { open: false, changesAt: instantOf(next?.from ?? now + DAY_MS) };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Every stretch of serving near a moment, in order, those that touch each other as one. */
function stretchesAround(hours: readonly ServingHours[], now: number, timeZone: string): Stretch[] {
  const today = wallOf(now, timeZone);
  const midnight = Math.floor(today / DAY_MS) * DAY_MS;
  const all = DAYS_AROUND.flatMap((day) => {
    const start = midnight + day * DAY_MS;
    return hours
      .filter(({ days }) => days.length === 0 || days.includes(weekdayOf(start)))
      .map(({ from, to }) => {
        const begins = start + minutesOf(from) * MINUTE_MS;
        const sameDay = start + minutesOf(to) * MINUTE_MS;
        const ends = sameDay > begins ? sameDay : sameDay + DAY_MS;
        return { from: momentOf(begins, timeZone), to: momentOf(ends, timeZone) };
      });
  });
  return joined(all.toSorted((a, b) => a.from - b.from));
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const each of stretches) {
    const last = whole.at(-1);
    if (last && each.from <= last.to) {
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, each.to) };
    } else whole.push(each);
  }
  return whole;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(wall: number): Weekday {
  const day = (Math.floor(wall / DAY_MS) + 3) % 7;
  return Weekday.options[(day + 7) % 7] ?? 'mon';
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const numeric = 'numeric' as const;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  clocks.set(timeZone, made);
  return made;
}

/** What the wall clock at the site shows, as milliseconds since 1970 of a wall without time zones. */
function wallOf(moment: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const day = Date.UTC(part('year'), part('month') - 1, part('day'));
  return day + ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000;
}

/** When the wall clock shows that; a time that the clocks leave out is the one after it. */
function momentOf(wall: number, timeZone: string): number {
  const first = wall - (wallOf(wall, timeZone) - wall);
  return first - (wallOf(first, timeZone) - wall);
}
