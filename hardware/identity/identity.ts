import type { Remembered } from '../job/outcome.ts';

/** Who a printer says that it is; null where it does not say. */
export interface Identity {
  readonly maker: string | null;
  readonly model: string | null;
  readonly firmware: string | null;
  readonly serial: string | null;
}

export const NOBODY: Identity = { maker: null, model: null, firmware: null, serial: null };

/** What was learned about a printer by asking it once. `proof` and `automatic` are what its first job begins with. */
export interface Probed extends Identity, Remembered {
  /** Whose language it speaks; null when it never answers. */
  readonly family: 'escpos' | 'star' | null;
  /** Whether it answers at once, whatever waits in its buffer. */
  readonly realtime: boolean;
}

/** A printer that never says anything. What it prints cannot be proved, and may be lost unseen. */
export const MUTE: Probed = {
  ...NOBODY,
  family: null,
  realtime: false,
  proof: 'nothing',
  automatic: 'silent',
};

const LONGEST = 60;

/** What a printer says of itself, fit to be shown: printable, short, or null when nothing is left of it. */
export function shown(text: string): string | null {
  const fit = text
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, LONGEST);
  return fit === '' ? null : fit;
}
