import type { LineStyle } from '#hardware/bump-bar/line-styles.ts';

const PARITIES = ['none', 'even', 'odd'] as const;
const BITS = [7, 8] as const;
const STOPS = [1, 2] as const;
const MOST_BAUD = 4_000_000;
const MOST_REARM_MS = 1000;

/** The file of a keyboard; null: the address is of another kind. */
export function inputPath(address: string): string | null {
  const path = /^input:(?:\/\/)?(\/[^?]+)/.exec(address)?.[1];
  return path === undefined ? null : decodeURIComponent(path);
}

/** Of several bars on one line, the one that is meant. */
export function unitOf(address: string): string | null {
  return /[?&]unit=(\w{1,3})\b/.exec(address)?.[1] ?? null;
}

/**
 * How a bar's line is set: as its style has it, but for what the address says
 * (`?baud=9600&bits=8&parity=none&stop=1&dtr=1&rts=1&rearm=8`; `rearm=0`: DTR is left alone). Null: it makes no sense.
 */
export function lineOf(address: string, style: LineStyle): LineStyle | null {
  const settings = /\?(.*)$/s.exec(address)?.[1];
  if (settings === undefined) return style;
  const said = new URLSearchParams(settings);
  const baud = number(said.get('baud'), style.baud, MOST_BAUD);
  const bits = oneOf(BITS, said.get('bits') ?? style.bits);
  const parity = oneOf(PARITIES, said.get('parity') ?? style.parity);
  const stop = oneOf(STOPS, said.get('stop') ?? style.stop);
  const dtr = isHigh(said.get('dtr'), style.dtr);
  const rts = isHigh(said.get('rts'), style.rts);
  const rearm = number(said.get('rearm'), style.rearmMs, MOST_REARM_MS);
  if (bits === null || parity === null || stop === null || dtr === null || rts === null) return null;
  if (baud === 'wrong' || rearm === 'wrong') return null;
  return { ...style, baud, bits, parity, stop, dtr, rts, rearmMs: rearm === 0 ? null : rearm };
}

function oneOf<T extends string | number>(known: readonly T[], said: string | number): T | null {
  return known.find((each) => String(each) === String(said)) ?? null;
}

function isHigh(said: string | null, usual: boolean): boolean | null {
  if (said === null) return usual;
  return said === '1' ? true : said === '0' ? false : null;
}

function number(said: string | null, usual: number | null, most: number): number | null | 'wrong' {
  if (said === null) return usual;
  return /^\d{1,7}$/.test(said) && Number(said) <= most ? Number(said) : 'wrong';
}
