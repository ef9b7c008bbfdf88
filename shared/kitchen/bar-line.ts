import type { Instant } from '../basics/instant.ts';
import type { BumpBar } from './keys.ts';

/** Why a bump bar's keys do nothing now, and since when. */
export interface BarFault {
  readonly why: 'away' | 'gone';
  readonly since: Instant;
}

/** What keeps a bar from working, as far as anybody knows; null: nothing. */
export function barFault({
  state,
  stateAt,
  awaySince,
}: Pick<BumpBar, 'state' | 'stateAt' | 'awaySince'>): BarFault | null {
  // What an agent said of a bar before it left holds no more.
  if (awaySince) return { why: 'away', since: awaySince };
  return state === 'gone' && stateAt ? { why: 'gone', since: stateAt } : null;
}
