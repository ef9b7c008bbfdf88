import { millis } from '#shared/basics/instant.ts';
import type { Order } from '#shared/orders/order.ts';

const MINUTE = 60_000;

/** When food is promised, as a window: nobody can honestly name the minute. Milliseconds since 1970, whole minutes. */
export interface Promised {
  readonly from: number;
  readonly to: number;
}

/** What is said of the time that is left. */
export type TimeLeft =
  /** Whole minutes, `low` < `high`. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'any-minute' }
  /** So far ahead that a clock says more than minutes. */
  | { readonly kind: 'later' }
  | { readonly kind: 'late' };

type Timed = Pick<Order, 'createdAt' | 'estimatedReadyAt'> & Partial<Pick<Order, 'promise'>>;

/**
 * What the kitchen itself promised, by its load; else the window around its estimate: a fifth of the whole wait wide, at least two minutes and at most eight,
 * and more of it after the estimate than before, because a full grill runs late and never early. Null: no estimate.
 */
export function promised({ createdAt, estimatedReadyAt, promise = null }: Timed): Promised | null {
  if (promise !== null) return { from: millis(promise.from), to: millis(promise.to) };
  if (estimatedReadyAt === null) return null;
  const estimate = millis(estimatedReadyAt);
  const wait = Math.max(0, estimate - millis(createdAt));
  const width = Math.min(8 * MINUTE, Math.max(2 * MINUTE, wait / 5));
  const from = Math.floor((estimate - width / 3) / MINUTE) * MINUTE;
  return { from, to: Math.ceil((estimate + (width * 2) / 3) / MINUTE) * MINUTE };
}

/** Nobody counts more minutes than these. */
const FAR = 120;

/** The time that is left of a window, as a range of minutes that only ever gets shorter. */
export function timeLeft({ from, to }: Promised, now: number): TimeLeft {
  if (now > to) return { kind: 'late' };
  const high = Math.ceil((to - now) / MINUTE);
  const low = Math.max(1, Math.floor((from - now) / MINUTE));
  if (low > FAR) return { kind: 'later' };
  return high <= 2 || low >= high ? { kind: 'any-minute' } : { kind: 'range', low, high };
}

/** Places on the line from the sending to the end of the window and a little on, from 0 to 1. */
export interface LinePlaces {
  readonly now: number;
  readonly from: number;
  readonly to: number;
}

/** Where the window's end stands on the line. */
const WINDOW_END = 0.84;

export function linePlaces({ createdAt }: Timed, { from, to }: Promised, now: number): LinePlaces {
  const start = millis(createdAt);
  const length = Math.max(to - start, MINUTE);
  const place = (at: number) => Math.min(1, Math.max(0, ((at - start) / length) * WINDOW_END));
  return { now: place(now), from: place(from), to: place(to) };
}

/** How much later (or, below zero, earlier) an estimate is than another, in whole minutes. */
export function movedMinutes(before: Timed, after: Timed): number {
  if (before.estimatedReadyAt === null || after.estimatedReadyAt === null) return 0;
  return Math.round((millis(after.estimatedReadyAt) - millis(before.estimatedReadyAt)) / MINUTE);
}
