import { clockText } from '#shared/basics/instant.ts';
import { numberText, say } from './say.ts';

/** `12 s`; `digits` of a part of a second. */
export function secondsWords(seconds: number, digits = 0): string {
  return say('seconds', { s: numberText(seconds, digits) });
}

/** How long since the host was heard, in tenths while it is short: `0.4 s`, `12 s`, `1:32`. */
export function agoWords(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 9.95) return secondsWords(seconds, 1);
  return seconds < 100 ? secondsWords(Math.floor(seconds)) : clockText(Math.floor(seconds));
}

/** As `clockText`, in fewer letters where it is hours: `4:41`, `1 h 02`. */
export function shortClock(seconds: number): string {
  if (seconds < 3600) return clockText(seconds);
  const minutes = Math.floor(seconds / 60);
  return say('hours', { h: Math.floor(minutes / 60), m: String(minutes % 60).padStart(2, '0') });
}
