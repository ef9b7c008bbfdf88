import { clockText, millis, type Instant } from '#shared/basics/instant.ts';

/** What is left until `end`, as a clock reads it: `2:00` down to `0:00`. Milliseconds since 1970. */
export function leftUntil(end: Instant, nowMs: number): string {
  return clockText(Math.ceil((millis(end) - nowMs) / 1000));
}

/** A code as people read it out: in two halves. */
export function inHalves(code: string): string {
  const half = Math.ceil(code.length / 2);
  return /^[A-Za-z0-9]{6,10}$/.test(code) ? `${code.slice(0, half)} ${code.slice(half)}` : code;
}
