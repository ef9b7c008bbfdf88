import { spell, type Loss, type Repertoire } from '../receipt/spelling.ts';
import { layout } from '../receipt/layout.ts';
import { sheetHeight } from '../receipt/height.ts';
import type { Receipt } from '../receipt/receipt.ts';
import type { Sheet } from '../receipt/sheet.ts';
import { canDraw } from '../raster/can-draw.ts';
import { finished } from './finish.ts';
import { within } from './limits.ts';
import type { PrinterProfile } from './profile.ts';
import { repertoireFor } from './text-bytes.ts';

/** A receipt set for one printer, before it becomes bytes. */
export interface Prepared {
  /** What will stand on the paper: rows with a picture are printed as that picture. */
  readonly sheet: Sheet;
  readonly losses: readonly Loss[];
  /** Dots by which it is too high for a die-cut label; 0 when it fits. Such a job must not be printed. */
  readonly overflow: number;
}

/** Takes back what the printer cannot do, spells, lays out, and draws the rows that it has no characters for. */
export function prepare(receipt: Receipt, profile: PrinterProfile): Prepared {
  const { receipt: spelled, losses } = spell(within(receipt, profile), lettersOf(profile));
  const sheet = finished(layout(spelled, profile.columns), profile);
  const { media } = profile;
  const overflow = media.kind === 'die-cut' ? Math.max(0, sheetHeight(sheet) - media.height) : 0;
  return { sheet, losses, overflow };
}

/** Everything of a receipt's text that this printer would not print as written. */
export function lossesOn(receipt: Receipt, profile: PrinterProfile): readonly Loss[] {
  return spell(receipt, lettersOf(profile)).losses;
}

/** What is drawn anyway may be anything that can be drawn. */
function lettersOf(profile: PrinterProfile): Repertoire {
  const draws = profile.raster ? canDraw : () => false;
  return { has: profile.letters ? repertoireFor(profile).has : draws, draws };
}
