import type { PrinterProfile } from '../escpos/profile.ts';
import { isStar } from '../star/star-profile.ts';
import { decodePaper, type DecodedPaper } from './decode.ts';
import { decodeStarPaper } from './star-decode.ts';

/** Decodes bytes as the printer of this profile, whatever language it speaks, would print them. */
export function decodeFor(bytes: Uint8Array, profile: PrinterProfile): DecodedPaper {
  return isStar(profile) ? decodeStarPaper(bytes, profile) : decodePaper(bytes, profile);
}
