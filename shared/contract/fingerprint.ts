import { z } from 'zod';

/** Digest of a host's public key: what an agent pins when it is paired. */
export const Fingerprint = z.string().regex(/^[0-9a-f]{32}$/);

/** A fingerprint as people compare it, on two screens: its first twelve digits in fours. */
export function fingerprintInWords(fingerprint: string): string {
  return (fingerprint.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}
