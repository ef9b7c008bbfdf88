import { hash, randomBytes } from 'node:crypto';

/** A new token: 256 random bits, safe in a header and a cookie. It is shown once and never stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token or a code: its SHA-256, hexadecimal. */
export function digestOf(secret: string): string {
  return hash('sha256', secret);
}
