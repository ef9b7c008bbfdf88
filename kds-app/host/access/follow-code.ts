import { createHmac, timingSafeEqual } from 'node:crypto';
import { base32 } from './place-code.ts';

const MAC_BYTES = 10;

/**
 * What in an order's link lets another telephone follow it: HMAC-SHA-256 cut to 80 bits. It proves that this site made
 * the link for this very order; nothing has to be kept for it.
 */
export function followCode(secret: Buffer, orderId: string): string {
  const mac = createHmac('sha256', secret).update(`passline follow\0${orderId}`).digest();
  return base32(mac.subarray(0, MAC_BYTES));
}

export function isFollowCode(secret: Buffer, orderId: string, code: string): boolean {
  const said = Buffer.from(code);
  const due = Buffer.from(followCode(secret, orderId));
  return said.length === due.length && timingSafeEqual(said, due);
}
