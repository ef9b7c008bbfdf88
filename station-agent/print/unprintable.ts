import type { Printer } from '#shared/kitchen/job.ts';
import { labelFault } from '#hardware/documents/document.ts';
import { prepare } from '#hardware/escpos/prepare.ts';
import type { PrinterProfile } from '#hardware/escpos/profile.ts';
import { slipFor } from './slip-for.ts';
import type { SpoolEntry } from './spool-record.ts';

/** Why a job can never be done by a printer of this profile, a sentence for the office; null when it can. */
export function unprintable(
  entry: SpoolEntry,
  profile: PrinterProfile,
  sounds: Printer['sounds'],
): string | null {
  if (entry.job.paper.kind === 'drawer') return profile.drawer === null ? NO_DRAWER : null;
  if (profile.media.kind !== 'die-cut') return null;
  const { sheet } = prepare(slipFor(entry, profile, sounds).receipt, profile);
  return labelFault(sheet, profile.media.height);
}

const NO_DRAWER =
  'No cash drawer can be opened through this printer as it is set up. Choose another printer for the drawer, or another profile for this one.';
