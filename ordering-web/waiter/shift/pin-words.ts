import type { PinWords } from '../../device/pin-entry.tsx';
import { say } from '../words.ts';

/** What the PIN entry says on a waiter's tablet. */
export function pinWords(): PinWords {
  return {
    digits: (n) => say('digits', { n }),
    asking: say('asking'),
    clear: say('clear'),
    back: say('back'),
    backDigit: say('backLabel'),
  };
}
