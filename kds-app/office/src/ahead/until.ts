import { instantOf } from '#shared/basics/instant.ts';

/** For how long a manager's hand holds. */
export const SPANS = [
  ['30', 'for 30 minutes'],
  ['60', 'for 1 hour'],
  ['120', 'for 2 hours'],
  ['', 'until it is changed'],
] as const;
export type Span = (typeof SPANS)[number][0];

export function untilOf(span: Span, now: number): string | null {
  return span === '' ? null : instantOf(now + Number(span) * 60_000);
}
