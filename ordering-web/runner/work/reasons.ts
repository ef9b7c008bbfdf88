import type { Carry, FailReason } from '#shared/orders/carry.ts';
import { say, type TextKey } from '#shared/i18n/runner/say.ts';

/** What a runner says when it could not be handed over, and what usually is behind it. */
export const REASONS: Readonly<
  Record<FailReason, { readonly word: TextKey; readonly chips: readonly TextKey[] }>
> = {
  'not-found': {
    word: 'noAnswer',
    chips: ['nobodyOpens', 'doNotDisturb', 'wrongPlace', 'haveLeft', 'noPhone'],
  },
  refused: { word: 'refused', chips: ['wrongDish', 'cold', 'tooLate', 'missing', 'changedMind'] },
  other: { word: 'other', chips: ['spilled', 'liftStuck', 'blocked'] },
};

/** Why it could not be handed over, in one line: `No answer: nobody opens`. */
export function reasonText({ reason, note }: Pick<Carry, 'reason' | 'note'>): string {
  const word = reason === null || (reason === 'other' && note !== '') ? '' : say(REASONS[reason].word);
  return [word, note].filter(Boolean).join(': ');
}
