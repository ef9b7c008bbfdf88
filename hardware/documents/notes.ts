import type { Block, Span } from '#hardware/receipt/receipt.ts';
import { isAllergyNote } from '#shared/orders/allergy.ts';

const alarmOf = (text: string): Span => ({ text: `! ${text}`, width: 2, height: 2, bold: true });

/** What was declared, by name, on black, above everything else. */
export function allergyBlocks(declared: readonly string[], title = 'ALLERGY'): Block[] {
  if (declared.length === 0) return [];
  const what = declared.join(', ').toUpperCase();
  return [{ kind: 'band', lines: [[{ ...alarmOf(`${title} ${what}`), mustRead: true }]] }];
}

/** What a guest asked for, in a frame; on black when it tells of an allergy. */
export function noteBlocks(note: string): Block[] {
  const said: Span = { text: note, height: 2, bold: true, mustRead: true };
  if (!isAllergyNote(note)) return [{ kind: 'box', spans: [said] }];
  return [{ kind: 'band', lines: [[alarmOf('ALLERGY')], [said]] }];
}
