/** When a host or a page that died is started again. */

const FIRST_MS = 250;
const LONGEST_MS = 30_000;
const HEALTHY_MS = 60_000;
const LOOP_DEATHS = 5;

/** Deaths in a row, this one counted: a run of a minute wipes the slate clean. */
export function deathsInARow(before: number, ranForMs: number): number {
  return ranForMs >= HEALTHY_MS ? 1 : before + 1;
}

/** How long to wait before the next start: it doubles with each death in a row, to half a minute. */
export function restartDelay(deaths: number): number {
  return Math.min(FIRST_MS * 2 ** (deaths - 1), LONGEST_MS);
}

/** Whether the people in front of the screen must be told that restarting does not help. */
export function isCrashLoop(deaths: number): boolean {
  return deaths >= LOOP_DEATHS;
}

/** What to do once the host has ended. */
export type AfterExit =
  | { readonly step: 'restart' }
  | { readonly step: 'quit'; readonly code: number }
  | { readonly step: 'explain'; readonly code: number };

/**
 * The host's exit codes: 0 it was asked to stop, 2 bad arguments, 3 the data may not be opened. Starting again
 * cannot mend 2 and 3, so the window shows what the host said; everything else is a fault, and it is restarted,
 * and so is a host that had been ready: its arguments and its data were good a moment ago.
 */
export function afterExit(code: number, wasReady: boolean): AfterExit {
  if (code === 0) return { step: 'quit', code };
  if (!wasReady && (code === 2 || code === 3)) return { step: 'explain', code };
  return { step: 'restart' };
}
