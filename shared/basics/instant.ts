import { z } from 'zod';

/** A moment as ISO 8601 with zone; the host writes `2026-11-20T19:42:06.123Z`. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = string;

/** Milliseconds since 1970 of a moment. */
export function millis(instant: Instant): number {
  return Date.parse(instant);
}

/** The moment of a count of milliseconds since 1970. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** `instant` moved by `ms` milliseconds (negative: earlier). */
export function plus(instant: Instant, ms: number): Instant {
  return instantOf(millis(instant) + ms);
}

/** Whole seconds from `from` to `to`; below zero when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Math.floor((millis(to) - millis(from)) / 1000);
}

/** A duration as cooks read it: `0:08`, `12:41`, `1:02:09`. Below zero counts as zero. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone: making a format costs more than using it a hundred times. */
function clockFormat(timeZone: string, seconds: boolean): Intl.DateTimeFormat {
  const key = `${timeZone} ${seconds}`;
  const known = clocks.get(key);
  if (known) return known;
  const second = seconds ? '2-digit' : undefined;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second });
  clocks.set(key, made);
  return made;
}

/** The wall clock at a site: `19:42`, with `seconds` `19:42:06`. */
export function wallTime(instant: Instant, timeZone: string, seconds = false): string {
  return clockFormat(timeZone, seconds).format(new Date(instant));
}

/** The wall clock at a site as people of `locale` write it: `19:42`, `7:42 PM`. */
export function localTime(instant: Instant, timeZone: string, locale: string): string {
  const key = `${timeZone} ${locale}`;
  const known = clocks.get(key);
  const format = known ?? new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
  clocks.set(key, format);
  return format.format(new Date(instant));
}

/** The day of the week at a site, as people of `locale` call it: `Monday`. */
export function dayName(instant: Instant, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }).format(new Date(instant));
}
