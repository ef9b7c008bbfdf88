import type { RandomBytes } from './ports.ts';

/**
 * A new idempotency key: UUID version 4 (RFC 9562, 5.4). `crypto.randomUUID` does not exist on a page that came over
 * plain HTTP, `crypto.getRandomValues` does; it is handed in.
 */
export function newKey(randomBytes: RandomBytes): string {
  const bytes = randomBytes(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => hexOf(stamped(byte, index))).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Version 4 in byte 6, variant 10 in byte 8. */
function stamped(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40;
  if (index === 8) return (byte & 0x3f) | 0x80;
  return byte;
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
