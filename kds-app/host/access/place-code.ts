import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The code in a place's QR: `PLACE-VERSION-MAC`. It names the place and proves that this site printed it; raising the
 * place's version makes every code printed before worthless. The MAC is HMAC-SHA-256 cut to 80 bits, in Crockford's
 * base 32, which is short enough to type and has no letters that look alike.
 */
export interface NamedPlace {
  readonly placeId: string;
  readonly version: number;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MAC_BYTES = 10;
const FORM = /^(.{1,96})-(\d{1,9})-([0-9A-Za-z]{16})$/;

/** The code of a place under the site's secret. */
export function placeCode(secret: Buffer, { placeId, version }: NamedPlace): string {
  return `${placeId}-${version}-${macOf(secret, placeId, version)}`;
}

/** What a code names; null when this site did not make it. Letters may be small, O and I stand for 0 and 1. */
export function readPlaceCode(secret: Buffer, code: string): NamedPlace | null {
  const [, placeId, digits, mac] = FORM.exec(code) ?? [];
  if (placeId === undefined || digits === undefined || mac === undefined) return null;
  const version = Number(digits);
  const said = Buffer.from(normal(mac));
  const due = Buffer.from(macOf(secret, placeId, version));
  return said.length === due.length && timingSafeEqual(said, due) ? { placeId, version } : null;
}

function normal(mac: string): string {
  return mac.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

function macOf(secret: Buffer, placeId: string, version: number): string {
  const mac = createHmac('sha256', secret).update(`passline place code\0${placeId}\0${version}`).digest();
  return base32(mac.subarray(0, MAC_BYTES));
}

/** Letters and digits that do not look alike. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => CROCKFORD.charAt(Number.parseInt(five, 2))).join('');
}
