import type { PrinterProfile } from '../escpos/profile.ts';
import { sheetHeight } from './height.ts';
import type { Sheet } from './sheet.ts';

/** Dots of paper in a second that even a slow printer does: three lines with a ribbon, 25 mm with heat. */
const SLOWEST = { impact: 90, thermal: 200 } as const;

/** The longest that the paper of a sheet may take on a printer of this profile, in milliseconds. */
export function longestPaperMs(sheet: Sheet, { raster }: Pick<PrinterProfile, 'raster'>): number {
  return Math.ceil((sheetHeight(sheet) * 1000) / (raster ? SLOWEST.thermal : SLOWEST.impact));
}
