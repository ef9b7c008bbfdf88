/** How long since the host was heard, in tenths while it is short: `0.4 s`, `12 s`, `1:32`. */
export function agoText(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 100) return `${Math.floor(seconds)} s`;
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** What is wrong, as large as the wall. */
export const NO_LINK = {
  kitchen: 'NO CONNECTION. NEW ORDERS ARE NOT ARRIVING.',
  waiter: 'No connection. What you send waits here.',
} as const;

/** What became of the orders that arrived while the link was gone: `Linked again, 3 new`. */
export function linkedAgainText(fresh: number): string {
  return fresh === 0 ? 'Linked again, nothing new' : `Linked again, ${fresh} new`;
}

/** Commands that wait for the link: `2 waiting`. */
export function waitingText(count: number): string {
  return `${count} waiting`;
}
