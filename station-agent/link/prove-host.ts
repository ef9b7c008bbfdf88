import { createPublicKey, hash, randomBytes, verify } from 'node:crypto';
import type { ApiClient } from '#shared/client/api-client.ts';
import { isPassing } from '#shared/client/failure.ts';
import { HOUSE_ROUTES } from '#shared/contract/house.ts';
import { PROOF, proofText, type HostProof } from '#shared/contract/proof.ts';

/** What was seen at an address. `unproved`: somebody answers, and cannot prove any key. */
export type Seen =
  | { readonly kind: 'proved'; readonly fingerprint: string; readonly name: string }
  | { readonly kind: 'unproved'; readonly detail: string }
  | { readonly kind: 'silent'; readonly detail: string };

const NONCE_BYTES = 24;

/**
 * Asks whoever is at an address to prove which host they are. Nothing secret is sent: `stranger` has no token. The
 * signature has to be of this question and of this very address, so an answer that was fetched from the real host and
 * handed on is none.
 */
export async function proveHost(stranger: ApiClient, url: string): Promise<Seen> {
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  const answer = await stranger.call(HOUSE_ROUTES.proveHost, { query: { nonce } });
  if (answer.ok) {
    const { publicKey, name } = answer.value;
    const fingerprint = fingerprintOf(publicKey);
    return holdsKey(answer.value, nonce, new URL(url).host)
      ? { kind: 'proved', fingerprint, name }
      : { kind: 'unproved', detail: 'its proof is wrong' };
  }
  const { detail } = answer.error;
  return isPassing(answer.error) ? { kind: 'silent', detail } : { kind: 'unproved', detail };
}

function fingerprintOf(publicKey: string): string {
  return hash('sha256', Buffer.from(publicKey, 'base64url')).slice(0, PROOF.fingerprintLength);
}

function holdsKey({ publicKey, signature, at }: HostProof, nonce: string, asked: string): boolean {
  if (at !== asked) return false;
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(proofText(nonce, asked)), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
