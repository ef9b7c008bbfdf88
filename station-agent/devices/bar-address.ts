import { z } from 'zod';
import type { LineStyle } from '#hardware/bump-bar/line-styles.ts';

const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.int().max(most));
const wire = z.enum(['0', '1']).transform((said) => said === '1');

/** What an address may say of its line; anything else in it is not about the line. */
const Said = z
  .object({
    baud: whole(4_000_000),
    bits: z.enum(['7', '8']).transform((said) => (said === '7' ? 7 : 8)),
    parity: z.enum(['none', 'even', 'odd']),
    stop: z.enum(['1', '2']).transform((said) => (said === '1' ? 1 : 2)),
    dtr: wire,
    rts: wire,
    rearm: whole(1000),
  })
  .partial();

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
  const read = Said.safeParse(Object.fromEntries(new URLSearchParams(settings)));
  if (!read.success) return null;
  const { rearm: rearmMs = style.rearmMs, ...said } = read.data;
  return { ...style, ...said, rearmMs: rearmMs === 0 ? null : rearmMs };
}
