import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repertoireOf } from '../escpos/text-bytes.ts';
import type { Receipt } from './receipt.ts';
import { cleaned, spell } from './spelling.ts';

const western = repertoireOf([{ page: 'CP437', number: 0 }]);
const spelled = (text: string, mustRead = false): { text: string; losses: unknown } => {
  const receipt: Receipt = { blocks: [{ kind: 'line', spans: [{ text, mustRead }] }] };
  const { receipt: after, losses } = spell(receipt, western);
  const [block] = after.blocks;
  return { text: block?.kind === 'line' ? block.spans.map((span) => span.text).join('') : '', losses };
};

describe('spelling', () => {
  test('what the printer has is kept, in whatever form it was written', () => {
    expect(spelled('Cre\u0300me bru\u0302le\u0301e')).toEqual({ text: 'Crème brûlée', losses: [] });
  });

  test('typographic signs become plain ones without a loss', () => {
    expect(spelled('“L’entrée” – 1 × ½…')).toEqual({ text: '"L\'entrée" - 1 x ½...', losses: [] });
  });

  test('an accent that the printer lacks is dropped, and that is told', () => {
    expect(spelled('Øl fra Łódź')).toEqual({
      text: 'Ol fra Lódz',
      losses: [
        { written: 'Ø', printed: 'O', grave: false },
        { written: 'Ł', printed: 'L', grave: false },
        { written: 'ź', printed: 'z', grave: false },
      ],
    });
  });

  test('what cannot be written out becomes its number, never a question mark', () => {
    expect(spelled('சாம்பார் 🍣').text).toBe('[U+0B9A+0BBE][U+0BAE+0BCD][U+0BAA+0BBE][U+0BB0+0BCD] [U+1F363]');
  });

  test('a loss in what must be read is grave', () => {
    expect(spelled('no जीरा', true).losses).toContainEqual({
      written: 'जी',
      printed: '[U+091C+0940]',
      grave: true,
    });
  });

  test('control and format characters go, newlines stay', () => {
    expect(cleaned('a\u001b@b\u0000c\u200bd\ufe0fe\u202ef\tg\r\nh\u2028i\u00ad')).toBe('a@bcdef g\nh\ni');
  });

  test('property: only what can be printed is left, and a change without a loss is no change of letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: after, losses } = spelled(text);
        for (const char of after) expect(char === '\n' || /[ -~]/.test(char) || western.has(char)).toBe(true);
        const letters = (whole: string): string => whole.replace(/[^\p{L}\p{N}]/gu, '');
        if (Array.isArray(losses) && losses.length === 0 && !/[½¼¾×]/.test(text)) {
          expect(letters(after)).toBe(letters(cleaned(text)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
