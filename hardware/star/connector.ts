import type { Buzzer, PrinterProfile } from '../escpos/profile.ts';
import { starCommand } from './commands.ts';

const MOST_RINGS = 20;
const NOTHING = new Uint8Array(0);

/**
 * The bytes that open a cash drawer (times in units of 2 ms, sent in units of 10). They print nothing; the first
 * drawer opens when what is before it is printed, the second at once.
 */
export function drawerPulse({ pin, on, off }: NonNullable<PrinterProfile['drawer']>): Uint8Array {
  if (pin === 1) return starCommand('driveSecond');
  return Buffer.concat([starCommand('pulse', inTens(on), inTens(off)), starCommand('driveFirst')]);
}

/** The bytes that make the buzzer sound, so many times. */
export function rings(buzzer: Buzzer, times: number): Uint8Array {
  switch (buzzer.kind) {
    case 'none':
    case 'clone':
      return NOTHING;
    case 'internal':
      return Buffer.concat([
        starCommand('ringPattern', buzzer.pattern, 20, 20),
        starCommand('ringTimes', buzzer.pattern, Math.min(times, MOST_RINGS), 0),
      ]);
    case 'pulse':
      return Buffer.concat([
        starCommand('pulse', inTens(buzzer.on), inTens(buzzer.off)),
        ...Array.from({ length: times }, () => starCommand(buzzer.pin === 0 ? 'driveFirst' : 'driveSecond')),
      ]);
  }
}

function inTens(twos: number): number {
  return Math.max(1, Math.min(255, Math.round(twos / 5)));
}
