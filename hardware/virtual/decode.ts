import type { PrinterProfile } from '../escpos/profile.ts';
import { CommandReader } from './command-reader.ts';
import { Paper, type Slip } from './paper.ts';

/** What a printer would make of bytes. */
export interface DecodedPaper {
  /** Cut slips in order, and at last what was not cut off, if there is any. */
  readonly slips: readonly Slip[];
  /** What it would have printed as rubbish. */
  readonly strange: readonly string[];
}

/** Decodes bytes as a printer of this profile, switched on before them, would print them. */
export function decodePaper(bytes: Uint8Array, profile: PrinterProfile): DecodedPaper {
  const paper = new Paper(profile);
  const slips: Slip[] = [];
  for (const token of new CommandReader().read(bytes)) {
    if (paper.obey(token).cut) slips.push(paper.take(true));
  }
  if (paper.current.rows.length > 0) slips.push(paper.current);
  return { slips, strange: paper.strange };
}
