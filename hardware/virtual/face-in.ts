import { characterDots, fontOf, sheetCell, type Font, type PrinterProfile } from '../escpos/profile.ts';
import type { Cell } from '../receipt/sheet.ts';

/** What the selection of a font decides. */
export interface SelectedFace {
  /** Characters in a row. */
  readonly columns: number;
  /** Dots that one is high. */
  readonly height: number;
  /** As sheets say it. */
  readonly cell: Cell | undefined;
}

/** A font of a printer; a switch that widens one widens the other. */
export function faceIn(profile: PrinterProfile, name: Font['name']): SelectedFace {
  const columns = columnsIn(profile, name);
  const set = { ...profile, columns };
  return { columns, height: characterDots(set, name).height, cell: sheetCell(set, name) };
}

function columnsIn(profile: PrinterProfile, name: Font['name']): number {
  const own = fontOf(profile);
  if (own === name) return profile.columns;
  const of = (wanted: Font['name']): readonly number[] =>
    profile.fonts.find((font) => font.name === wanted)?.columns ?? [];
  return of(name)[Math.max(0, of(own).indexOf(profile.columns))] ?? profile.columns;
}
