import { render, type Rendered } from './escpos/encode.ts';
import { ESCPOS } from './escpos/job/escpos-tongue.ts';
import type { PrinterProfile } from './escpos/profile.ts';
import type { ProbeLanguage } from './identity/probe.ts';
import type { Family } from './job/family.ts';
import type { Receipt } from './receipt/receipt.ts';
import { STAR, STAR_NAMED } from './star/job/star-tongue.ts';
import { renderForStar } from './star/star-encode.ts';
import { isStar } from './star/star-profile.ts';

/** How the printer of this profile is talked to. */
export function familyFor(profile: PrinterProfile): Family {
  if (!isStar(profile)) return ESCPOS;
  return profile.star.named ? STAR_NAMED : STAR;
}

/** The language of the printer of this profile. */
export function languageOf(profile: PrinterProfile): ProbeLanguage {
  return isStar(profile) ? 'star' : 'escpos';
}

/** The receipt as bytes for the printer of this profile, in its own language. */
export function renderFor(receipt: Receipt, profile: PrinterProfile): Rendered {
  return isStar(profile) ? renderForStar(receipt, profile) : render(receipt, profile);
}
