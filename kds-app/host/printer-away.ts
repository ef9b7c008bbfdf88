import { instantOf } from '#shared/basics/instant.ts';
import { LOCAL_AGENT, type Printer } from '#shared/kitchen/job.ts';
import type { DeskCommand } from './desk/commands.ts';
import type { PaperNow, Silent } from './paper-watch.ts';

/** An agent that starts anew, or waits for a host that did, is back sooner. */
export const PRINTER_AWAY_MS = 10_000;

/**
 * Printers that nobody drives now because their agent is away, and those whose agent is back (rule JH10). Of one that
 * was never heard of nothing was said that could hold no more.
 */
export function awayMarks({ desk, silent, now }: Pick<PaperNow, 'desk' | 'silent' | 'now'>): DeskCommand[] {
  return desk.all('printer').flatMap(({ body }) => (body === null ? [] : markOf(body, silent, now)));
}

function markOf({ id, agentId, state, beforeAway }: Printer, silent: Silent, now: number): DeskCommand[] {
  const since = silent.get(agentId ?? LOCAL_AGENT);
  const isMarked = (beforeAway ?? null) !== null;
  if (since === undefined) return isMarked ? [{ type: 'mark-printer', printerId: id, awaySince: null }] : [];
  if (isMarked || state === 'unknown' || now - since < PRINTER_AWAY_MS) return [];
  return [{ type: 'mark-printer', printerId: id, awaySince: instantOf(since) }];
}
